package seizures.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static seizures.commons.testing.ApiClient.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.contract.SealEvent;
import seizures.contract.SeizureChange;
import seizures.contract.Topic;
import seizures.openapi.OpenApi;

/** From the changes to the answers, through a real broker and with exactly-once. */
@Tag("container")
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class CountsIT {
    private static Broker broker;

    private RunningService service;

    @BeforeAll
    static void startBroker() {
        broker = Broker.start();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_service_that_is_closed_in_the_middle_and_loses_its_disk_counts_each_change_once(
            @TempDir Path first, @TempDir Path second) throws Exception {
        var random = new Random(1);
        var histories = IntStream.range(0, 40)
                .mapToObj(i -> Histories.anyHistory(random))
                .toList();
        var changes = histories.stream().flatMap(h -> h.changes().stream()).toList();
        var standing = histories.stream().flatMap(h -> h.standing().stream()).toList();
        int middle = changes.size() / 2;

        service = start(first);
        send(changes.subList(0, middle));
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        service.json("/v1/dose-counts?to=2024-03").path("asOf").isString());
        service.close();
        send(changes.subList(middle, changes.size()));
        service = start(second);

        var expected = Recount.seizures(standing, (change, item) -> true);
        var mass = Long.toString(Recount.micrograms(standing, (change, item) -> true));
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            var total = service.json("/v1/dose-counts?to=2024-03").path("total");
            assertThat(total.path("seizures").asLong(-1)).isEqualTo(expected);
            assertThat(total.path("massMicrograms").asString()).isEqualTo(mass);
        });
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(service.json("/v1/restatements?from=2023-12-31&occurredTo=2024-03")
                                .path("rows")
                                .path(0)
                                .path("causeCount")
                                .asInt(0))
                        .isPositive());
        assertThat(firstEvent("/v1/dose-counts/stream?group=port&to=2024-03"))
                .startsWith("data:")
                .contains("\"total\":{\"bucket\":\"all\",\"group\":{},\"seizures\":" + expected);
        assertThat(OpenApi.read(service.get("/v1/openapi.yaml").body()).names()).isEqualTo(service.endpoints());
        assertThat(service.json("/actuator/health/readiness").path("status").asString())
                .isEqualTo("UP");
        assertThat(service.get("/actuator/prometheus").body())
                .contains("seizure_cells", "seizure_changes_folded_total", "kafka_consumer_fetch_manager_records_lag");
        assertThat(service.producerOfTheStream())
                .as("a commit is not given up for a day")
                .containsEntry("max.block.ms", "86400000")
                .containsEntry("delivery.timeout.ms", "86400000");
    }

    @Test
    void the_edition_of_a_sealed_day_is_the_same_bytes_after_a_restart_and_with_all_that_becomes_known_later(
            @TempDir Path first, @TempDir Path second) throws Exception {
        var kilo = Histories.monthly("2024-02", 1).contributions().getFirst();
        var path = "/v1/dose-counts?bucket=month&group=port,substance&agency=US-CBP&knownAt=2024-06-30";

        service = start(first);
        send(List.of(Histories.known("US-CBP-24-E1", "UNLOCODE:USLRD", "2024-05-01", "2024-06-29", kilo)));
        awaitSeizuresOf("2024-05", 1);
        seal(LocalDate.of(2024, 6, 30));
        var edition = awaitEdition(path);
        send(List.of(Histories.known("US-CBP-24-E2", "UNLOCODE:USLRD", "2024-05-01", "2024-07-01", kilo)));
        awaitSeizuresOf("2024-05", 2);
        var again = awaitEdition(path);
        service.close();
        service = start(second);
        var later = awaitEdition(path);

        assertThat(edition.body()).contains("\"sealedAt\"", "\"2024-05\"");
        assertThat(again.body()).isEqualTo(edition.body());
        assertThat(later.body()).isEqualTo(edition.body());
        assertThat(later.headers().firstValue("ETag"))
                .isEqualTo(edition.headers().firstValue("ETag"));
    }

    private void awaitSeizuresOf(String month, int expected) {
        var path = "/v1/dose-counts?port=UNLOCODE:USLRD&from=%s&to=%s".formatted(month, month);
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(service.json(path)
                                .path("total")
                                .path("seizures")
                                .asLong(-1))
                        .isEqualTo(expected));
    }

    private HttpResponse<String> awaitEdition(String path) {
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> service.get(path),
                        answer -> answer.headers()
                                .firstValue("Cache-Control")
                                .orElse("")
                                .contains("immutable"));
    }

    private void seal(LocalDate day) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.servers, "enable.idempotence", true);
        try (var producer = new KafkaProducer<>(
                settings, Topic.SEALS.key().serializer(), Topic.SEALS.value().serializer())) {
            var seal = new SealEvent.DaySealed(day, "reviewer", Instant.parse("2024-07-01T09:00:00Z"), null);
            producer.send(new ProducerRecord<>(Topic.SEALS.name(), seal.subject(), seal));
        }
    }

    private RunningService start(Path state) {
        return RunningService.start(StatsServiceApplication.class, broker, state);
    }

    /** One request at a time: into a partition that has no leader yet, a second one could come in before the first. */
    private void send(List<SeizureChange> changes) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.servers, "max.in.flight.requests.per.connection", 1);
        var sent = new ArrayList<Future<RecordMetadata>>();
        try (var producer = new KafkaProducer<>(
                settings,
                Topic.CHANGED.key().serializer(),
                Topic.CHANGED.value().serializer())) {
            for (var change : changes) {
                sent.add(producer.send(new ProducerRecord<>(Topic.CHANGED.name(), change.port(), change)));
            }
        }
        for (var place : sent) {
            place.get();
        }
    }

    private String firstEvent(String path) {
        return service.lines(
                path,
                lines -> lines.filter(line -> line.startsWith("data:"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void its_readiness_and_the_disk_that_its_state_lies_on_are_measured(@TempDir Path state) {
        service = start(state);
        service.awaitReady();

        assertThat(service.get("/actuator/prometheus").body())
                .contains("seizure_ready 1.0", "disk_free_bytes{path=\"" + state + "\"}");
    }

    @Test
    void an_address_that_is_not_written_as_it_should_be_is_a_problem(@TempDir Path state) throws Exception {
        service = start(state);
        for (var path : List.of(
                "/v1/dose-counts?%ff=",
                "/v1/ports?%ff=",
                "/v1/dose-counts?%00=",
                "/v1/dose-counts/stream?%ff=",
                "/v1/substances/..%2F..%2Fetc%2Fpasswd",
                "/v1/substances/%25s")) {
            var answer = service.get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(json(answer).get("type").stringValue()).isEqualTo("/problems/bad-request");
        }
    }
}
