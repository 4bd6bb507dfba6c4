package seizures.checks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * What rules cost the others: ordinary ones hold up no report by more than a second of the engine's work; one that costs far
 * too much is refused when it is put; one that costs less is suspended with a reason while other alerts come as before, resumed
 * by hand, suspended again, and deleted. The service itself measures how long a report was held up, in processor
 * time: the wall clock depends on what else the machine does.
 */
final class SuspensionCheck {
    private static final String AGENCY = "US-SUSPEND";
    private static final String RULES = Api.ALERTS + "/v1/rules/";
    private static final String COSTLY = RULES + "suspend-costly";
    private static final List<String> PORTS =
            List.of("USLRD", "USELP", "USNGZ", "USBRO", "USHID", "USDRT", "USEGP", "USSYS", "USCXL", "USTKD");
    private static final int REPORTS = 4000;
    private static final int CANARIES = 10;
    private static final Duration MOST = Duration.ofSeconds(90);

    /** By days a detector may look at the last eight years, which is some seconds of work. */
    private final LocalDate since = LocalDate.now(ZoneOffset.UTC).minusMonths(90);

    private final Findings findings = new Findings();
    private int canaries;

    public static void main(String[] arguments) throws Exception {
        new SuspensionCheck().run();
    }

    private void run() {
        load();
        Api.put(RULES + "suspend-canary", """
                {"severity": "critical", "select": {"agency": ["%s"], "substance": ["heroin"]}, "group": ["port"],
                 "measure": {"kind": "MASS", "unit": "kg"}, "when": {"kind": "SINGLE", "value": 1}}""".formatted(AGENCY), "").orFail("rule");
        held("without other rules", () -> canaries(CANARIES));
        held("beside ordinary rules", () -> {
            ordinary("SEASONAL_NB", "MONTH", "port");
            ordinary("FARRINGTON_FLEXIBLE", "WEEK", "port");
            ordinary("SEASONAL_NB", "WEEK", "substance");
            canaries(CANARIES);
        });

        findings.same(
                "a rule over 36 years of days",
                422,
                costly(LocalDate.of(1990, 1, 1)).status());
        suspended();
        held("after its resumption", () -> {
            Api.post(COSTLY + "/resumption", "").orFail("resumption");
            canariesUntilSuspended();
        });

        var version = Api.get(COSTLY).orFail("rule").body().path("version").asString();
        findings.same("DELETE", 204, Api.delete(COSTLY, version).status());
        Wait.until("no rule is suspended any more", MOST, () -> Metrics.sum("seizure_rules_suspended") == 0);
        held("after its deletion", () -> canaries(CANARIES));
        findings.end("what rules cost the others");
    }

    /** One that takes too long, though not so long that it is refused: it is suspended, and everyone can see why. */
    private void suspended() {
        held("beside a costly rule", () -> {
            costly(since).orFail("costly rule");
            canariesUntilSuspended();
        });
        findings.same("its reason", true, reason().startsWith("one evaluation takes too long"));
        findings.same("rules that are suspended, as a metric", 1.0, Metrics.sum("seizure_rules_suspended"));
    }

    /** Each bucket of each series is judged: ten ports, seven years and a half. */
    private static void ordinary(String detector, String bucket, String group) {
        var id = "suspend-ordinary-" + bucket.toLowerCase(Locale.ROOT) + "-" + group;
        Api.put(RULES + id, """
                {"severity": "info", "select": {"agency": ["%s"]}, "group": ["%s"], "measure": {"kind": "SEIZURES"},
                 "when": {"kind": "TREND", "detector": "%s", "bucket": "%s"}}""".formatted(AGENCY, group, detector, bucket), "").orFail(id);
    }

    private static Api.Answer costly(LocalDate since) {
        return Api.put(COSTLY, """
                {"severity": "info", "select": {"agency": ["%s"], "substance": ["fentanyl"]}, "measure": {"kind": "SEIZURES"},
                 "when": {"kind": "TREND", "detector": "FARRINGTON_FLEXIBLE", "bucket": "DAY", "since": "%s"}}""".formatted(AGENCY, since), "");
    }

    /** Fentanyl at ten ports, on days since then, and all of it evaluated. */
    private void load() {
        var random = new Random(36);
        int days = (int) since.until(LocalDate.now(ZoneOffset.UTC), ChronoUnit.DAYS);
        var lines = IntStream.range(0, REPORTS)
                .mapToObj(i -> report(
                        "D" + i,
                        since.plusDays(random.nextInt(days)),
                        PORTS.get(random.nextInt(PORTS.size())),
                        "fentanyl"))
                .toList();
        if (Api.bulk(lines).size() != REPORTS) {
            throw new IllegalStateException("the bulk was cut off");
        }
        Wait.until("all is evaluated", MOST, () -> Metrics.sum("seizure_report_held_seconds_count") >= REPORTS);
    }

    private static String report(String number, LocalDate day, String port, String substance) {
        return """
                {"seizureId":"%s-%s","agency":"%s","occurredAt":"%s","port":{"scheme":"UNLOCODE","code":"%s"},"crossing":"AT_PORT",\
                "items":[{"form":"POWDER","quantity":{"value":"2","unit":"kg"},"substances":[{"substance":"%s","evidence":"PRESUMPTIVE"}]}]}""".formatted(AGENCY, number, AGENCY, day, port, substance);
    }

    /** That no report waited for more than a second of the engine's work meanwhile, and that all were measured. */
    private void held(String when, Runnable reporting) {
        double all = Metrics.sum("seizure_report_held_seconds_count");
        double fast = Metrics.sum("seizure_report_held_seconds_bucket", "le=\"1.0\"");
        double total = Metrics.sum("seizure_report_held_seconds_sum");
        int sent = canaries;
        reporting.run();
        double measured = Metrics.sum("seizure_report_held_seconds_count") - all;
        double within = Metrics.sum("seizure_report_held_seconds_bucket", "le=\"1.0\"") - fast;
        System.out.printf(
                "%s: %.0f reports were held up by %.0f ms of the engine's work on average, %.0f for more than a second%n",
                when,
                measured,
                1000 * (Metrics.sum("seizure_report_held_seconds_sum") - total) / measured,
                measured - within);
        findings.same(when + ": reports that were measured", (double) canaries - sent, measured);
        findings.same(when + ": held up for a second or less", measured, within);
    }

    private void canaries(int reports) {
        for (int i = 0; i < reports; i++) {
            canary();
        }
    }

    private void canariesUntilSuspended() {
        long end = System.nanoTime() + MOST.toNanos();
        do {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not suspended within " + MOST.toSeconds() + " s");
            }
            canary();
        } while (reason().isEmpty());
    }

    /** A report, until its alert has come. */
    private void canary() {
        canaries++;
        var id = AGENCY + "-C" + canaries;
        Api.post(Api.SEIZURES + "/v1/seizures", report("C" + canaries, LocalDate.of(2026, 1, 1), "USLRD", "heroin"))
                .orFail("canary");
        Wait.until(
                "an alert about " + id,
                MOST,
                () -> !Api.get(Api.ALERTS + "/v1/alerts?rule=suspend-canary&seizure=" + id)
                        .orFail("alerts")
                        .body()
                        .path("alerts")
                        .isEmpty());
    }

    private static String reason() {
        JsonNode rule = Api.get(COSTLY).orFail("rule").body();
        return rule.at("/suspended/reason").asString("");
    }
}
