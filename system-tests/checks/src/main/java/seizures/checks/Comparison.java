package seizures.checks;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;

/**
 * Sums of the stats service against those of a file's rows.
 *
 * @param sum what a row of the file adds
 */
record Comparison(Findings findings, List<CSVRecord> rows, Function<CSVRecord, Recount.Sum> sum) {
    /** Those that have one value for each row: a country is in several groups of countries. */
    private static final List<String> DIMENSIONS = List.of(
            "port",
            "area",
            "region",
            "country",
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

    /** The rows of the answer, and its total, against the recount; a row of the file with an empty key is left out. */
    void compare(String query, List<String> group, Function<CSVRecord, String> key) {
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
        var found = found(answer, group);
        findings.same(query + groups + " rows", expected.sums().size(), found.size());
        expected.sums().forEach((name, wanted) -> findings.same(query + " " + name, wanted, found.get(name)));
        findings.same(query + groups + " total", whole, sum(answer.path("total")));
        System.out.printf("  %s%s: %d rows, %d seizures%n", query, groups, found.size(), whole.seizures());
    }

    private static Map<String, Recount.Sum> found(JsonNode answer, List<String> group) {
        var found = new TreeMap<String, Recount.Sum>();
        for (var row : answer.path("rows")) {
            var name = new StringBuilder(row.path("bucket").asString());
            group.forEach(dimension ->
                    name.append('|').append(row.path("group").path(dimension).asString()));
            found.put(name.toString(), sum(row));
        }
        return found;
    }

    /** Whatever it is grouped by, the rows add up to the file: each of its rows has one substance, so none is in two groups. */
    void everyDimension(String time) {
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

    /** A load is answered before it is counted; the comparison shows what is still missing after a minute. */
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
}
