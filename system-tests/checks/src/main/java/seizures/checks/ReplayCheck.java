package seizures.checks;

import java.io.IOException;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * December 2022 again: 6 200 lb of fentanyl as first published, known on 21 February 2023; then 2 412.21 lb. The count is
 * right as known then and as known now, and the alert that the first figure raised ends WITHDRAWN, both versions readable. A
 * webhook and an Alertmanager that were told of the alert are told that it is withdrawn.
 *
 * <p>Wants an empty system, so that nothing else is in the month, which delivers to the port of the first argument. The
 * second is the Alertmanager's program, or {@code stand-in}.
 */
final class ReplayCheck {
    private static final String ID = "US-CBP-REPLAY-2022-12";
    /** Held for long, so that it still fires when it is corrected, as it did then. */
    private static final String RULE = """
        {"severity": "critical", "select": {"substance": ["fentanyl"], "crossing": ["AT_PORT"]}, "group": ["country"],
         "measure": {"kind": "DOSES", "method": "gross-2mg@1"},
         "when": {"kind": "THRESHOLD", "window": {"calendar": "MONTH"}, "value": 1000000000, "clearBelow": 800000000, "holdFor": "P3650D"}}
        """;
    /** 6 200 lb and 2 412.21 lb of 453 592 370 µg, rounded half to even. */
    private static final String FIRST = "2812272694000";

    private static final String FINAL = "1094160050838";

    private ReplayCheck() {}

    public static void main(String[] arguments) throws IOException {
        var findings = new Findings();
        boolean isReal = !arguments[1].equals("stand-in");
        var hook = new Hook(Integer.parseInt(arguments[0]));
        subscribe(hook);
        var alertId = report(findings);
        correct(findings);
        versions(findings, alertId);
        delivered(findings, hook, alertId, isReal);
        System.out.println(
                "  Alertmanager: " + (isReal ? arguments[1] : "none installed; the check's own receiver stood in"));
        findings.end("replay of December 2022");
    }

    private static void subscribe(Hook hook) {
        Api.put(Api.ALERTS + "/v1/subscriptions/replay", """
            {"url": "%s/webhook", "secret": "replay", "filter": {"severity": ["critical"]}}\
            """.formatted(hook.address()), "")
                .orFail("subscription");
        Api.put(Api.ALERTS + "/v1/rules/fentanyl-month", RULE, "").orFail("rule");
    }

    /** The first figure raises an alert, whose id this is. */
    private static String report(Findings findings) {
        Api.post(Api.SEIZURES + "/v1/seizures", report("6200", "2023-02-21T12:00:00Z", ""))
                .orFail("report");
        Wait.until("the alert fires", Duration.ofSeconds(30), () -> alerts().size() == 1);
        var fired = alerts().get(0);
        findings.same("observed, doses", 1_406_136_347L, fired.path("observed").asLong());
        findings.same("raised", "2023-02-21T12:00:00Z", fired.path("raisedAt").asString());
        Wait.until("it is counted", Duration.ofSeconds(30), () -> mass("").equals(FIRST));
        return fired.path("alertId").asString();
    }

    /** The last figure withdraws it, and what was known before stays known. */
    private static void correct(Findings findings) {
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
    }

    private static void versions(Findings findings, String alertId) {
        var versions = Api.get(Api.ALERTS + "/v1/alerts/" + alertId)
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
    }

    private static void delivered(Findings findings, Hook hook, String alertId, boolean isReal) {
        toTheWebhook(findings, hook, alertId);
        toTheAlertmanager(findings, hook, alertId, isReal);
    }

    private static void toTheWebhook(Findings findings, Hook hook, String alertId) {
        Wait.until(
                "the webhook has the withdrawal",
                Duration.ofSeconds(30),
                () -> hook.got("/webhook").size() >= 2);
        var first = Api.JSON.readTree(hook.got("/webhook").getFirst());
        var last = Api.JSON.readTree(hook.got("/webhook").getLast());
        findings.same(
                "webhook, first", "FIRING", first.path("data").path("state").asString());
        findings.same(
                "webhook, last", "WITHDRAWN", last.path("data").path("state").asString());
        findings.same("webhook, of the alert", alertId, last.path("subject").asString());
    }

    private static void toTheAlertmanager(Findings findings, Hook hook, String alertId, boolean isReal) {
        var path = isReal ? "/from-alertmanager" : "/stand-in/api/v2/alerts";
        Wait.until(
                "the Alertmanager has the withdrawal",
                Duration.ofSeconds(60),
                () -> hook.got(path).stream().anyMatch(body -> body.contains("\"withdrawn\"")));
        var alert = Api.JSON.readTree(hook.got(path).getLast());
        var shown = isReal ? alert.path("alerts").get(0) : alert.get(0);
        findings.same(
                "Alertmanager, of the alert",
                alertId,
                shown.path("labels").path("alert_id").asString());
        findings.same(
                "Alertmanager, state",
                "WITHDRAWN",
                shown.path("annotations").path("state").asString());
        if (isReal) {
            findings.same("Alertmanager, first", "firing", status(hook.got(path).getFirst()));
            findings.same(
                    "Alertmanager, last", "resolved", status(hook.got(path).getLast()));
        }
    }

    private static String status(String body) {
        return Api.JSON.readTree(body).path("status").asString();
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
                        "substances": [{"substance": "fentanyl", "role": "PRIMARY", "evidence": "PRESUMPTIVE"}]}]%s}\
            """.formatted(ID, recordedAt, pounds, more);
    }
}
