package seizures.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static seizures.commons.testing.ApiClient.json;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.kafka.core.ProducerFactory;
import seizures.contract.Topic;
import seizures.openapi.OpenApi;

/** One path through the whole service and a real broker. */
@Tag("container")
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class SeizureServiceIT extends RunningIntake {
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
