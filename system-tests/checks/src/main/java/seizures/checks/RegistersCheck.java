package seizures.checks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** One act of a registrar: a name of the log counts as fentanyl, in counts and alerts, at once and not the day before. */
final class RegistersCheck {
    private static final long RUN = System.currentTimeMillis();
    private static final String NAME = "polvo azul " + RUN;
    private static final String ESCAPED = NAME.replace(" ", "%20");
    private static final String RULE = """
            {"severity": "critical", "select": {"agency": ["US-REG"], "substance": ["fentanyl"]}, "group": ["port"],
             "measure": {"kind": "MASS", "unit": "kg"}, "when": {"kind": "SINGLE", "value": 1}}""";
    private static final String ENTRY = """
            {"substance": "fentanyl", "source": "system test", "reason": "reported so"}""";
    private static final Duration MOST = Duration.ofSeconds(60);

    private RegistersCheck() {}

    public static void main(String[] arguments) {
        var findings = new Findings();
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        var known = Instant.now().minus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Api.put(Api.ALERTS + "/v1/rules/adopted", RULE, "").orFail("rule");
        Api.post(Api.SEIZURES + "/v1/seizures", report(known)).orFail("report");
        Wait.until("the report is counted under its name", MOST, () -> seizures("other:" + ESCAPED) == 1);
        findings.same("fentanyl before the act", 0L, seizures("fentanyl"));
        findings.same("alerts before the act", 0, alerts());

        Api.put(Api.SEIZURES + "/v1/registers/names/" + ESCAPED, ENTRY, "").orFail("act");
        long start = System.nanoTime();
        Wait.until("the counts read it", MOST, () -> seizures("fentanyl") == 1);
        long counted = millisSince(start);
        Wait.until("the alert is raised", MOST, () -> alerts() == 1);
        long alerted = millisSince(start);

        System.out.printf("counted after %d ms, alerted after %d ms%n", counted, alerted);
        findings.same("counted within a second", true, counted < 1000);
        findings.same("alerted within a second", true, alerted < 1000);
        findings.same("fentanyl as known the day before", 0L, seizures("fentanyl&knownAt=" + yesterday));
        findings.same("its name as known the day before", 1L, seizures("other:" + ESCAPED + "&knownAt=" + yesterday));
        findings.end("one act of a registrar");
    }

    private static String report(Instant known) {
        return """
                {"seizureId": "US-REG-%s", "agency": "US-REG", "occurredAt": "2024-05-17", "recordedAt": "%s",
                 "port": {"scheme": "UNLOCODE", "code": "USLRD"}, "crossing": "AT_PORT",
                 "items": [{"form": "POWDER", "quantity": {"value": "2", "unit": "kg"},
                            "substances": [{"substance": "other:%s", "evidence": "PRESUMPTIVE"}]}]}""".formatted(RUN, known, NAME);
    }

    private static long seizures(String substance) {
        return Api.get(Api.STATS + "/v1/dose-counts?agency=US-REG&substance=" + substance)
                .orFail("count")
                .body()
                .at("/total/seizures")
                .asLong(-1);
    }

    private static int alerts() {
        return Api.get(Api.ALERTS + "/v1/alerts?rule=adopted")
                .orFail("alerts")
                .body()
                .path("alerts")
                .size();
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
