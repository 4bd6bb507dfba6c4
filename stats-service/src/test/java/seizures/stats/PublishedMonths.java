package seizures.stats;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import seizures.contract.Contribution;
import seizures.contract.Crossing;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Happened;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;
import seizures.contract.Quantity;
import seizures.contract.SampleCircumstances;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.Substances;

/**
 * CBP's "Drug Seizure Statistics" of October 2018 to September 2024, a report for each row. The files lie beside the
 * repository, or where {@code -Dseizures.data} says.
 */
public final class PublishedMonths {
    private static final Path DATA = Path.of(System.getProperty("seizures.data", "../../shared/data"));
    private static final String NATIONWIDE = "cbp-nationwide-drugs-%s.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private PublishedMonths() {}

    public static void assumeTheyAreHere() {
        assumeThat(DATA.resolve(NATIONWIDE.formatted("fy19-fy22")))
                .as("without the public data beside the repository CBP's history is not counted here")
                .exists();
    }

    /** Of ports of entry and between them. */
    public static List<SeizureChange> nationwide() throws IOException {
        var changes = new ArrayList<SeizureChange>();
        for (var years : List.of("fy19-fy22", "fy23-fy24")) {
            for (var row : rows(NATIONWIDE.formatted(years))) {
                var crossing = row.get("Component").equals("Office of Field Operations")
                        ? Crossing.AT_PORT
                        : Crossing.BETWEEN_PORTS;
                changes.add(change(row, "US-CBP", changes.size(), area(row), crossing));
            }
        }
        return changes;
    }

    /** @param number of the first one */
    public static List<SeizureChange> airAndMarine(String agency, int number, String years) throws IOException {
        var changes = new ArrayList<SeizureChange>();
        for (var row : rows("cbp-amo-drugs-" + years + ".csv")) {
            changes.add(change(row, agency, number + changes.size(), "AIR_AND_MARINE", Crossing.UNKNOWN));
        }
        return changes;
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        try (var reader = Files.newBufferedReader(DATA.resolve(file), StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            return rows.getRecords();
        }
    }

    private static SeizureChange change(CSVRecord row, String agency, int number, String area, Crossing crossing) {
        var happened = Happened.in(month(row));
        var quantity = Quantity.of(new BigDecimal(row.get("Sum Qty (lbs)")).toPlainString(), "[lb_av]");
        return new SeizureChange(
                new SeizureId(agency + "-" + number),
                1,
                1,
                1,
                1,
                Instant.parse("2024-11-01T00:00:00Z"),
                SampleCircumstances.at(
                        crossing,
                        SampleCircumstances.by(
                                agency,
                                new PortCode(PortScheme.CBP_AREA, area).toString(),
                                happened.text(),
                                Integer.parseInt(row.get("Count of Event")))),
                List.of(new Contribution(
                        substance(row.get("Drug Type")),
                        Form.UNKNOWN,
                        Evidence.PRESUMPTIVE,
                        quantity.micrograms(),
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0)));
    }

    private static SubstanceCode substance(String name) {
        return Substances.findByName(name).map(Substances.Substance::code).orElse(SubstanceCode.other(name));
    }

    private static String area(CSVRecord row) {
        return row.get("Area of Responsibility")
                .replaceFirst(" (FIELD OFFICE|SECTOR)$", "")
                .replace(' ', '_');
    }

    private static YearMonth month(CSVRecord row) {
        int fiscalYear = Integer.parseInt(row.get("FY"));
        int month = Arrays.asList("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
                        .indexOf(row.get("Month (abbv)").toUpperCase(Locale.ROOT))
                + 1;
        return YearMonth.of(month >= 10 ? fiscalYear - 1 : fiscalYear, month);
    }
}
