package seizures.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.cumulative.CumulativeCounter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.state.CorruptStores;
import seizures.commons.state.Survival;
import seizures.commons.testing.Broker;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureEvent;
import seizures.contract.Topic;

/** The law through a real broker: threads die between a store's put and the commit, and a process loses its disk. */
@Tag("container")
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class LedgerIT {
    private static final CorruptStores CORRUPT = new CorruptStores(new SimpleMeterRegistry());
    private static final int KILL_EVERY = 250;
    private static final int MOST_KILLS = 2;

    @TempDir
    Path disk;

    private Broker broker;
    private final AtomicInteger kills = new AtomicInteger();
    private final List<SeizureChange> changes = new ArrayList<>();

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
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void a_ledger_that_is_killed_counts_everything_exactly_once() throws Exception {
        var history = Histories.any(new Random(7), 500);
        int half = history.log().size() / 2;

        try (var changed = consumer()) {
            try (var streams = streams("first")) {
                streams.start();
                send(history.log().subList(0, half));
                await(changed, () -> kills.get() == MOST_KILLS);
                streams.close(Duration.ZERO);
            }
            send(history.log().subList(half, history.log().size()));
            try (var streams = streams("second")) {
                streams.start();
                await(changed, () -> Cells.sumOf(changes).equals(Cells.recount(history.truth())));
                await(changed, () -> true);
            }
        }

        assertThat(kills).hasValue(MOST_KILLS);
        assertThat(Cells.sumOf(changes)).isEqualTo(Cells.recount(history.truth()));
        assertThat(changes.stream().map(LedgerIT::identity)).doesNotHaveDuplicates();
    }

    private static List<Object> identity(SeizureChange change) {
        return List.of(change.seizureId(), change.cause(), change.version(), change.sign(), change.recordedAt());
    }

    private void await(KafkaConsumer<?, SeizureChange> changed, Callable<Boolean> done) {
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofMinutes(3))
                .until(() -> {
                    changed.poll(Duration.ofMillis(200)).forEach(record -> changes.add(record.value()));
                    return done.call();
                });
    }

    /** One request at a time: into a partition that has no leader yet, a second one could come in before the first. */
    private void send(List<SeizureEvent> events) throws Exception {
        var sent = new ArrayList<Future<RecordMetadata>>();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.servers, "max.in.flight.requests.per.connection", 1),
                Topic.REPORTED.key().serializer(),
                Topic.REPORTED.value().serializer())) {
            for (var event : events) {
                sent.add(producer.send(new ProducerRecord<>(Topic.REPORTED.name(), event.seizureId(), event)));
            }
        }
        for (var place : sent) {
            place.get();
        }
    }

    private KafkaConsumer<?, SeizureChange> consumer() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", broker.servers,
                        "group.id", "reader",
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed"),
                Topic.CHANGED.key().deserializer(),
                Topic.CHANGED.value().deserializer());
        consumer.subscribe(List.of(Topic.CHANGED.name()));
        return consumer;
    }

    private KafkaStreams streams(String process) {
        var builder = new StreamsBuilder();
        var reported =
                builder.stream(Topic.REPORTED.name(), Consumed.with(Topic.REPORTED.key(), Topic.REPORTED.value()));
        var links = builder.stream(Topic.LINKS.name(), Consumed.with(Topic.LINKS.key(), Topic.LINKS.value()));
        LedgerTopology.build(reported, links, new LedgerProgress(), new LedgerMetrics(new KillingRegistry()), CORRUPT);
        var settings = new Properties();
        settings.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "ledger-it",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.servers,
                StreamsConfig.STATE_DIR_CONFIG,
                disk.resolve(process).toString(),
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                50,
                StreamsConfig.consumerPrefix("auto.offset.reset"),
                "earliest",
                StreamsConfig.consumerPrefix("session.timeout.ms"),
                10_000,
                StreamsConfig.REPLICATION_FACTOR_CONFIG,
                1));
        var streams = new KafkaStreams(builder.build(), settings);
        streams.setUncaughtExceptionHandler(new Survival(Clock.systemUTC(), CORRUPT, () -> {}));
        return streams;
    }

    /** Kills the thread that counts every so many events: after the store's put, before the commit. */
    private final class KillingRegistry extends SimpleMeterRegistry {
        private final AtomicInteger counted = new AtomicInteger();

        @Override
        protected Counter newCounter(Meter.Id id) {
            return new CumulativeCounter(id) {
                @Override
                public void increment(double amount) {
                    boolean due = id.getName().equals("seizure.ledger.accepted")
                            && counted.incrementAndGet() % KILL_EVERY == 0;
                    if (due && kills.get() < MOST_KILLS) {
                        kills.incrementAndGet();
                        throw new LinkageError("killed");
                    }
                    super.increment(amount);
                }
            };
        }
    }
}
