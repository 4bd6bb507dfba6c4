package seizures.checks;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Compares every number that the dashboard Situation shows of all time with what the services answer: whatever the number of
 * their instances, it is shown once.
 */
final class SituationCheck {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final MathContext AS_SHOWN = new MathContext(9);
    private static final BigDecimal MICROGRAMS_PER_KILOGRAM = BigDecimal.valueOf(1_000_000_000);

    private SituationCheck() {}

    /** Arguments: the address of Prometheus, the folder of the dashboards, and how many instances of each service there are. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var dashboard = Dashboard.in(Path.of(arguments[1])).stream()
                .filter(each -> each.name().equals("situation.json"))
                .findFirst()
                .orElseThrow();
        int instances = Integer.parseInt(arguments[2]);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var faults = faults(arguments[0], dashboard, instances);
        while (!faults.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(AGAIN);
            faults = faults(arguments[0], dashboard, instances);
        }
        faults.forEach(System.err::println);
        System.out.println(
                "Situation with " + instances + " instances of each service: " + faults.size() + " wrong numbers");
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    private static List<String> faults(String prometheus, Dashboard dashboard, int instances) {
        var faults = new ArrayList<String>();
        value(prometheus, "min(count by (job) (up == 1))").forEach((none, up) -> {
            if (up.intValue() != instances) {
                faults.add(up + " instances are up");
            }
        });
        var expected = expected();
        for (var panel : dashboard.panels()) {
            var title = panel.path("title").stringValue("");
            if (expected.containsKey(title)) {
                var shown = value(prometheus, Dashboard.queries(panel).getFirst());
                if (!shown.equals(expected.get(title))) {
                    faults.add(title + " shows " + shown + " and the API says " + expected.get(title));
                }
            }
        }
        return faults;
    }

    /** By title of the panel, then by label; a single number has none. */
    private static Map<String, Map<String, BigDecimal>> expected() {
        var rows = Api.get(Api.STATS + "/v1/dose-counts?bucket=all&group=class&group=family&group=region")
                .orFail("counts")
                .body()
                .path("rows");
        var firing = Api.get(Api.ALERTS + "/v1/alerts?state=FIRING&limit=1000")
                .orFail("alerts")
                .body();
        return Map.of(
                "Doses", sums(rows, "", SituationCheck::doses),
                "Mass (kg)", sums(rows, "", SituationCheck::kilograms),
                "Seizures", sums(rows, "", SituationCheck::seizures),
                "Alerts firing",
                        Map.of(
                                "",
                                shown(BigDecimal.valueOf(firing.path("alerts").size()))),
                "Doses by family", sums(rows, "family", SituationCheck::doses),
                "Seizures by region", sums(rows, "region", SituationCheck::seizures));
    }

    private static Map<String, BigDecimal> sums(JsonNode rows, String label, Function<JsonNode, BigDecimal> measure) {
        var sums = new TreeMap<String, BigDecimal>();
        rows.forEach(
                row -> sums.merge(row.path("group").path(label).stringValue(""), measure.apply(row), BigDecimal::add));
        sums.values().removeIf(sum -> sum.signum() == 0);
        sums.replaceAll((name, sum) -> shown(sum));
        return sums;
    }

    /** By the first method; goods that have no doses count none. */
    private static BigDecimal doses(JsonNode row) {
        return row.path("doses")
                .valueStream()
                .findFirst()
                .map(doses -> new BigDecimal(doses.path("mid").asString()))
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal kilograms(JsonNode row) {
        return new BigDecimal(row.path("massMicrograms").asString()).divide(MICROGRAMS_PER_KILOGRAM);
    }

    private static BigDecimal seizures(JsonNode row) {
        return new BigDecimal(row.path("seizures").asString());
    }

    /** Prometheus counts in floating point. */
    private static BigDecimal shown(BigDecimal value) {
        return value.round(AS_SHOWN).stripTrailingZeros();
    }

    private static Map<String, BigDecimal> value(String prometheus, String query) {
        var filled = query.replace("$job", ".+")
                .replace("$instance", ".+")
                .replace("$region", ".+")
                .replace("$window", "all");
        var address = prometheus + "/api/v1/query?query=" + URLEncoder.encode(filled, StandardCharsets.UTF_8);
        var values = new TreeMap<String, BigDecimal>();
        Api.get(address).orFail(query).body().path("data").path("result").forEach(sample -> {
            var labels = sample.path("metric").propertyNames().iterator();
            var value = new BigDecimal(sample.path("value").path(1).stringValue());
            if (value.signum() != 0) {
                values.put(
                        labels.hasNext()
                                ? sample.path("metric").path(labels.next()).stringValue()
                                : "",
                        shown(value));
            }
        });
        return values;
    }
}
