package seizures.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static seizures.commons.testing.ApiClient.json;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is answered says what would happen, what has happened, and what is current. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class DryRunIT {
    private static final String BULK = "/v1/seizures:bulk";

    @TempDir
    static Path state;

    private static Broker broker;
    private static RunningService service;

    @BeforeAll
    static void start() {
        broker = Broker.start();
        service = RunningService.start(SeizureServiceApplication.class, broker, state);
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    private static String report(String id, String kilograms) {
        return RunningIntake.report(id, kilograms).replace("\n", "");
    }

    private static String line(String operation, String report) {
        return report.replaceFirst("\\{", "{\"operation\":\"" + operation + "\",\"reason\":\"next release\",");
    }

    private static HttpResponse<String> send(String path, String type, String body) {
        return service.send(
                service.request(path, "Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static List<JsonNode> bulk(String path, String... lines) {
        return send(path, "application/x-ndjson", String.join("\n", lines))
                .body()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private static List<String> outcomes(List<JsonNode> results) {
        return results.stream()
                .map(result -> result.get("outcome").stringValue())
                .toList();
    }

    private static double received() {
        return service.context
                .getBean(MeterRegistry.class)
                .get("seizure.reports.received")
                .counter()
                .count();
    }

    @Test
    void a_dry_run_says_what_would_happen_and_stores_nothing() {
        service.post("/v1/seizures", report("US-CBP-DRY-1", "1"));
        double before = received();

        var results = bulk(
                BULK + "?dryRun=true",
                line("restate", report("US-CBP-DRY-1", "1")),
                line("restate", report("US-CBP-DRY-1", "2")),
                report("US-CBP-DRY-2", "1"),
                report("US-CBP-DRY-2", "3"),
                report("US-CBP-DRY-3", "-1"),
                "{\"operation\":\"retract\",\"version\":1,\"reason\":\"twice\",\"seizureId\":\"US-CBP-DRY-2\"}");

        assertThat(outcomes(results))
                .containsExactly("UNCHANGED", "RESTATED", "NEW", "REFUSED", "REFUSED", "RETRACTED");
        assertThat(results).allMatch(result -> result.get("dryRun").booleanValue());
        assertThat(results).noneMatch(result -> result.has("token"));
        assertThat(results.get(1).get("differences"))
                .hasToString("[{\"pointer\":\"#/items/0/quantity/value\",\"before\":\"1\",\"after\":\"2\"}]");
        assertThat(received()).isEqualTo(before);
        assertThat(service.get("/v1/seizures/US-CBP-DRY-2").statusCode()).isEqualTo(404);
        assertThat(outcomes(bulk(BULK, line("restate", report("US-CBP-DRY-1", "2")))))
                .containsExactly("RESTATED");
    }

    @Test
    void single_writes_have_it_too() {
        var reported = service.post("/v1/seizures?dryRun=true", report("US-CBP-DRY-4", "1"));
        service.post("/v1/seizures", report("US-CBP-DRY-4", "1"));
        var body = report("US-CBP-DRY-4", "2").replaceFirst("\\{", "{\"reason\":\"weighed again\",");
        var corrected = service.put("/v1/seizures/US-CBP-DRY-4?dryRun=true", body, "If-Match", "\"1\"");
        var retracted = service.delete("/v1/seizures/US-CBP-DRY-4?reason=twice&dryRun=true", "If-Match", "\"1\"");
        var stale = service.put("/v1/seizures/US-CBP-DRY-4?dryRun=true", body, "If-Match", "\"7\"");
        var unclear = service.post("/v1/seizures?dryRun=yes", report("US-CBP-DRY-4", "1"));

        assertThat(json(reported).get("dryRun").booleanValue()).isTrue();
        assertThat(json(corrected).get("outcome").stringValue()).isEqualTo("RESTATED");
        assertThat(json(retracted).get("outcome").stringValue()).isEqualTo("RETRACTED");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(unclear.statusCode()).isEqualTo(400);
        assertThat(service.post("/v1/seizures", report("US-CBP-DRY-4", "1")).body())
                .contains("\"currentVersion\":1", "\"state\":\"ACTIVE\"");
    }

    @Test
    void what_is_refused_names_its_seizure_and_what_is_sent_again_its_current_version() {
        bulk(BULK, report("US-CBP-DRY-5", "1"), line("restate", report("US-CBP-DRY-5", "2")));

        var results = bulk(
                BULK,
                report("US-CBP-DRY-5", "1"),
                report("US-CBP-DRY-5", "3"),
                "{\"operation\":\"retract\",\"version\":1,\"reason\":\"twice\",\"seizureId\":\"US-CBP-DRY-5\"}",
                "{\"seizureId\":\"US-CBP-DRY-5\"}",
                "{\"seizureId\":\"?\"}");

        assertThat(results)
                .extracting(result -> result.path("seizureId").asString(""))
                .containsExactly("US-CBP-DRY-5", "US-CBP-DRY-5", "US-CBP-DRY-5", "US-CBP-DRY-5", "");
        assertThat(results)
                .extracting(result -> result.get("status").intValue())
                .containsExactly(200, 409, 412, 422, 422);
        assertThat(results.getFirst().get("version").intValue()).isOne();
        assertThat(results.getFirst().get("currentVersion").intValue()).isEqualTo(2);
        assertThat(results.getFirst().get("state").stringValue()).isEqualTo("ACTIVE");
    }

    @Test
    void other_names_of_ndjson_are_taken_and_a_wrong_type_is_told_which_are() {
        assertThat(send(BULK, "application/jsonl", report("US-CBP-DRY-6", "1")).body())
                .contains("\"status\":201");
        assertThat(send(BULK, "application/ndjson", report("US-CBP-DRY-6", "1")).body())
                .contains("UNCHANGED");
        assertThat(json(send(BULK, "application/xml", "<a/>")).get("detail").stringValue())
                .contains("Content-Type must be", "application/x-ndjson", "application/cloudevents-batch+json");
    }
}
