package seizures.check;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * December 2022 again: 6 200 lb of fentanyl as first published, known on 21 February 2023; then 2 412.21 lb. The count is
 * right as known then and as known now, and the alert that the first figure raised ends WITHDRAWN, both versions readable.
 *
 * <p>Wants an empty system, so that nothing else is in the month.
 */
final class ReplayCheck {
    private static final String ID = "US-CBP-REPLAY-2022-12";
    private static final String RULE = """
            {"severity": "critical", "select": {"substance": ["fentanyl"], "crossing": ["AT_PORT"]}, "group": ["country"],
             "measure": {"kind": "DOSES", "method": "gross-2mg@1"},
             "when": {"kind": "THRESHOLD", "window": {"calendar": "MONTH"}, "value": 1000000000, "clearBelow": 800000000}}
            """;
    /** 6 200 lb and 2 412.21 lb of 453 592 370 µg, rounded half to even. */
    private static final String FIRST = "2812272694000";

    private static final String FINAL = "1094160050838";

    private ReplayCheck() {}

    public static void main(String[] arguments) {
        var findings = new Findings();
        Api.put(Api.ALERTS + "/v1/rules/fentanyl-month", RULE, "").orFail("rule");
        Api.post(Api.SEIZURES + "/v1/seizures", report("6200", "2023-02-21T12:00:00Z", ""))
                .orFail("report");
        Wait.until("the alert fires", Duration.ofSeconds(30), () -> alerts().size() == 1);
        var fired = alerts().get(0);
        findings.same("observed, doses", 1_406_136_347L, fired.path("observed").asLong());
        findings.same("raised", "2023-02-21T12:00:00Z", fired.path("raisedAt").asString());
        Wait.until("it is counted", Duration.ofSeconds(30), () -> mass("").equals(FIRST));

        Api.put(
                        Api.SEIZURES + "/v1/seizures/" + ID,
                        report("2412.21", "2023-04-15T12:00:00Z", ",\"reason\":\"laboratory results\""),
                        "1")
                .orFail("correction");
        Wait.until(
                "the alert is withdrawn",
                Duration.ofSeconds(30),
                () -> "WITHDRAWN".equals(alerts().get(0).path("state").asString()));
        Wait.until("the count is corrected", Duration.ofSeconds(30), () -> mass("").equals(FINAL));
        findings.same("mass as known on 2023-02-21", FIRST, mass("&knownAt=2023-02-21"));
        findings.same("mass as known on 2023-02-20", "0", mass("&knownAt=2023-02-20"));
        findings.same("mass as known on 2023-04-15", FINAL, mass("&knownAt=2023-04-15"));

        var versions = Api.get(
                        Api.ALERTS + "/v1/alerts/" + fired.path("alertId").asString())
                .orFail("alert")
                .body()
                .path("versions");
        findings.same("first state", "FIRING", versions.get(0).path("state").asString());
        findings.same(
                "last state",
                "WITHDRAWN",
                versions.get(versions.size() - 1).path("state").asString());
        for (var version : versions) {
            System.out.printf(
                    "  version %s: %s, observed %s doses, updated %s%n",
                    version.path("version").asString(),
                    version.path("state").asString(),
                    version.path("observed").asString(),
                    version.path("updatedAt").asString());
        }
        findings.end("replay of December 2022");
    }

    private static JsonNode alerts() {
        return Api.get(Api.ALERTS + "/v1/alerts?rule=fentanyl-month")
                .orFail("alerts")
                .body()
                .path("alerts");
    }

    private static String mass(String knownAt) {
        return Api.get(Api.STATS
                        + "/v1/dose-counts?substance=fentanyl&crossing=AT_PORT&from=2022-12&to=2022-12&bucket=all"
                        + knownAt)
                .orFail("count")
                .body()
                .path("total")
                .path("massMicrograms")
                .asString();
    }

    private static String report(String pounds, String recordedAt, String more) {
        return """
            {"seizureId": "%s", "agency": "US-CBP", "occurredAt": "2022-12", "recordedAt": "%s",
             "port": {"scheme": "CBP_AREA", "code": "TUCSON"}, "crossing": "AT_PORT", "eventCount": 100,
             "items": [{"form": "UNKNOWN", "quantity": {"value": "%s", "unit": "[lb_av]"},
                        "substances": [{"substance": "fentanyl", "role": "PRIMARY", "evidence": "PRESUMPTIVE"}]}]%s}""".formatted(ID, recordedAt, pounds, more);
    }
}
