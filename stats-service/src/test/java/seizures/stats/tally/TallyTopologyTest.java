package seizures.stats.tally;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.commons.state.ParkOrStop;
import seizures.commons.state.ParkUnreadable;
import seizures.contract.Cell;
import seizures.contract.SeizureChange;
import seizures.contract.Tally;
import seizures.contract.Topic;
import seizures.stats.Histories;
import seizures.stats.Recount;

class TallyTopologyTest {
    private static final String DEAD_LETTERS = "stats-service.dlq";
    private static final Instant NOON = Instant.parse("2024-03-15T12:00:00Z");

    private final AtomicInteger folded = new AtomicInteger();

    @TempDir
    Path state;

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_counts_of_any_history_are_the_recounts_whenever_the_service_restarts(long seed) {
        var random = new Random(seed);
        var changes = Histories.anyHistory(random).changes();
        int middle = random.nextInt(changes.size() + 1);
        var told = new HashMap<Cell, Tally>();
        var kept = new HashMap<Cell, Tally>();

        runFrom(kept, changes.subList(0, middle), told);
        runFrom(kept, changes.subList(middle, changes.size()), told);

        assertThat(told).isEqualTo(Recount.cells(changes));
        assertThat(kept).isEqualTo(told);
        assertThat(folded).hasValue(changes.size());
    }

    @Test
    void a_broken_record_between_good_ones_becomes_a_dead_letter_with_its_bytes() {
        var good = Histories.anyHistory(new Random(5)).changes();
        try (var driver = driver()) {
            pipe(driver, good.subList(0, 1));
            driver.createInputTopic(Topic.CHANGED.name(), new ByteArraySerializer(), new ByteArraySerializer())
                    .pipeInput("UNLOCODE:USLRD".getBytes(UTF_8), "{\"sign\":".getBytes(UTF_8));
            pipe(driver, good.subList(1, good.size()));

            assertThat(deadLetters(driver)).containsExactly("{\"sign\":");
            assertThat(withoutZeros(counts(driver))).isEqualTo(Recount.cells(good));
        }
    }

    @Test
    void a_count_carries_the_trace_of_the_change_that_moved_it() {
        var change = Histories.anyHistory(new Random(5)).changes().getFirst();
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".getBytes(UTF_8);
        var headers = new RecordHeaders().add("traceparent", trace);
        try (var driver = driver()) {
            driver.createInputTopic(
                            Topic.CHANGED.name(),
                            Topic.CHANGED.key().serializer(),
                            Topic.CHANGED.value().serializer())
                    .pipeInput(new TestRecord<>(change.port(), change, headers));

            var counts = driver.createOutputTopic(
                            Topic.DOSE_COUNTS.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList();
            assertThat(counts)
                    .isNotEmpty()
                    .allSatisfy(count -> assertThat(
                                    count.headers().lastHeader("traceparent").value())
                            .isEqualTo(trace));
        }
    }

    @Test
    void sums_beyond_64_bits_are_counted_and_leave_nothing_when_they_are_retracted() {
        var reports = Histories.great();
        var retractions = reports.stream()
                .map(report -> Histories.taken(report, 2, report.recordedAt()))
                .toList();
        try (var driver = driver()) {
            pipe(driver, reports);
            assertThat(withoutZeros(counts(driver))).isEqualTo(Recount.cells(reports));
            pipe(driver, retractions);

            assertThat(deadLetters(driver)).isEmpty();
            assertThat(withoutZeros(counts(driver))).isEmpty();
        }
    }

    @Test
    void the_stream_is_wired_as_ever_since_another_wiring_would_lose_the_state() throws IOException {
        assertThat(topology().describe().toString())
                .isEqualTo(Files.readString(Path.of("src/test/resources/tally-topology.txt")));
    }

    /** A driver keeps no state when it closes: the next one gets it as a restore from the changelog would bring it. */
    private void runFrom(Map<Cell, Tally> kept, List<SeizureChange> changes, Map<Cell, Tally> told) {
        try (var driver = driver()) {
            var store = driver.<Cell, Tally>getKeyValueStore(TallyTopology.TALLIES);
            kept.forEach(store::put);
            pipe(driver, changes);
            told.putAll(counts(driver));
            told.values().removeIf(Tally::isZero);
            kept.clear();
            try (var all = store.all()) {
                all.forEachRemaining(entry -> kept.put(entry.key, entry.value));
            }
        }
    }

    private static void pipe(TopologyTestDriver driver, List<SeizureChange> changes) {
        var input = driver.createInputTopic(
                Topic.CHANGED.name(),
                Topic.CHANGED.key().serializer(),
                Topic.CHANGED.value().serializer());
        changes.forEach(change -> input.pipeInput(new TestRecord<>(change.port(), change, NOON)));
    }

    /** The newest tally of each cell; zero for a tombstone. */
    private static Map<Cell, Tally> counts(TopologyTestDriver driver) {
        var counts = new HashMap<Cell, Tally>();
        driver.createOutputTopic(
                        Topic.DOSE_COUNTS.name(),
                        Topic.DOSE_COUNTS.key().deserializer(),
                        Topic.DOSE_COUNTS.value().deserializer())
                .readRecordsToList()
                .forEach(counted -> counts.put(counted.key(), counted.value() == null ? Tally.ZERO : counted.value()));
        return counts;
    }

    private static Map<Cell, Tally> withoutZeros(Map<Cell, Tally> counts) {
        counts.values().removeIf(Tally::isZero);
        return counts;
    }

    private static List<String> deadLetters(TopologyTestDriver driver) {
        return driver.createOutputTopic(DEAD_LETTERS, new ByteArrayDeserializer(), new StringDeserializer())
                .readValuesToList();
    }

    private TopologyTestDriver driver() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "stats-tally");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, ParkUnreadable.class);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, ParkOrStop.class);
        settings.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, DEAD_LETTERS);
        return new TopologyTestDriver(topology(), settings, NOON);
    }

    private Topology topology() {
        var builder = new StreamsBuilder();
        var changes = builder.stream(
                Topic.CHANGED.name(),
                Consumed.with(Topic.CHANGED.key(), Topic.CHANGED.value()).withName("changed"));
        TallyTopology.build(changes, folded::incrementAndGet, Stores.inMemoryKeyValueStore(TallyTopology.TALLIES))
                .to(
                        Topic.DOSE_COUNTS.name(),
                        Produced.with(Topic.DOSE_COUNTS.key(), Topic.DOSE_COUNTS.value())
                                .withName("dose-counts"));
        return builder.build();
    }
}
