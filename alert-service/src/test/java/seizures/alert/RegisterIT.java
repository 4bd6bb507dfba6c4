package seizures.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.alert.engine.Said;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.contract.RegisterAct;
import seizures.contract.RegisterAct.EntryMade;
import seizures.contract.RegisterAct.EntryWithdrawn;
import seizures.contract.RegisterEntry.NameEntry;
import seizures.contract.SubstanceCode;
import seizures.contract.Topic;
import tools.jackson.databind.JsonNode;

/** What a registrar enters, in the alerts of a running service: reports of the past mean something else at once. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class RegisterIT {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    private static final NameEntry ADOPTED = new NameEntry("polvo azul 6", new SubstanceCode("fentanyl"), "letter");

    @TempDir
    static Path state;

    private static Broker broker;
    private static RunningService service;

    @BeforeAll
    static void start() {
        broker = Broker.start();
        service = RunningService.start(AlertServiceApplication.class, broker, state.resolve("one"));
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    @Test
    void an_adopted_name_raises_the_alert_and_a_withdrawn_one_takes_it_back_also_from_nothing() throws Exception {
        assertThat(service.put("/v1/rules/kilo", """
                        { "severity": "critical", "select": { "substance": ["fentanyl"] }, "group": ["port"],
                          "measure": { "kind": "MASS", "unit": "kg" }, "when": { "kind": "SINGLE", "value": 1 } }
                        """).statusCode()).isEqualTo(201);
        try (var changes = new Changes(broker)) {
            changes.send(Said.grams("UNLOCODE:USLRD", "2024-05-09", "other:polvo azul 6", 1200)
                    .reported("US-CBP-R-1", "2024-05-10T00:00:00Z"));
            changes.send(Said.grams("UNLOCODE:USLRD", "2024-05-10", "fentanyl", 1300)
                    .reported("US-CBP-R-2", "2024-05-11T00:00:00Z"));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> alerts().size() == 1);

        enter(new EntryMade(ADOPTED, 1, LocalDate.parse("2026-11-02"), "registrar", "known", NOW, NOW));

        await().atMost(Duration.ofSeconds(30)).until(() -> alerts().size() == 2);
        assertThat(alerts().valueStream().filter(alert -> alert.toString().contains("US-CBP-R-1")))
                .singleElement()
                .satisfies(alert -> assertThat(alert.path("reason").asString()).isNotEmpty());
        assertThat(service.json("/v1/alerts?substance=polvo%20azul%206").path("alerts"))
                .as("means fentanyl in a question too")
                .hasSize(2);

        enter(new EntryWithdrawn(ADOPTED.kind(), ADOPTED.id(), 2, "registrar", "means two", NOW, NOW));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> alerts().valueStream()
                        .anyMatch(alert -> alert.path("state").asString().equals("WITHDRAWN")));

        service.close();
        service = RunningService.start(AlertServiceApplication.class, broker, state.resolve("two"));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> alerts().valueStream()
                        .anyMatch(alert -> alert.path("state").asString().equals("WITHDRAWN")));
    }

    private static JsonNode alerts() {
        return service.json("/v1/alerts?rule=kilo").path("alerts");
    }

    private static void enter(RegisterAct act) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.servers),
                Topic.REGISTERS.key().serializer(),
                Topic.REGISTERS.value().serializer())) {
            producer.send(new ProducerRecord<>(Topic.REGISTERS.name(), act.key(), act))
                    .get();
        }
    }
}
