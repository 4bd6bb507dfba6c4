package seizures.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static seizures.commons.testing.ApiClient.json;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.contract.SeizureChange;
import seizures.openapi.OpenApi;
import tools.jackson.databind.JsonNode;

/** One path through a real broker: a rule over HTTP, changes on the topic, alerts over HTTP. */
@Tag("container")
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class AlertIT {
    @TempDir
    static Path state;

    private static Broker broker;
    private static RunningService service;
    private static Changes changes;

    @BeforeAll
    static void start() {
        broker = Broker.start();
        service = RunningService.start(AlertServiceApplication.class, broker, state);
        changes = new Changes(broker);
    }

    @AfterAll
    static void stop() {
        changes.close();
        service.close();
        broker.close();
    }

    @Test
    void the_alert_of_december_2022_is_withdrawn_when_the_month_is_corrected() throws Exception {
        var put = service.put("/v1/rules/fentanyl-month", """
                { "severity": "critical", "select": { "substance": ["fentanyl"], "crossing": ["AT_PORT"] }, "group": ["country"],
                  "measure": { "kind": "DOSES", "method": "gross-2mg@1" },
                  "when": { "kind": "THRESHOLD", "window": { "calendar": "MONTH" }, "value": 1000000000, "clearBelow": 800000000 } }
                """);
        assertThat(put.statusCode()).isEqualTo(201);
        assertThat(put.headers().firstValue("ETag")).hasValue("\"1\"");

        changes.send(december(1, 1, 1, 1, "2023-02-21T15:00:00Z", 2_812_272_694_000L));

        var fired = alert("fentanyl-month", "RESOLVED");
        assertThat(fired.path("observed").decimalValue()).isEqualByComparingTo("1406136347");
        assertThat(fired.path("raisedAt").stringValue()).isEqualTo("2023-02-21T15:00:00Z");
        assertThat(versions(fired)).containsExactly("FIRING", "RESOLVED");

        changes.send(december(1, 2, 2, -1, "2024-10-20T09:00:00Z", 2_812_272_694_000L));
        changes.send(december(2, 2, 2, 1, "2024-10-20T09:00:00Z", 1_094_160_050_838L));

        var withdrawn = alert("fentanyl-month", "WITHDRAWN");
        assertThat(withdrawn.path("alertId")).isEqualTo(fired.path("alertId"));
        assertThat(withdrawn.path("observed").decimalValue()).isEqualByComparingTo("547080025");
        assertThat(withdrawn.path("updatedAt").stringValue()).isEqualTo("2024-10-20T09:00:00Z");
        assertThat(withdrawn.path("reason").stringValue()).isEqualTo("correction of seizure US-CBP-2022-12, version 2");
        assertThat(versions(withdrawn)).containsExactly("FIRING", "RESOLVED", "WITHDRAWN");

        var picture = service.get("/v1/alerts/" + withdrawn.path("alertId").stringValue() + "/chart.svg");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(picture.body())
                .contains("Critical, withdrawn. 1 Dec 2022 to 31 Dec 2022", "Data as of 20 Oct 2024, 09:00 UTC");
        assertThat(service.get("/v1/alerts/unknown/chart.svg").body()).contains("/problems/no-chart");
    }

    @Test
    void a_rule_is_tried_without_being_made() {
        var rule = """
                { "severity": "info", "select": { "substance": ["cocaine"] }, "measure": { "kind": "MASS", "unit": "kg" },
                  "when": { "kind": "SINGLE", "value": 500 } }
                """;

        var tried = service.put("/v1/rules/tried?dryRun=true", rule);

        assertThat(tried.statusCode()).isEqualTo(201);
        assertThat(etag(tried)).isEqualTo("\"1\"");
        assertThat(tried.body()).contains("\"dryRun\":true", "\"preview\":{\"seizures\":0,");
        assertThat(service.get("/v1/rules/tried").statusCode()).isEqualTo(404);
        assertThat(service.put("/v1/rules/tried?dryRun=true", rule, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(service.put("/v1/rules/tried?dryRun=perhaps", rule).statusCode())
                .isEqualTo(400);
        assertThat(service.put("/v1/rules/tried?dryRun=true", rule.replace("500", "-5"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_rule_is_changed_only_by_whom_has_seen_it() {
        var rule = "{\"severity\":\"info\",\"measure\":{\"kind\":\"MASS\",\"unit\":\"kg\"},"
                + "\"when\":{\"kind\":\"SINGLE\",\"value\":%s}}";

        assertThat(service.put("/v1/rules/own", rule.formatted("500"), "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(service.put("/v1/rules/own", rule.formatted("500"), "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(201);
        assertThat(service.put("/v1/rules/own", rule.formatted("600")).statusCode())
                .isEqualTo(428);
        assertThat(service.put("/v1/rules/own", rule.formatted("600"), "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(412);
        assertThat(service.put("/v1/rules/own", rule.formatted("600"), "If-Match", "\"7\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(etag(service.put("/v1/rules/own", rule.formatted("\"500.0\""), "If-Match", "\"1\"")))
                .isEqualTo("\"1\"");
        assertThat(etag(service.put("/v1/rules/own", rule.formatted("600"), "If-Match", "\"1\"")))
                .isEqualTo("\"2\"");
        assertThat(service.json("/v1/rules/own").path("version").intValue()).isEqualTo(2);
        assertThat(service.delete("/v1/rules/own", "If-Match", "\"1\"").statusCode())
                .isEqualTo(412);
        assertThat(service.delete("/v1/rules/own", "If-Match", "\"2\"").statusCode())
                .isEqualTo(204);
        assertThat(service.get("/v1/rules/own").statusCode()).isEqualTo(404);
        assertThat(etag(service.put("/v1/rules/own", rule.formatted("500")))).isEqualTo("\"4\"");
    }

    @Test
    void a_rule_is_tried_over_history_before_it_is_switched_on_and_nobody_is_told() throws Exception {
        changes.send(Changes.change("US-CBP-B-1", "2019-05-01", 1, 1, 1, 1, "2019-05-03T00:00:00Z", 7_000_000_000L));
        var body = "{\"from\":\"2019-01-01\",\"to\":\"2019-12-31\",\"rule\":{\"severity\":\"info\","
                + "\"measure\":{\"kind\":\"MASS\",\"unit\":\"kg\"},\"when\":{\"kind\":\"SINGLE\",\"value\":7}}}";

        var started = service.post("/v1/rules/tried/backtest", body);
        var path = started.headers().firstValue("Location").orElseThrow();
        var done = await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> service.json(path),
                        test -> !test.path("state").stringValue().equals("RUNNING"));

        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(done.path("state").stringValue()).isEqualTo("DONE");
        var result = done.path("result");
        assertThat(result.path("count").intValue()).isEqualTo(1);
        assertThat(result.path("medianDelay").stringValue()).isEqualTo("PT36H");
        assertThat(result.path("alerts").path(0).path("toldAt").stringValue()).isEqualTo("2019-05-03T00:00:00Z");
        assertThat(service.json("/v1/alerts?rule=tried").path("alerts")).isEmpty();
        assertThat(service.get("/v1/rules/tried").statusCode()).isEqualTo(404);
        assertThat(service.delete(path, "If-Match", "*").statusCode()).isEqualTo(204);
        assertThat(service.get(path).statusCode()).isEqualTo(404);
        assertThat(service.post("/v1/rules/none/backtest", "").statusCode()).isEqualTo(404);
        assertThat(json(service.post("/v1/rules/bad/backtest", "{\"rule\":{},\"from\":\"x\",\"step\":1}"))
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").stringValue()))
                .contains("#/from", "#/step", "#/rule/severity");
    }

    @Test
    void a_listener_who_was_cut_off_goes_on_after_the_last_event_he_saw() throws Exception {
        service.put(
                "/v1/rules/stream",
                "{\"severity\":\"info\",\"measure\":{\"kind\":\"MASS\",\"unit\":\"kg\"},"
                        + "\"when\":{\"kind\":\"SINGLE\",\"value\":1}}");
        changes.send(Changes.kilos("US-CBP-S-1", 2));
        var alert = alert("stream", "RESOLVED");

        var events = listen("/v1/alerts/stream?rule=stream", "0", 2);
        var later = listen("/v1/alerts/stream?rule=stream", events.getFirst(), 1);

        assertThat(alert.path("version").intValue()).isEqualTo(2);
        assertThat(later).containsExactly(events.getLast());
    }

    @Test
    void a_listener_who_was_further_than_the_log_is_told_so_and_starts_at_its_end() throws Exception {
        service.put(
                "/v1/rules/restored",
                "{\"severity\":\"info\",\"measure\":{\"kind\":\"MASS\",\"unit\":\"kg\"},"
                        + "\"when\":{\"kind\":\"SINGLE\",\"value\":5}}");
        changes.send(Changes.kilos("US-CBP-R-1", 6));
        alert("restored", "RESOLVED");
        var heard = CompletableFuture.supplyAsync(() -> service.lines(
                "/v1/alerts/stream?rule=restored",
                lines -> lines.filter(line -> !line.isBlank() && !line.startsWith(":"))
                        .limit(5)
                        .toList(),
                "Last-Event-ID",
                "999999999"));
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            changes.send(Changes.kilos("US-CBP-R-" + System.nanoTime(), 7));
            return heard.isDone();
        });

        var lines = heard.join();
        assertThat(lines.subList(0, 3))
                .anyMatch(line -> line.startsWith("event:") && line.endsWith("RESTARTED"))
                .anyMatch(line -> line.startsWith("data:") && line.contains("\"lastEventId\":999999999"))
                .anyMatch(line -> line.startsWith("id:"));
        assertThat(lines.subList(3, 5)).noneMatch(line -> line.contains("US-CBP-R-1\""));
    }

    @Test
    void alerts_are_counted_by_state_and_severity() throws Exception {
        service.put(
                "/v1/rules/counted",
                "{\"severity\":\"warning\",\"measure\":{\"kind\":\"MASS\",\"unit\":\"kg\"},"
                        + "\"when\":{\"kind\":\"SINGLE\",\"value\":3}}");
        var count = service.context
                .getBean(MeterRegistry.class)
                .get("seizure.alerts")
                .tags("severity", "warning", "state", "RESOLVED")
                .gauge();
        assertThat(count.value()).isZero();

        changes.send(Changes.kilos("US-CBP-C-1", 4));

        alert("counted", "RESOLVED");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(count.value())
                        .isEqualTo(service.json("/v1/alerts?severity=warning&state=RESOLVED")
                                .path("alerts")
                                .size()));
    }

    @Test
    void its_readiness_and_the_disk_that_its_state_lies_on_are_measured() {
        service.awaitReady();

        assertThat(service.get("/actuator/prometheus").body())
                .contains("seizure_ready 1.0", "disk_free_bytes{path=\"" + state + "\"}");
    }

    @Test
    void a_commit_of_the_stream_is_not_given_up_for_a_day() {
        assertThat(service.producerOfTheStream())
                .containsEntry("max.block.ms", "86400000")
                .containsEntry("delivery.timeout.ms", "86400000");
    }

    @Test
    void the_description_of_the_api_has_every_endpoint_and_no_other() {
        assertThat(service.endpoints()).isEqualTo(OpenApi.ofThisService().names());
    }

    @Test
    void the_description_of_the_api_is_served() {
        assertThat(OpenApi.read(service.get("/v1/openapi.yaml").body()).names()).contains("GET /v1/openapi.yaml");
    }

    /** The ids of the first events of a stream. */
    private static List<String> listen(String path, String lastEventId, int count) {
        return service.lines(
                path,
                lines -> lines.filter(line -> line.startsWith("id:"))
                        .map(line -> line.substring(3).strip())
                        .limit(count)
                        .toList(),
                "Last-Event-ID",
                lastEventId);
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse(answer.body());
    }

    private static SeizureChange december(int version, int cause, int legs, int sign, String knownAt, long micrograms) {
        return Changes.change("US-CBP-2022-12", "2022-12", version, cause, legs, sign, knownAt, micrograms);
    }

    private static JsonNode alert(String rule, String state) {
        var path = "/v1/alerts?rule=" + rule + "&state=" + state;
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> service.json(path).path("alerts").path(0), alert -> !alert.isMissingNode());
    }

    private static List<String> versions(JsonNode alert) {
        var path = "/v1/alerts/" + alert.path("alertId").stringValue();
        return service.json(path)
                .path("versions")
                .valueStream()
                .map(version -> version.path("state").stringValue())
                .toList();
    }
}
