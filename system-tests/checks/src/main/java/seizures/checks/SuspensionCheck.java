package seizures.checks;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A rule that costs too much: far too much is refused when it is put; less is suspended with a reason while other alerts
 * come as fast as before, resumed by hand, suspended again, and deleted.
 */
final class SuspensionCheck {
    private static final String AGENCY = "US-SUSPEND";
    private static final String RULES = Api.ALERTS + "/v1/rules/";
    private static final String COSTLY = RULES + "suspend-costly";
    private static final int REPORTS = 4000;
    private static final int CANARIES = 10;
    private static final Duration MOST = Duration.ofSeconds(90);

    /** By days a detector may look at the last eight years, which is some seconds of work. */
    private final LocalDate since = LocalDate.now(ZoneOffset.UTC).minusMonths(90);

    private final Findings findings = new Findings();
    private int canaries;
    private double second = secondOfAProcessor();

    public static void main(String[] arguments) throws Exception {
        new SuspensionCheck().run();
    }

    private void run() throws Exception {
        load();
        Api.put(RULES + "suspend-canary", """
                {"severity": "critical", "select": {"agency": ["%s"], "substance": ["heroin"]}, "group": ["port"],
                 "measure": {"kind": "MASS", "unit": "kg"}, "when": {"kind": "SINGLE", "value": 1}}""".formatted(AGENCY), "").orFail("rule");
        long before = slowest(CANARIES);

        findings.same(
                "a rule over 36 years of days",
                422,
                costly(LocalDate.of(1990, 1, 1)).status());
        costly(since).orFail("costly rule");
        long beside = slowestUntilSuspended();
        findings.same("delayed by less than a second", true, isLessThanASecond("beside it", beside - before));
        findings.same("its reason", true, reason().startsWith("one evaluation takes too long"));
        findings.same("rules that are suspended, as a metric", "1.0", metric());

        Api.post(COSTLY + "/resumption", "").orFail("resumption");
        long again = slowestUntilSuspended();
        findings.same(
                "delayed by less than a second after its resumption",
                true,
                isLessThanASecond("after its resumption", again - before));

        var version = Api.get(COSTLY).orFail("rule").body().path("version").asString();
        findings.same("DELETE", 204, Api.delete(COSTLY, version).status());
        Wait.until("no rule is suspended any more", MOST, () -> metric().equals("0.0"));
        findings.same("alerts as before", true, isLessThanASecond("without it", slowest(CANARIES) - before));
        findings.end("a rule that costs too much");
    }

    private static Api.Answer costly(LocalDate since) {
        return Api.put(COSTLY, """
                {"severity": "info", "select": {"agency": ["%s"], "substance": ["fentanyl"]}, "measure": {"kind": "SEIZURES"},
                 "when": {"kind": "TREND", "detector": "FARRINGTON_FLEXIBLE", "bucket": "DAY", "since": "%s"}}""".formatted(AGENCY, since), "");
    }

    /** Fentanyl at one port, on days since then. */
    private void load() {
        var random = new Random(36);
        int days = (int) since.until(LocalDate.now(ZoneOffset.UTC), ChronoUnit.DAYS);
        var lines = IntStream.range(0, REPORTS)
                .mapToObj(i -> report("D" + i, since.plusDays(random.nextInt(days)), "fentanyl"))
                .toList();
        if (Api.bulk(lines).size() != REPORTS) {
            throw new IllegalStateException("the bulk was cut off");
        }
        Wait.until(
                "all is counted",
                MOST,
                () -> Api.get(Api.STATS + "/v1/dose-counts?agency=" + AGENCY)
                                .orFail("count")
                                .body()
                                .at("/total/seizures")
                                .asInt()
                        == REPORTS);
    }

    private static String report(String number, LocalDate day, String substance) {
        return """
                {"seizureId":"%s-%s","agency":"%s","occurredAt":"%s","port":{"scheme":"UNLOCODE","code":"USLRD"},"crossing":"AT_PORT",\
                "items":[{"form":"POWDER","quantity":{"value":"2","unit":"kg"},"substances":[{"substance":"%s","evidence":"PRESUMPTIVE"}]}]}""".formatted(AGENCY, number, AGENCY, day, substance);
    }

    /** A second of a processor: on a busy machine that is longer by the clock. */
    private boolean isLessThanASecond(String when, long millis) {
        second = Math.max(second, secondOfAProcessor());
        System.out.printf(
                "%s: alerts are %d ms later at most; a second of a processor takes %.1f s%n", when, millis, second);
        return millis < 1000 * second;
    }

    /** How long it takes by the clock to work for that long. */
    private static double secondOfAProcessor() {
        var threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long end = threads.getCurrentThreadCpuTime() + 1_000_000_000;
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Milliseconds, of so many reports one after another. */
    private long slowest(int reports) {
        return IntStream.range(0, reports).mapToLong(_ -> canary()).max().orElseThrow();
    }

    private long slowestUntilSuspended() {
        long end = System.nanoTime() + MOST.toNanos();
        long slowest = canary();
        while (reason().isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not suspended within " + MOST.toSeconds() + " s");
            }
            slowest = Math.max(slowest, canary());
        }
        return slowest;
    }

    /** From a report to its alert. */
    private long canary() {
        canaries++;
        var id = AGENCY + "-C" + canaries;
        long start = System.nanoTime();
        Api.post(Api.SEIZURES + "/v1/seizures", report("C" + canaries, LocalDate.of(2026, 1, 1), "heroin"))
                .orFail("canary");
        Wait.until(
                "an alert about " + id,
                MOST,
                () -> !Api.get(Api.ALERTS + "/v1/alerts?rule=suspend-canary&seizure=" + id)
                        .orFail("alerts")
                        .body()
                        .path("alerts")
                        .isEmpty());
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String reason() {
        JsonNode rule = Api.get(COSTLY).orFail("rule").body();
        return rule.at("/suspended/reason").asString("");
    }

    private static String metric() {
        var metrics = URI.create(
                "http://127.0.0.1:" + System.getenv("SEIZURES_ALERT_MANAGEMENT_PORT") + "/actuator/prometheus");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("seizure_rules_suspended"))
                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .findFirst()
                    .orElse("none");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
