package seizures.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static seizures.commons.testing.ApiClient.json;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.ProducerFactory;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.contract.Topic;
import seizures.openapi.OpenApi;
import tools.jackson.databind.JsonNode;

/** One path through the whole service and a real broker. */
@Tag("container")
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class SeizureServiceIT {
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

    static String report(String id) {
        return report(id, "1.5");
    }

    static String report(String id, String kilograms) {
        return """
                {"seizureId":"%s","agency":"US-CBP","occurredAt":"2024-03-15T23:20:00-05:00",
                 "port":{"scheme":"UNLOCODE","code":"USLRD"},"crossing":"AT_PORT","mode":"VEHICLE",
                 "items":[{"form":"POWDER","quantity":{"value":"%s","unit":"kg"},
                  "substances":[{"substance":"Fentanyl","role":"PRIMARY","evidence":"PRESUMPTIVE"}]}]}
                """.formatted(id, kilograms);
    }

    private static String token(HttpResponse<String> response) {
        return response.headers().firstValue("Seizure-Token").orElseThrow();
    }

    @Test
    void its_readiness_and_the_disk_that_its_state_lies_on_are_measured() {
        service.awaitReady();

        assertThat(service.get("/actuator/prometheus").body())
                .contains("seizure_ready 1.0", "disk_free_bytes{path=\"" + state + "\"}");
    }

    @Test
    void a_report_is_read_back_as_it_was_sent() {
        var stored = service.post("/v1/seizures", report("US-CBP-24-1"));
        assertThat(stored.statusCode()).isEqualTo(201);
        assertThat(stored.headers().firstValue("Location")).hasValue("/v1/seizures/US-CBP-24-1");
        assertThat(stored.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(json(stored).get("version").intValue()).isOne();

        var read = service.get("/v1/seizures/US-CBP-24-1", "Seizure-Token", token(stored));

        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(read.headers().firstValue("ETag")).hasValue("\"1\"");
        var seizure = json(read).get("seizure");
        assertThat(seizure.at("/items/0/substances/0/substance").stringValue()).isEqualTo("fentanyl");
        assertThat(seizure.get("occurredAt").stringValue()).isEqualTo("2024-03-15T23:20:00-05:00");
        assertThat(json(read).at("/port/registered").booleanValue()).isTrue();
        assertThat(json(read).at("/counts/0/micrograms").longValue()).isEqualTo(1_500_000_000L);
    }

    @Test
    void what_may_not_count_as_it_is_meant_is_said_beside_the_answer_and_the_record_has_the_name_that_counts() {
        var unknown = report("US-CBP-24-magic").replace("\"Fentanyl\"", "\"other:blue magic 7\"");
        var spanish = report("US-CBP-24-es").replace("\"Fentanyl\"", "\"other:Fentanilo\"");

        var warned = service.post("/v1/seizures", unknown);
        var stored = service.post("/v1/seizures", spanish);
        var read = service.get("/v1/seizures/US-CBP-24-es", "Seizure-Token", token(stored));

        assertThat(warned.statusCode()).isEqualTo(201);
        assertThat(json(warned).at("/warnings/0/pointer").stringValue()).isEqualTo("#/items/0/substances/0/substance");
        assertThat(json(warned).at("/warnings/0/detail").stringValue()).contains("counts no doses");
        assertThat(json(read).at("/seizure/items/0/substances/0/substance").stringValue())
                .isEqualTo("other:fentanilo");
        assertThat(json(read).at("/counts/0/substance").stringValue()).isEqualTo("fentanyl");
    }

    @Test
    void the_state_now_is_reported_known_or_corrected_without_a_base_version() {
        var lines = Stream.of("1.5", "1.5", "2", "2")
                .map(kilograms -> report("US-CBP-24-restated", kilograms)
                        .replace("\n", "")
                        .replaceFirst("\\{", "{\"operation\":\"restate\",\"reason\":\"next release\","))
                .toList();

        var results = lines.stream()
                .map(line ->
                        json(service.send(service.request("/v1/seizures:bulk", "Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofString(line)))))
                .map(result -> result.path("version") + (result.has("duplicate") ? " known" : " stored"))
                .toList();

        assertThat(results).containsExactly("1 stored", "1 known", "2 stored", "2 known");
    }

    @Test
    void a_seizure_that_two_agencies_reported_is_merged_until_a_reviewer_parts_them() {
        var other = report("US-DEA-24-joint")
                .replace("\"agency\":\"US-CBP\"", "\"agency\":\"US-DEA\",\"sameSeizureAs\":\"US-CBP-24-joint\"");
        service.post("/v1/seizures", report("US-CBP-24-joint"));
        var linked = service.post("/v1/seizures", other);

        assertThat(linked.statusCode()).as(linked.body()).isEqualTo(201);
        awaitState("US-DEA-24-joint", "MERGED");
        var merged = json(service.get("/v1/seizures/US-DEA-24-joint"));
        assertThat(merged.get("mergedInto").stringValue()).isEqualTo("US-CBP-24-joint");
        assertThat(merged.get("counts")).isEmpty();
        assertThat(json(service.get("/v1/seizures/US-CBP-24-joint"))
                        .at("/alsoReportedAs/0")
                        .stringValue())
                .isEqualTo("US-DEA-24-joint");
        assertThat(json(service.get("/v1/seizures?state=MERGED&agency=US-DEA")).at("/seizures"))
                .hasSize(1);

        var chained = service.post(
                "/v1/seizures", other.replace("US-DEA", "US-HSI").replace("US-CBP-24-joint", "US-DEA-24-joint"));
        assertThat(chained.statusCode()).isEqualTo(422);
        assertThat(json(chained).at("/errors/0/pointer").stringValue()).isEqualTo("#/sameSeizureAs");

        var parted = service.delete("/v1/seizures/US-DEA-24-joint/same-seizure-as?reason=two+stops");
        assertThat(parted.statusCode()).as(parted.body()).isEqualTo(200);
        awaitState("US-DEA-24-joint", "ACTIVE");
        var history = json(service.get("/v1/seizures/US-DEA-24-joint/history"));
        assertThat(history.at("/versions/1/event").stringValue()).isEqualTo("Linked");
        assertThat(history.at("/versions/1/reason").stringValue()).isEqualTo("two stops");
    }

    private static void awaitState(String id, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(json(service.get("/v1/seizures/" + id))
                                .path("state")
                                .asString(""))
                        .isEqualTo(state));
    }

    @Test
    void a_statement_of_coverage_is_made_corrected_withdrawn_and_listed() {
        var february = """
                {"statementId":"US-CBP-cov-1","agency":"US-CBP","from":"2024-02","to":"2024-02","claim":"NOTHING_TO_REPORT"}
                """;
        var made = service.post("/v1/coverage", february);
        var again = service.post("/v1/coverage", february);
        var corrected = service.put(
                "/v1/coverage/statements/US-CBP-cov-1",
                february.replace("NOTHING_TO_REPORT", "COMPLETE").replaceFirst("\\{", "{\"reason\":\"one came\","),
                "If-Match",
                "\"1\"");
        var withdrawn =
                service.delete("/v1/coverage/statements/US-CBP-cov-1?reason=two+are+missing", "If-Match", "\"2\"");
        var wrong = service.post("/v1/coverage", "{\"agency\":\"US-CBP\",\"from\":\"2024-02\"}");

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location")).hasValue("/v1/coverage/statements/US-CBP-cov-1");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(json(corrected).get("claim").stringValue()).isEqualTo("COMPLETE");
        assertThat(json(withdrawn).get("state").stringValue()).isEqualTo("WITHDRAWN");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(json(wrong).get("errors")).hasSize(3);
        assertThat(json(service.get("/v1/coverage/statements?agency=US-CBP"))
                        .at("/statements/0/version")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void a_line_of_a_bulk_states_coverage() {
        var line = """
                {"operation":"coverage","statementId":"US-CBP-cov-2","agency":"US-CBP","from":"2024-03","to":"2024-03","claim":"COMPLETE"}
                """;
        var dry = bulk("/v1/seizures:bulk?dryRun=true", line);
        var stored = bulk("/v1/seizures:bulk", line);
        var again = bulk("/v1/seizures:bulk", line);
        var wrong = bulk("/v1/seizures:bulk", line.replace("COMPLETE", "COMPLET"));

        assertThat(dry.get("outcome").stringValue()).isEqualTo("NEW");
        assertThat(stored.get("status").intValue()).isEqualTo(201);
        assertThat(stored.get("statementId").stringValue()).isEqualTo("US-CBP-cov-2");
        assertThat(again.get("outcome").stringValue()).isEqualTo("UNCHANGED");
        assertThat(wrong.at("/problem/errors/0/pointer").stringValue()).isEqualTo("#/claim");
    }

    private static JsonNode bulk(String address, String line) {
        return json(service.send(service.request(address, "Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(line))));
    }

    @Test
    void the_same_again_is_a_duplicate_and_something_else_a_conflict() {
        var first = service.post("/v1/seizures", report("US-CBP-24-2"));
        var again = service.post("/v1/seizures", report("US-CBP-24-2"));
        var other = service.post("/v1/seizures", report("US-CBP-24-2", "2"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("version")).isEqualTo(json(first).get("version"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other).get("type").stringValue()).isEqualTo("/problems/already-reported");
    }

    @Test
    void a_record_is_corrected_analysed_and_retracted_and_keeps_its_history() {
        service.post("/v1/seizures", report("US-CBP-24-3"));
        var body = report("US-CBP-24-3", "2").replaceFirst("\\{", "{\"reason\":\"weighed again\",");
        var corrected = service.put("/v1/seizures/US-CBP-24-3", body, "If-Match", "\"1\"");
        var retried = service.put("/v1/seizures/US-CBP-24-3", body, "If-Match", "\"1\"");
        var stale = service.put("/v1/seizures/US-CBP-24-3", body.replace("again", "twice"), "If-Match", "\"1\"");
        var analysed = service.post("/v1/seizures/US-CBP-24-3/lab-results", """
                {"resultId":"L-1","laboratory":"DEA","findings":[{"item":0,"substance":"fentanyl","evidence":"CONFIRMED","purity":"0.1"}]}
                """);
        var retracted = service.delete("/v1/seizures/US-CBP-24-3?reason=reported+twice", "If-Match", "\"3\"");

        assertThat(corrected.statusCode()).isEqualTo(200);
        assertThat(corrected.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(retried.statusCode()).isEqualTo(200);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(analysed.statusCode()).as(analysed.body()).isEqualTo(201);
        assertThat(retracted.statusCode()).as(retracted.body()).isEqualTo(200);
        assertThat(json(retracted).get("state").stringValue()).isEqualTo("RETRACTED");
        var history = json(service.get("/v1/seizures/US-CBP-24-3/history?token=" + token(retracted)));
        assertThat(history.get("versions").findValuesAsString("event"))
                .containsExactly("Reported", "Corrected", "Analysed", "Retracted");
        assertThat(history.at("/versions/1/differences").toString())
                .isEqualTo("[{\"pointer\":\"#/items/0/quantity/value\",\"before\":\"1.5\",\"after\":\"2\"}]");
        assertThat(history.at("/versions/2/differences").findValuesAsString("pointer"))
                .contains("#/items/0/substances/0/evidence");
        assertThat(history.at("/versions/3").has("differences")).isFalse();
        var third = json(service.get("/v1/seizures/US-CBP-24-3?version=3"));
        assertThat(third.at("/counts/0/pureMicrograms").longValue()).isEqualTo(200_000_000L);
        assertThat(third.get("currentVersion").intValue()).isEqualTo(4);
    }

    @Test
    void what_the_log_has_that_nobody_can_read_is_parked_and_accounted_for() throws Exception {
        var known = token(service.post("/v1/seizures", report("US-CBP-24-4")));
        int partition = Integer.parseInt(known.substring(0, known.indexOf('-')));
        var settings = Map.<String, Object>of("bootstrap.servers", broker.servers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topic.REPORTED.name(), partition, "US-CBP-24-4", "{"))
                    .get();
        }
        var after = token(service.put(
                "/v1/seizures/US-CBP-24-4",
                report("US-CBP-24-4", "2").replaceFirst("\\{", "{\"reason\":\"weighed again\","),
                "If-Match",
                "\"1\""));

        service.get("/v1/seizures/US-CBP-24-4", "Seizure-Token", after);

        var meters = service.context.getBean(MeterRegistry.class);
        assertThat(meters.get("seizure.ledger.events")
                        .tag("outcome", "parked")
                        .counter()
                        .count())
                .isOne();
        assertThat(meters.get("seizure.ledger.events").counters().stream()
                        .mapToDouble(Counter::count)
                        .sum())
                .isEqualTo(meters.get("seizure.ledger.accepted").counter().count());
    }

    @Test
    void an_import_that_states_a_sealed_day_is_known_on_the_first_open_one_and_says_what_it_stated() {
        var early = service.put("/v1/seals/2099-01-01", "{\"author\":\"reviewer\"}");
        var nobody = service.put("/v1/seals/2024-06-30", "{}");
        var sealed = service.put("/v1/seals/2024-06-30", "{\"author\":\"reviewer\",\"note\":\"half-year\"}");
        var again = service.put("/v1/seals/2024-06-30", "{\"author\":\"somebody else\"}");
        var dated = report("US-CBP-24-S1").replaceFirst("\\{", "{\"recordedAt\":\"2024-04-01T12:00:00Z\",");
        var stored = service.post("/v1/seizures", dated);
        var retried = service.post("/v1/seizures", dated);

        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(json(early).get("type").stringValue()).isEqualTo("/problems/not-over-yet");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(sealed.statusCode()).as(sealed.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again)).isEqualTo(json(sealed));
        assertThat(json(service.get("/v1/seals")).get("sealedUntil").stringValue())
                .isEqualTo("2024-06-30");
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        assertThat(json(stored).get("recordedAt").stringValue()).isEqualTo("2024-07-01T00:00:00Z");
        assertThat(retried.statusCode()).isEqualTo(200);
        var version = json(service.get("/v1/seizures/US-CBP-24-S1/history?token=" + token(stored)))
                .at("/versions/0");
        assertThat(version.get("statedAt").stringValue()).isEqualTo("2024-04-01T12:00:00Z");
    }

    @Test
    void what_changes_a_locked_period_says_on_which_day_it_is_restated() {
        var inMay = report("US-CBP-24-S2").replace("2024-03-15", "2024-05-15");
        var restated = inMay.replaceFirst("\\{", "{\"restatedOn\":\"2024-11-02\",");
        var moved = report("US-CBP-24-S2").replaceFirst("\\{", "{\"reason\":\"another month\",");

        var locked = service.put("/v1/locks/US-CBP/2024-05", "{\"author\":\"reviewer\"}");
        var refused = service.post("/v1/seizures", inMay);
        var stored = service.post("/v1/seizures", restated);
        var refusedMove = service.put("/v1/seizures/US-CBP-24-S2", moved, "If-Match", "\"1\"");
        var retracted =
                service.delete("/v1/seizures/US-CBP-24-S2?reason=not+ours&restatedOn=2024-11-03", "If-Match", "\"1\"");
        var unlocked = service.delete("/v1/locks/US-CBP/2024-05?author=reviewer&reason=too+early");

        assertThat(locked.statusCode()).as(locked.body()).isEqualTo(201);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("type").stringValue()).isEqualTo("/problems/period-locked");
        assertThat(json(refused).get("detail").stringValue()).contains("2024-05 of US-CBP", "restatedOn");
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        assertThat(refusedMove.statusCode()).isEqualTo(409);
        assertThat(retracted.statusCode()).as(retracted.body()).isEqualTo(200);
        assertThat(json(service.get("/v1/seizures/US-CBP-24-S2/history?token=" + token(retracted)))
                        .get("versions")
                        .findValuesAsString("restatedOn"))
                .containsExactly("2024-11-02", "2024-11-03");
        assertThat(unlocked.statusCode()).as(unlocked.body()).isEqualTo(200);
        assertThat(json(service.get("/v1/locks")).get("locks")).isEmpty();
    }

    @Test
    void a_commit_of_the_stream_is_not_given_up_for_a_day() {
        assertThat(service.producerOfTheStream())
                .containsEntry("max.block.ms", "86400000")
                .containsEntry("delivery.timeout.ms", "86400000");
    }

    @Test
    void the_producer_waits_for_all_replicas_and_gives_up_before_the_request_does() {
        ProducerFactory<?, ?> factory = service.context.getBean(ProducerFactory.class);
        var properties = new HashMap<>(factory.getConfigurationProperties());
        properties.put("key.serializer", StringSerializer.class);
        properties.put("value.serializer", StringSerializer.class);

        var effective = new ProducerConfig(properties);

        assertThat(effective.getString("acks")).isEqualTo("-1");
        assertThat(effective.getBoolean("enable.idempotence")).isTrue();
        assertThat(effective.getLong("max.block.ms")).isLessThan(effective.getInt("request.timeout.ms"));
        assertThat(effective.getInt("request.timeout.ms")).isLessThan(effective.getInt("delivery.timeout.ms"));
        assertThat(effective.getInt("delivery.timeout.ms")).isLessThan(10_000);
        assertThat(factory.transactionCapable()).isFalse();
    }

    @Test
    void the_description_of_the_api_has_every_endpoint_and_no_other() {
        assertThat(service.endpoints()).isEqualTo(OpenApi.ofThisService().names());
    }

    @Test
    void the_description_of_the_api_is_served() {
        var file = service.get("/v1/openapi.yaml");

        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(OpenApi.read(file.body()).names()).contains("GET /v1/openapi.yaml");
    }
}
