package seizures.checks;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * How long from a POST until its seizure is counted, and until its alert is there: reports at a constant rate, each at a
 * time of day of its own choosing, whatever the answers do. Arguments: reports (500), reports per second (50).
 *
 * <p>A report is counted when the total of its own agency has reached its number; it is alerted when the stream
 * of alerts brings its id under a rule for single seizures. The count is asked every 20 ms, so its figure holds half of that.
 */
final class LatencyCheck {
    private static final Map<String, Long> SENT = new ConcurrentHashMap<>();
    private static final Map<String, Long> COUNTED = new ConcurrentHashMap<>();
    private static final Map<String, Long> ALERTED = new ConcurrentHashMap<>();
    private static final Map<String, Integer> REFUSED = new ConcurrentHashMap<>();
    private static final AtomicInteger ACCEPTED = new AtomicInteger();
    private static volatile boolean sent;

    private LatencyCheck() {}

    public static void main(String[] arguments) throws Exception {
        int reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        int perSecond = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
        var run = Long.toString(System.currentTimeMillis(), 36).toUpperCase(java.util.Locale.ROOT);
        var agency = "US-" + run;
        var rule = "latency-" + run.toLowerCase(java.util.Locale.ROOT);
        Api.put(Api.ALERTS + "/v1/rules/" + rule, rule(agency), "").orFail("rule");
        warmUp();

        try (var pool = Executors.newVirtualThreadPerTaskExecutor();
                var http = HttpClient.newHttpClient()) {
            var counts = pool.submit(() -> watchCounts(agency));
            var alerts = pool.submit(() -> watchAlerts(http, rule));
            var durable = send(http, agency, reports, perSecond);
            sent = true;
            counts.get();
            alerts.get();
            http.shutdownNow();
            print("POST -> durable", durable);
            print("POST -> counted", since(COUNTED));
            print("POST -> alert", since(ALERTED));
        }
        System.exit(summary(reports, perSecond) ? 0 : 1);
    }

    /** Prints it; whether all reports were accepted, counted and alerted. */
    private static boolean summary(int reports, int perSecond) {
        System.out.printf(
                "%d reports at %d/s: %d accepted, %d not (%s), %d counted, %d alerted%n",
                reports,
                perSecond,
                ACCEPTED.get(),
                reports - ACCEPTED.get(),
                REFUSED.keySet(),
                COUNTED.size(),
                ALERTED.size());
        return ACCEPTED.get() == reports && COUNTED.size() == reports && ALERTED.size() == reports;
    }

    /** Whether all that are accepted have come through. */
    private static boolean isAll(int seen) {
        return sent && seen >= ACCEPTED.get();
    }

    private static String rule(String agency) {
        return """
            {"severity": "info", "select": {"agency": ["%s"]}, "group": ["port"],
             "measure": {"kind": "MASS", "unit": "g"}, "when": {"kind": "SINGLE", "value": 1}}""".formatted(agency);
    }

    private static void warmUp() {
        for (int i = 0; i < 50; i++) {
            Api.get(Api.STATS + "/v1/dose-counts?from=2024-01-01&to=2024-01-02&bucket=all")
                    .orFail("count");
            Api.get(Api.ALERTS + "/v1/alerts?state=FIRING").orFail("alerts");
        }
    }

    private static long[] send(HttpClient http, String agency, int reports, int perSecond) {
        var times = new ConcurrentLinkedQueue<Long>();
        var open = new ArrayList<CompletableFuture<?>>();
        long start = System.nanoTime();
        for (int i = 0; i < reports; i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            open.add(post(http, agency, i, due, times));
        }
        CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).join();
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static CompletableFuture<?> post(HttpClient http, String agency, int i, long due, Collection<Long> times) {
        var id = agency + "-" + i;
        SENT.put(id, due);
        var json = """
            {"seizureId": "%s", "agency": "%s", "occurredAt": "%s", "port": {"scheme": "UNLOCODE", "code": "USLRD"},
             "crossing": "AT_PORT", "items": [{"form": "POWDER", "quantity": {"value": "1", "unit": "kg"},
             "substances": [{"substance": "fentanyl"}]}]}""".formatted(id, agency, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        var request = Api.request(Api.SEIZURES + "/v1/seizures")
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).handle((response, failure) -> {
            if (response != null && response.statusCode() == 201) {
                times.add(System.nanoTime() - due);
                ACCEPTED.incrementAndGet();
            } else {
                REFUSED.merge(response == null ? failure.toString() : response.body(), 1, Integer::sum);
            }
            return null;
        });
    }

    /** The count of the agency goes up by one per report; the n-th step is the n-th report's, as they come in order. */
    private static void watchCounts(String agency) {
        var query = Api.STATS + "/v1/dose-counts?agency=" + agency + "&from=2020-01-01&to=2100-01-01&bucket=all";
        Wait.until("all are counted", Duration.ofMinutes(2), () -> {
            long seen = Api.get(query)
                    .orFail("count")
                    .body()
                    .path("total")
                    .path("seizures")
                    .asLong();
            long now = System.nanoTime();
            for (int i = COUNTED.size(); i < seen; i++) {
                COUNTED.put(agency + "-" + i, now);
            }
            return isAll(COUNTED.size());
        });
    }

    /** Each new version of an alert comes as a server-sent event. */
    private static void watchAlerts(HttpClient http, String rule) {
        var request = Api.request(Api.ALERTS + "/v1/alerts/stream?rule=" + rule).build();
        var stream = http.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(response -> response.body()
                        .filter(line -> line.startsWith("data:"))
                        .forEach(line -> seen(Api.JSON.readTree(line.substring("data:".length())))));
        Wait.until("all are alerted", Duration.ofMinutes(2), () -> isAll(ALERTED.size()));
        stream.cancel(true);
    }

    private static void seen(JsonNode alert) {
        long now = System.nanoTime();
        alert.path("evidence").path("seizures").forEach(id -> ALERTED.putIfAbsent(idOf(id), now));
    }

    private static String idOf(JsonNode evidence) {
        return evidence.isObject() ? evidence.path("seizureId").asString() : evidence.asString();
    }

    private static long[] since(Map<String, Long> seen) {
        return seen.entrySet().stream()
                .mapToLong(entry -> entry.getValue() - SENT.getOrDefault(entry.getKey(), entry.getValue()))
                .toArray();
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%-16s p50 %6.1f ms   p90 %6.1f ms   p99 %6.1f ms   max %6.1f ms%n",
                what, at(nanos, 0.50), at(nanos, 0.90), at(nanos, 0.99), at(nanos, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
