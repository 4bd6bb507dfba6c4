package seizures.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import seizures.contract.ContractJson;
import seizures.contract.SealEvent;
import seizures.contract.SeizureChange;
import seizures.contract.Topic;
import seizures.openapi.Exchange;
import seizures.openapi.OpenApi;
import tools.jackson.databind.JsonNode;

/** From the changes to the answers, through a real broker and with exactly-once. */
class CountsIT {
    @RegisterExtension
    static final Broker BROKER = new Broker();

    private static final OpenApi API = OpenApi.ofThisService();

    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext service;

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
                .until(() -> get("/v1/dose-counts?to=2024-03").path("asOf").isString());
        service.close();
        send(changes.subList(middle, changes.size()));
        service = start(second);

        var expected = Recount.seizures(standing, (change, item) -> true);
        var mass = Long.toString(Recount.micrograms(standing, (change, item) -> true));
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            var total = get("/v1/dose-counts?to=2024-03").path("total");
            assertThat(total.path("seizures").asLong(-1)).isEqualTo(expected);
            assertThat(total.path("massMicrograms").asString()).isEqualTo(mass);
        });
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(get("/v1/restatements?from=2023-12-31&occurredTo=2024-03")
                                .path("rows")
                                .path(0)
                                .path("causeCount")
                                .asInt(0))
                        .isPositive());
        assertThat(firstEvent("/v1/dose-counts/stream?group=port&to=2024-03"))
                .startsWith("data:")
                .contains("\"total\":{\"bucket\":\"all\",\"group\":{},\"seizures\":" + expected);
        assertThat(OpenApi.read(text("/v1/openapi.yaml")).names()).isEqualTo(endpoints());
        assertThat(get("/actuator/health/readiness").path("status").asString()).isEqualTo("UP");
        assertThat(text("/actuator/prometheus"))
                .contains("seizure_cells", "seizure_changes_folded_total", "kafka_consumer_fetch_manager_records_lag");
        assertThat(producerOfTheStream())
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
                .untilAsserted(() -> assertThat(
                                get(path).path("total").path("seizures").asLong(-1))
                        .isEqualTo(expected));
    }

    private HttpResponse<String> awaitEdition(String path) {
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> response(path),
                        answer -> answer.headers()
                                .firstValue("Cache-Control")
                                .orElse("")
                                .contains("immutable"));
    }

    private void seal(LocalDate day) {
        Map<String, Object> settings = Map.of("bootstrap.servers", BROKER.address(), "enable.idempotence", true);
        try (var producer = new KafkaProducer<>(
                settings, Topic.SEALS.key().serializer(), Topic.SEALS.value().serializer())) {
            var seal = new SealEvent.DaySealed(day, "reviewer", Instant.parse("2024-07-01T09:00:00Z"), null);
            producer.send(new ProducerRecord<>(Topic.SEALS.name(), seal.subject(), seal));
        }
    }

    private ConfigurableApplicationContext start(Path state) {
        return new SpringApplication(StatsServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + BROKER.address(),
                        "--seizures.kafka.replication-factor=1",
                        "--seizures.access.mode=open",
                        "--seizures.state-dir=" + state);
    }

    /** One request at a time: into a partition that has no leader yet, a second one could come in before the first. */
    private void send(List<SeizureChange> changes) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", BROKER.address(), "max.in.flight.requests.per.connection", 1);
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

    private String firstEvent(String path) throws Exception {
        int port = ((ServletWebServerApplicationContext) service).getWebServer().getPort();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try (var lines = http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            return lines.filter(line -> line.startsWith("data:")).findFirst().orElseThrow();
        }
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
            var answer = response(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(ContractJson.MAPPER.readTree(answer.body()).get("type").stringValue())
                    .isEqualTo("/problems/bad-request");
        }
    }

    private JsonNode get(String path) throws Exception {
        return ContractJson.MAPPER.readTree(text(path));
    }

    private String text(String path) throws Exception {
        return response(path).body();
    }

    private HttpResponse<String> response(String path) throws Exception {
        int port = ((ServletWebServerApplicationContext) service).getWebServer().getPort();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        API.check(Exchange.of(response));
        return response;
    }

    private Map<String, Object> producerOfTheStream() {
        var settings = service.getBean(StreamsBuilderFactoryBean.class).getStreamsConfiguration();
        return new StreamsConfig(requireNonNull(settings)).getProducerConfigs("tally");
    }

    private Set<String> endpoints() {
        return service
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(endpoint -> endpoint.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> endpoint.getPatternValues().stream().map(path -> method + " " + path)))
                .filter(endpoint -> endpoint.contains(" /v1"))
                .collect(Collectors.toSet());
    }
}
