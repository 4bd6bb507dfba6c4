package seizures.checks;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs every query of every panel against a Prometheus that scrapes running services: none may come back empty. */
final class DashboardsCheck {
    /** Empty in a good run, as nothing of the kind has happened or been asked. */
    private static final Set<String> MAY_BE_EMPTY = Set.of();

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration AGAIN = Duration.ofSeconds(3);

    private DashboardsCheck() {}

    private record Query(String where, String text) {}

    /** Arguments: the address of Prometheus, and the folder of the dashboards. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var queries = queries(Path.of(arguments[1]));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var empty = empty(arguments[0], queries);
        while (!empty.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(AGAIN);
            empty = empty(arguments[0], empty);
        }
        empty.forEach(query -> System.err.println("empty: " + query.where() + ": " + query.text()));
        System.out.println(queries.size() + " queries, " + empty.size() + " empty");
        System.exit(empty.isEmpty() ? 0 : 1);
    }

    private static List<Query> queries(Path folder) throws IOException {
        var queries = new ArrayList<Query>();
        for (var dashboard : Dashboard.in(folder)) {
            for (var panel : dashboard.panels()) {
                var where = dashboard.name() + " / " + panel.path("title").stringValue("");
                if (!MAY_BE_EMPTY.contains(where)) {
                    Dashboard.queries(panel).forEach(text -> queries.add(new Query(where, filled(text))));
                }
            }
        }
        return queries;
    }

    private static String filled(String text) {
        return text.replace("$job", ".+")
                .replace("$instance", ".+")
                .replace("$region", ".+")
                .replace("$window", "all")
                .replace("$__rate_interval", "5m");
    }

    private static List<Query> empty(String prometheus, List<Query> queries) {
        return queries.stream().filter(query -> isEmpty(prometheus, query)).toList();
    }

    private static boolean isEmpty(String prometheus, Query query) {
        var address = prometheus + "/api/v1/query?query=" + URLEncoder.encode(query.text(), StandardCharsets.UTF_8);
        var result = Api.get(address).orFail(query.where()).body().path("data").path("result");
        return result.valueStream()
                .allMatch(sample ->
                        sample.path("value").path(1).stringValue("NaN").equals("NaN"));
    }
}
