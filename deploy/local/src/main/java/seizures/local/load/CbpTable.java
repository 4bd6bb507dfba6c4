package seizures.local.load;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.Crossing;

/**
 * Rows of CBP's own CSV files, Nationwide Drug Seizures and Air and Marine Operations. The two overlap: seizures that
 * the latter took part in may stand in both, so its rows have an agency of their own, {@code US-CBP-AMO}.
 *
 * @param agency instead of the agency by component
 * @param recordedAt when the file was published; where it is not known, our convention stands
 */
record CbpTable(@Nullable Agency agency, @Nullable Instant recordedAt) implements Table {
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    /** The first month of the fiscal year, from 0. */
    private static final int OCTOBER = 9;

    static boolean hasHeader(List<String> names) {
        return names.containsAll(List.of("FY", "Month (abbv)", "Component", "Drug Type", "Sum Qty (lbs)"));
    }

    @Override
    public Report report(CSVRecord record) {
        var component = record.get("Component");
        var row = new CbpRow(
                month(record.get("FY"), record.get("Month (abbv)")),
                crossing(component),
                area(record),
                record.get("Land Filter").startsWith("Land"),
                record.get("Drug Type"),
                events(record.get("Count of Event")),
                new BigDecimal(record.get("Sum Qty (lbs)").strip()).toPlainString());
        var reporter = agency != null ? agency : new Agency(isAirAndMarine(component) ? "US-CBP-AMO" : "US-CBP");
        return row.report(reporter, recordedAt != null ? recordedAt : CbpRow.published(row.month()));
    }

    /** October to December belong to the calendar year before the fiscal year. */
    private static YearMonth month(String fiscalYear, String name) {
        int month = MONTHS.indexOf(name.strip().toUpperCase(Locale.ROOT));
        var year = fiscalYear.replaceAll("[^0-9]", "");
        if (month < 0 || year.length() != 4) {
            throw new IllegalArgumentException("is of no month of a fiscal year: " + name + " " + fiscalYear);
        }
        return YearMonth.of(Integer.parseInt(year) - (month >= OCTOBER ? 1 : 0), month + 1);
    }

    private static Crossing crossing(String component) {
        return switch (component) {
            case "Office of Field Operations" -> Crossing.AT_PORT;
            case "U.S. Border Patrol" -> Crossing.BETWEEN_PORTS;
            case "Air and Marine Operations" -> Crossing.UNKNOWN;
            default -> throw new IllegalArgumentException("is of no component of CBP that we know: " + component);
        };
    }

    private static boolean isAirAndMarine(String component) {
        return component.equals("Air and Marine Operations");
    }

    /** {@code RIO GRANDE VALLEY SECTOR} is {@code RIO_GRANDE_VALLEY}, {@code Tucson Air Branch} is {@code AMO_TUCSON}. */
    private static String area(CSVRecord record) {
        if (record.isMapped("Branch")) {
            var branch = code(record.get("Branch")).replaceAll("(_AIR)?(_AND_MARINE)?_BRANCH$", "");
            return branch.startsWith("AMO") ? branch : "AMO_" + branch.replace("NATIONAL_AIR_TRAINING_CENTER", "NATC");
        }
        return code(record.get("Area of Responsibility")).replaceAll("_(FIELD_OFFICE|SECTOR)$", "");
    }

    private static String code(String name) {
        return name.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }

    private static long events(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("has no count of events: " + text);
        }
        return Long.parseLong(text);
    }
}
