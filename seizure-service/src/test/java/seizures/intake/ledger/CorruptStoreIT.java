package seizures.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.state.CorruptStores;
import seizures.commons.state.ParkOrStop;
import seizures.commons.state.Survival;
import seizures.commons.testing.Broker;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureId;
import seizures.contract.Topic;

/** Blocks of the ledger's store rot on the disk: by a query or by the stream, it is discarded and all records come back. */
@Tag("container")
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class CorruptStoreIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path disk;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CorruptStores corrupt = new CorruptStores(meters);
    private final LedgerProgress progress = new LedgerProgress();
    private final Ledger ledger = new Ledger(progress, corrupt, new HostInfo("127.0.0.1", 1));
    private final List<SeizureEvent> log = Histories.any(new Random(7), 300).log();
    private Broker broker;

    @BeforeEach
    void start() throws Exception {
        broker = Broker.start();
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.servers))) {
            admin.createTopics(Topic.ALL.stream()
                            .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        send(log);
        try (var streams = started()) {
            await().atMost(PATIENCE).until(this::allRecordsAreThere);
            streams.close(Duration.ofSeconds(30));
        }
        damage();
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void a_query_that_meets_corruption_has_the_store_restored() {
        try (var _ = started()) {
            await().atMost(PATIENCE).until(ledger::isRunning);
            assertThat(discarded()).isZero();

            await().atMost(PATIENCE).until(this::allRecordsAreThere);

            assertThat(discarded()).isPositive();
            await().atMost(PATIENCE).until(ledger::isRunning);
        }
    }

    @Test
    void a_stream_that_meets_corruption_has_the_store_restored() throws Exception {
        try (var _ = started()) {
            await().atMost(PATIENCE).until(ledger::isRunning);

            send(log);

            await().atMost(PATIENCE).until(() -> discarded() > 0);
            await().atMost(PATIENCE).until(this::allRecordsAreThere);
        }
    }

    private double discarded() {
        return meters.get("seizure.stores.discarded").counter().count();
    }

    private boolean allRecordsAreThere() {
        return ids().stream()
                .allMatch(id -> ledger.findHere(id) instanceof Ledger.Finding.Here(var record) && record.isPresent());
    }

    private Set<SeizureId> ids() {
        return log.stream().map(SeizureEvent::seizureId).collect(Collectors.toSet());
    }

    private void damage() throws IOException {
        try (var files = Files.walk(disk)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".sst")).toList()) {
                var bytes = Files.readAllBytes(file);
                for (int at = 0; at < Math.min(4000, bytes.length / 2); at++) {
                    bytes[at] ^= 0x55;
                }
                Files.write(file, bytes);
            }
        }
    }

    private void send(List<SeizureEvent> events) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.servers, "max.in.flight.requests.per.connection", 1),
                Topic.REPORTED.key().serializer(),
                Topic.REPORTED.value().serializer())) {
            for (var event : events) {
                var _ = producer.send(new ProducerRecord<>(Topic.REPORTED.name(), event.seizureId(), event));
            }
        }
    }

    private KafkaStreams started() {
        var builder = new StreamsBuilder();
        var reported =
                builder.stream(Topic.REPORTED.name(), Consumed.with(Topic.REPORTED.key(), Topic.REPORTED.value()));
        var links = builder.stream(Topic.LINKS.name(), Consumed.with(Topic.LINKS.key(), Topic.LINKS.value()));
        LedgerTopology.build(reported, links, progress, new LedgerMetrics(meters), corrupt);
        var settings = new Properties();
        settings.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "corrupt-it",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.servers,
                StreamsConfig.STATE_DIR_CONFIG,
                disk.toString(),
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                ParkOrStop.class,
                StreamsConfig.APPLICATION_SERVER_CONFIG,
                "127.0.0.1:1",
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                50,
                StreamsConfig.consumerPrefix("auto.offset.reset"),
                "earliest",
                StreamsConfig.consumerPrefix("session.timeout.ms"),
                10_000,
                StreamsConfig.REPLICATION_FACTOR_CONFIG,
                1));
        var streams = new KafkaStreams(builder.build(), settings);
        streams.setUncaughtExceptionHandler(new Survival(Clock.systemUTC(), corrupt, () -> {}));
        ledger.started(streams);
        streams.start();
        return streams;
    }
}
