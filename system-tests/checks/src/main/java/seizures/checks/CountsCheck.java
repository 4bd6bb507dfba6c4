package seizures.checks;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;

/**
 * Every sum that the stats service gives over a published file equals a recount of the file's own rows: {@code cbp FILE…}
 * for CBP's nationwide drug seizures, {@code unodc FILE} for UNODC's individual drug seizures. Wants a system that holds
 * those files and nothing else of the same years.
 */
final class CountsCheck {
    private static final Map<String, String> MONTHS = Map.ofEntries(
            Map.entry("JAN", "01"),
            Map.entry("FEB", "02"),
            Map.entry("MAR", "03"),
            Map.entry("APR", "04"),
            Map.entry("MAY", "05"),
            Map.entry("JUN", "06"),
            Map.entry("JUL", "07"),
            Map.entry("AUG", "08"),
            Map.entry("SEP", "09"),
            Map.entry("OCT", "10"),
            Map.entry("NOV", "11"),
            Map.entry("DEC", "12"));
    private static final Map<String, String> CBP_DRUGS = Map.of(
            "Ecstasy", "mdma",
            "Lsd", "lsd",
            "Khat (Catha Edulis)", "khat",
            "Other Drugs**", "other:other drugs");

    private static final List<String> DIMENSIONS = List.of(
            "port",
            "area",
            "region",
            "country",
            "countryGroup",
            "agency",
            "participant",
            "crossing",
            "mode",
            "origin",
            "departure",
            "transit",
            "substance",
            "parent",
            "family",
            "class",
            "form",
            "evidence");

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
        Function<CSVRecord, Recount.Sum> sum = row ->
                Recount.Sum.mass(Long.parseLong(row.get("Count of Event")), row.get("Sum Qty (lbs)"), "453592370");
        Function<CSVRecord, String> crossing =
                row -> row.get("Component").startsWith("Office") ? "AT_PORT" : "BETWEEN_PORTS";
        Function<CSVRecord, String> drug = row -> CBP_DRUGS.getOrDefault(
                row.get("Drug Type"), row.get("Drug Type").toLowerCase(java.util.Locale.ROOT));
        Function<CSVRecord, String> port = row -> "CBP_AREA:"
                + row.get("Area of Responsibility")
                        .replaceAll(" (FIELD OFFICE|SECTOR)$", "")
                        .replace(' ', '_');
        Function<CSVRecord, String> region =
                row -> row.get("Region").toUpperCase(java.util.Locale.ROOT).replaceAll("[ /]", "_");
        var all = "from=2018-10&to=2024-09";
        compare(
                findings,
                rows,
                all + "&bucket=month",
                List.of("port", "crossing", "substance"),
                row -> String.join("|", CountsCheck.month(row), port.apply(row), crossing.apply(row), drug.apply(row)),
                sum);
        compare(
                findings,
                rows,
                all + "&bucket=fiscal-year",
                List.of("region", "substance"),
                row -> String.join("|", "FY" + row.get("FY"), region.apply(row), drug.apply(row)),
                sum);
        compare(
                findings,
                rows,
                all + "&bucket=quarter",
                List.of("crossing"),
                row -> String.join("|", quarter(row), crossing.apply(row)),
                sum);
        compare(findings, rows, all + "&bucket=all", List.of("substance"), row -> "all|" + drug.apply(row), sum);
        everyDimension(findings, rows, all, sum);
        compare(
                findings,
                rows,
                all + "&bucket=all&substance=fentanyl&crossing=AT_PORT",
                List.of("port"),
                row -> crossing.apply(row).equals("AT_PORT") && drug.apply(row).equals("fentanyl")
                        ? "all|" + port.apply(row)
                        : "",
                sum);
    }

    /** The rows that bin/load names as not loadable, parts of a piece and units that nobody defines, are left out here too. */
    private static void unodc(List<CSVRecord> all, Findings findings) {
        var rows = all.stream().filter(CountsCheck::isLoadable).toList();
        System.out.printf("  %d rows, %d of them not loadable%n", all.size(), all.size() - rows.size());
        var substances = substances();
        Function<CSVRecord, String> drug =
                row -> substances.getOrDefault(fold(row.get("DRUG_NAME")), "other:" + fold(row.get("DRUG_NAME")));
        var years = "from=2011-01-01&to=2015-12-31";
        compare(
                findings,
                rows,
                years + "&bucket=all",
                List.of("substance"),
                row -> "all|" + drug.apply(row),
                CountsCheck::amount);
        compare(
                findings,
                rows,
                years + "&bucket=month",
                List.of("substance"),
                row -> row.get("SEIZURE_DATE").substring(0, 7) + "|" + drug.apply(row),
                CountsCheck::amount);
        compare(findings, rows, years + "&bucket=day", List.of(), row -> row.get("SEIZURE_DATE"), CountsCheck::amount);
        everyDimension(findings, rows, years, CountsCheck::amount);
    }

    /** The rows of the answer, and its total, against the recount; a row of the file with an empty key is left out. */
    private static void compare(
            Findings findings,
            List<CSVRecord> rows,
            String query,
            List<String> group,
            Function<CSVRecord, String> key,
            Function<CSVRecord, Recount.Sum> sum) {
        var expected = new Recount();
        var whole = Recount.Sum.ZERO;
        for (var row : rows) {
            if (!key.apply(row).isEmpty()) {
                expected.add(key.apply(row), sum.apply(row));
                whole = whole.plus(sum.apply(row));
            }
        }
        var groups = group.isEmpty() ? "" : "&group=" + String.join("&group=", group);
        awaitSeizures(query, whole.seizures());
        var answer = Api.get(Api.STATS + "/v1/dose-counts?" + query + groups)
                .orFail(query)
                .body();
        var found = new TreeMap<String, Recount.Sum>();
        for (var row : answer.path("rows")) {
            var name = new StringBuilder(row.path("bucket").asString());
            group.forEach(dimension ->
                    name.append('|').append(row.path("group").path(dimension).asString()));
            found.put(name.toString(), sum(row));
        }
        findings.same(query + groups + " rows", expected.sums().size(), found.size());
        expected.sums().forEach((name, wanted) -> findings.same(query + " " + name, wanted, found.get(name)));
        findings.same(query + groups + " total", whole, sum(answer.path("total")));
        System.out.printf("  %s%s: %d rows, %d seizures%n", query, groups, found.size(), whole.seizures());
    }

    /** Whatever it is grouped by, the rows add up to the file: each of its rows has one substance, so none is in two groups. */
    private static void everyDimension(
            Findings findings, List<CSVRecord> rows, String time, Function<CSVRecord, Recount.Sum> sum) {
        var whole = rows.stream().map(sum).reduce(Recount.Sum.ZERO, Recount.Sum::plus);
        for (var dimension : DIMENSIONS) {
            var query = time + "&bucket=all&group=" + dimension;
            var answer = Api.get(Api.STATS + "/v1/dose-counts?" + query)
                    .orFail(query)
                    .body();
            var found = Recount.Sum.ZERO;
            for (var row : answer.path("rows")) {
                found = found.plus(sum(row));
            }
            findings.same(query + ", all rows together", whole, found);
        }
        System.out.printf("  by each of %d dimensions: %d seizures%n", DIMENSIONS.size(), whole.seizures());
    }

    /** A load is answered before it is counted; what is still missing after a minute is told by the comparison. */
    private static void awaitSeizures(String query, long expected) {
        try {
            Wait.until(
                    expected + " seizures are counted",
                    Duration.ofMinutes(1),
                    () -> expected
                            == Api.get(Api.STATS + "/v1/dose-counts?" + query)
                                    .orFail(query)
                                    .body()
                                    .path("total")
                                    .path("seizures")
                                    .asLong());
        } catch (IllegalStateException e) {
            System.out.println("  " + e.getMessage());
        }
    }

    private static Recount.Sum sum(JsonNode row) {
        return new Recount.Sum(
                row.path("seizures").asLong(),
                new BigInteger(row.path("massMicrograms").asString()),
                row.path("pills").asLong(),
                new BigInteger(row.path("volumeMicrolitres").asString()),
                row.path("units").asLong());
    }

    private static boolean isLoadable(CSVRecord row) {
        return switch (row.get("DRUG_UNIT")) {
            case "Gram", "Kilogram", "Litre", "Millilitre", "Cc", "Cubic Centimeter", "Thousand of tablets" -> true;
            case "Thousand of doses", "Barette" -> false;
            default -> new BigDecimal(row.get("AMOUNT")).stripTrailingZeros().scale() <= 0;
        };
    }

    private static Recount.Sum amount(CSVRecord row) {
        var amount = row.get("AMOUNT");
        return switch (row.get("DRUG_UNIT")) {
            case "Gram" -> Recount.Sum.mass(1, amount, "1000000");
            case "Kilogram" -> Recount.Sum.mass(1, amount, "1000000000");
            case "Litre" -> Recount.Sum.volume(amount, "1000000");
            case "Millilitre", "Cc", "Cubic Centimeter" -> Recount.Sum.volume(amount, "1000");
            case "Tablet", "Pill", "Capsule" -> Recount.Sum.pills(amount, "1");
            case "Thousand of tablets" -> Recount.Sum.pills(amount, "1000");
            default -> Recount.Sum.units(amount);
        };
    }

    /** What each name and synonym means, as the service tells it. */
    private static Map<String, String> substances() {
        var names = new TreeMap<String, String>();
        for (var substance : Api.get(Api.STATS + "/v1/substances")
                .orFail("substances")
                .body()
                .path("substances")) {
            var code = substance.path("substance").asString();
            names.put(fold(code), code);
            names.put(fold(substance.path("name").asString()), code);
            substance.path("synonyms").forEach(synonym -> names.put(fold(synonym.asString()), code));
        }
        return names;
    }

    private static String fold(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    }

    private static String month(CSVRecord row) {
        var month = Objects.requireNonNull(MONTHS.get(row.get("Month (abbv)")));
        int year = Integer.parseInt(row.get("FY"));
        return (month.compareTo("10") >= 0 ? year - 1 : year) + "-" + month;
    }

    private static String quarter(CSVRecord row) {
        var month = month(row);
        return month.substring(0, 4) + "-Q" + (Integer.parseInt(month.substring(5)) + 2) / 3;
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
