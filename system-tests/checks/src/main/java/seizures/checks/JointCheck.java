package seizures.checks;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * Five kilograms that two agencies reported count once as long as the reports are linked, in counts and in alerts, and
 * twice when they are parted again; a reviewer accepts and rejects likely duplicates.
 */
final class JointCheck {
    private static final long RUN = System.currentTimeMillis();
    private static final String CBP = "US-JCA-" + RUN;
    private static final String DEA = "US-JDB-" + RUN;
    private static final String OTHER = "US-JDB-other-" + RUN;
    private static final String RULE = """
            {"severity": "critical", "select": {"agency": ["US-JCA", "US-JDB"], "substance": ["fentanyl"]}, "group": ["port"],
             "measure": {"kind": "MASS", "unit": "kg"},
             "when": {"kind": "THRESHOLD", "window": {"calendar": "DAY"}, "value": 5}}""";
    private static final String SAME = """
            {"sameSeizureAs": "%s", "reason": "one stop"}""".formatted(CBP);
    private static final String DIFFERENT = """
            {"differsFrom": "%s", "reason": "two trucks"}""".formatted(CBP);
    private static final Duration MOST = Duration.ofSeconds(60);

    private JointCheck() {}

    public static void main(String[] arguments) {
        var findings = new Findings();
        Api.put(Api.ALERTS + "/v1/rules/joint", RULE, "").orFail("rule");
        Api.post(Api.SEIZURES + "/v1/seizures", report(CBP, "5")).orFail("the first report");
        Api.post(Api.SEIZURES + "/v1/seizures", report(DEA, "5")).orFail("the second report");
        Wait.until("both are counted", MOST, () -> kilograms() == 10);
        Wait.until("the alert has both", MOST, () -> observed() == 10);
        Wait.until("they are likely duplicates", MOST, () -> pairs() == 1);

        link(findings);
        part();
        reject(findings);
        findings.end("a seizure that two agencies reported");
    }

    private static void link(Findings findings) {
        Api.put(Api.SEIZURES + "/v1/seizures/" + DEA + "/same-seizure-as", SAME, "")
                .orFail("accept");
        Wait.until("linked they count once", MOST, () -> kilograms() == 5);
        Wait.until("linked the alert has them once", MOST, () -> observed() == 5);
        Wait.until("linked reports are no longer listed as duplicates", MOST, () -> pairs() == 0);
        var evidence = alert().path("evidence");
        findings.same(
                "seizures of the alert",
                "[\"" + CBP + "\"]",
                evidence.path("seizures").toString());
        findings.same(
                "its other report",
                "{\"" + CBP + "\":[\"" + DEA + "\"]}",
                evidence.path("alsoReportedAs").toString());
        findings.same("alerts by the other report", 1, alerts("&seizure=" + DEA).size());
    }

    private static void part() {
        Api.delete(Api.SEIZURES + "/v1/seizures/" + DEA + "/same-seizure-as?reason=two+stops", "2")
                .orFail("part them");
        Wait.until("parted they count twice", MOST, () -> kilograms() == 10);
        Wait.until("parted the alert has both", MOST, () -> observed() == 10);
    }

    private static void reject(Findings findings) {
        Api.post(Api.SEIZURES + "/v1/seizures", report(OTHER, "5.2")).orFail("a third report");
        Wait.until("both pairs with the first are listed", MOST, () -> pairs() == 2);
        Api.put(Api.SEIZURES + "/v1/seizures/" + OTHER + "/different-from", DIFFERENT, "")
                .orFail("reject");
        Wait.until("what is rejected is listed no more", MOST, () -> pairs() == 1);
        findings.same("grams after the rejection", 15_200L, grams());
    }

    private static String report(String id, String kilograms) {
        return """
                {"seizureId": "%s", "agency": "%s", "occurredAt": "2024-06-18T10:00:00-05:00",
                 "port": {"scheme": "UNLOCODE", "code": "USLRD"}, "crossing": "AT_PORT",
                 "items": [{"form": "POWDER", "quantity": {"value": "%s", "unit": "kg"},
                            "substances": [{"substance": "fentanyl", "evidence": "PRESUMPTIVE"}]}]}""".formatted(id, id.substring(0, "US-JCA".length()), kilograms);
    }

    private static long grams() {
        var mass = Api.get(Api.STATS + "/v1/dose-counts?agency=US-JCA,US-JDB&substance=fentanyl")
                .orFail("count")
                .body()
                .at("/total/massMicrograms")
                .asString("0");
        return Long.parseLong(mass) / 1_000_000;
    }

    private static long kilograms() {
        return grams() / 1_000;
    }

    private static int pairs() {
        return Api.get(Api.STATS + "/v1/likely-duplicates?from=2024-06-18&to=2024-06-18&agency=US-JDB")
                .orFail("likely duplicates")
                .body()
                .path("total")
                .asInt(-1);
    }

    private static JsonNode alerts(String more) {
        return Api.get(Api.ALERTS + "/v1/alerts?rule=joint" + more)
                .orFail("alerts")
                .body()
                .path("alerts");
    }

    private static JsonNode alert() {
        return alerts("").path(0);
    }

    private static double observed() {
        return alert().path("observed").asDouble(-1);
    }
}
