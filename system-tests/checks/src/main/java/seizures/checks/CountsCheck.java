package seizures.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Every sum that the stats service gives over a published file equals a recount of the file's own rows: {@code cbp FILE…}
 * for CBP's nationwide drug seizures, {@code unodc FILE} for UNODC's individual drug seizures. Wants a system that holds
 * those files and nothing else of the same years.
 */
final class CountsCheck {
    private CountsCheck() {}

    public static void main(String[] arguments) throws IOException {
        var findings = new Findings();
        var files = List.of(arguments).subList(1, arguments.length);
        switch (arguments[0]) {
            case "cbp" -> cbp(rows(files), findings);
            case "unodc" -> unodc(rows(files), findings);
            default -> throw new IllegalArgumentException("cbp FILE... or unodc FILE");
        }
        findings.end("counts against a recount of " + String.join(", ", files));
    }

    private static void cbp(List<CSVRecord> rows, Findings findings) {
        var all = "from=2018-10&to=2024-09";
        var check = new Comparison(findings, rows, CbpRows::sum);
        check.compare(
                all + "&bucket=month",
                List.of("port", "crossing", "substance"),
                row -> String.join(
                        "|", CbpRows.month(row), CbpRows.port(row), CbpRows.crossing(row), CbpRows.drug(row)));
        check.compare(
                all + "&bucket=fiscal-year",
                List.of("region", "substance"),
                row -> String.join("|", "FY" + row.get("FY"), CbpRows.region(row), CbpRows.drug(row)));
        check.compare(
                all + "&bucket=quarter",
                List.of("crossing"),
                row -> String.join("|", CbpRows.quarter(row), CbpRows.crossing(row)));
        check.compare(all + "&bucket=all", List.of("substance"), row -> "all|" + CbpRows.drug(row));
        check.everyDimension(all);
        check.compare(
                all + "&bucket=all&substance=fentanyl&crossing=AT_PORT",
                List.of("port"),
                row -> CbpRows.crossing(row).equals("AT_PORT")
                                && CbpRows.drug(row).equals("fentanyl")
                        ? "all|" + CbpRows.port(row)
                        : "");
    }

    /** The rows that bin/load names as not loadable are left out here too. */
    private static void unodc(List<CSVRecord> all, Findings findings) {
        var rows = all.stream().filter(UnodcRows::isLoadable).toList();
        System.out.printf("  %d rows, %d of them not loadable%n", all.size(), all.size() - rows.size());
        var names = new UnodcRows(Api.get(Api.STATS + "/v1/substances")
                .orFail("substances")
                .body()
                .path("substances"));
        var years = "from=2011-01-01&to=2015-12-31";
        var check = new Comparison(findings, rows, UnodcRows::amount);
        check.compare(years + "&bucket=all", List.of("substance"), row -> "all|" + names.drug(row));
        check.compare(
                years + "&bucket=month",
                List.of("substance"),
                row -> row.get("SEIZURE_DATE").substring(0, 7) + "|" + names.drug(row));
        check.compare(years + "&bucket=day", List.of(), row -> row.get("SEIZURE_DATE"));
        check.everyDimension(years);
    }

    private static List<CSVRecord> rows(List<String> files) throws IOException {
        var rows = new ArrayList<CSVRecord>();
        for (var file : files) {
            try (var reader = Files.newBufferedReader(Path.of(file));
                    var parser = CSVFormat.RFC4180
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get()
                            .parse(reader)) {
                rows.addAll(parser.getRecords());
            }
        }
        return rows;
    }
}
