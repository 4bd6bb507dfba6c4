package seizures.stats.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.PortCode;
import seizures.contract.RegisterAct.EntryMade;
import seizures.contract.RegisterEntry;
import seizures.contract.RegisterEntry.AliasEntry;
import seizures.contract.RegisterEntry.NameEntry;
import seizures.contract.SubstanceCode;
import seizures.contract.Topic;
import seizures.stats.Histories;
import seizures.stats.StatsServiceApplication;

/** What a registrar enters, in the counts of a running service: all history at once, and not the days before it. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class RegistersOfTheDayIT {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    private static final PortCode LAREDO = PortCode.parse("UNLOCODE:USLRD");
    private static final PortCode NEW_CODE = PortCode.parse("SCHEDULE_D:9876");

    @TempDir
    static Path state;

    private static Broker broker;
    private static RunningService service;

    @BeforeAll
    static void start() {
        broker = Broker.start();
        service = RunningService.start(StatsServiceApplication.class, broker, state.resolve("one"));
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    @Test
    void an_adopted_name_and_a_new_alias_count_for_all_history_and_not_the_day_before() throws Exception {
        report("US-CBP-24-R1", "UNLOCODE:USLRD", "other:polvo azul 5");
        report("US-CBP-24-R2", "SCHEDULE_D:9876", "fentanyl");
        awaitSeizures("substance=fentanyl&port=SCHEDULE_D:9876", 1);
        awaitSeizures("substance=other:polvo%20azul%205", 1);
        assertThat(seizures("substance=fentanyl&port=UNLOCODE:USLRD")).isZero();

        enter(new NameEntry("polvo azul 5", new SubstanceCode("fentanyl"), "letter"));
        enter(new AliasEntry(NEW_CODE, LAREDO, "Schedule D"));

        awaitSeizures("substance=fentanyl&port=UNLOCODE:USLRD", 2);
        assertThat(seizures("substance=other:polvo%20azul%205"))
                .as("is fentanyl")
                .isEqualTo(2);
        assertThat(groups("group=port,substance")).containsExactly("fentanyl at UNLOCODE:USLRD: 2");
        assertThat(groups("group=port,substance&knownAt=" + TODAY.minusDays(1)))
                .containsExactly("fentanyl at SCHEDULE_D:9876: 1", "other:polvo azul 5 at UNLOCODE:USLRD: 1");
        assertThat(seizures("substance=fentanyl&port=UNLOCODE:USLRD&knownAt=" + TODAY.minusDays(1)))
                .isZero();
        assertThat(service.json("/v1/substances/polvo%20azul%205")
                        .path("substance")
                        .asString())
                .isEqualTo("fentanyl");
        assertThat(service.json("/actuator/health/readiness").path("status").asString())
                .isEqualTo("UP");

        service.close();
        service = RunningService.start(StatsServiceApplication.class, broker, state.resolve("two"));

        awaitSeizures("substance=fentanyl&port=UNLOCODE:USLRD", 2);
    }

    private static void report(String id, String port, String substance) throws Exception {
        var kilo = new Contribution(
                new SubstanceCode(substance),
                Form.POWDER,
                Evidence.PRESUMPTIVE,
                1_000_000_000L,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0);
        var change = Histories.known(id, port, "2024-05-01", TODAY.minusDays(2).toString(), kilo);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.servers),
                Topic.CHANGED.key().serializer(),
                Topic.CHANGED.value().serializer())) {
            producer.send(new ProducerRecord<>(Topic.CHANGED.name(), change.port(), change))
                    .get();
        }
    }

    private static void enter(RegisterEntry entry) throws Exception {
        var act = new EntryMade(entry, 1, TODAY, "registrar", "known", NOW, NOW);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.servers),
                Topic.REGISTERS.key().serializer(),
                Topic.REGISTERS.value().serializer())) {
            producer.send(new ProducerRecord<>(Topic.REGISTERS.name(), act.key(), act))
                    .get();
        }
    }

    private static long seizures(String question) {
        return service.json("/v1/dose-counts?" + question).at("/total/seizures").asLong(-1);
    }

    private static Stream<String> groups(String question) {
        return service.json("/v1/dose-counts?" + question)
                .path("rows")
                .valueStream()
                .map(row -> "%s at %s: %d"
                        .formatted(
                                row.at("/group/substance").asString(),
                                row.at("/group/port").asString(),
                                row.path("seizures").asLong()));
    }

    private static void awaitSeizures(String question, long expected) {
        await().atMost(Duration.ofSeconds(60)).until(() -> seizures(question) == expected);
    }
}
