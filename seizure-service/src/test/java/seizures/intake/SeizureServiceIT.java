package seizures.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static seizures.intake.RunningService.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.ProducerFactory;

/** One path through the whole service and a real broker. */
@EnabledIf("seizures.intake.Broker#isAvailable")
class SeizureServiceIT {
    @TempDir
    static Path state;

    private static Broker broker;
    private static RunningService service;

    @BeforeAll
    static void start() {
        broker = Broker.start();
        service = RunningService.start(broker, state);
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
    void the_same_again_is_a_duplicate_and_something_else_a_conflict() {
        var first = service.post("/v1/seizures", report("US-CBP-24-2"));
        var again = service.post("/v1/seizures", report("US-CBP-24-2"));
        var other = service.post("/v1/seizures", report("US-CBP-24-2", "2"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again)).isEqualTo(json(first));
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
        var third = json(service.get("/v1/seizures/US-CBP-24-3?version=3"));
        assertThat(third.at("/counts/0/pureMicrograms").longValue()).isEqualTo(200_000_000L);
        assertThat(third.get("currentVersion").intValue()).isEqualTo(4);
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
}
