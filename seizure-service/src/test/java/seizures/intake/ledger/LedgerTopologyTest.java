package seizures.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.commons.state.CorruptStores;
import seizures.commons.state.ParkOrStop;
import seizures.commons.state.ParkUnreadable;
import seizures.commons.state.Parked;
import seizures.contract.JsonSerde;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureEvent.Corrected;
import seizures.contract.SeizureEvent.Reported;
import seizures.contract.SeizureEvent.Retracted;
import seizures.contract.SeizureId;
import seizures.contract.Topic;

class LedgerTopologyTest {
    private static final SeizureId ID = new SeizureId("US-CBP-24-1");

    @TempDir
    Path state;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LedgerMetrics metrics = new LedgerMetrics(meters);
    private final LedgerProgress progress = new LedgerProgress();
    private final Map<String, byte[]> kept = new HashMap<>();
    private TopologyTestDriver driver;

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @BeforeEach
    void open() {
        driver = driver();
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_history_with_restarts_in_between_adds_up_to_the_recount(long seed) {
        var random = new Random(seed);
        var history = Histories.any(random);

        var changes = new ArrayList<SeizureChange>();
        for (var event : history.log()) {
            pipe(event);
            if (random.nextInt(6) == 0) {
                changes.addAll(changes());
                restart();
            }
        }
        changes.addAll(changes());

        assertThat(Cells.sumOf(changes)).isEqualTo(Cells.recount(history.truth()));
        assertThat(meter("current") + meter("superseded") + meter("duplicate") + meter("refused"))
                .isEqualTo(history.log().size())
                .isEqualTo(accepted());
        assertThat(meter("duplicate")).isEqualTo(history.duplicates());
        assertThat(meter("refused")).isEqualTo(history.refused());
        assertThat(meter("current")).isEqualTo((int) history.truth().values().stream()
                .filter(versions -> !versions.isEmpty())
                .count());
    }

    @Test
    void a_change_is_keyed_by_its_port_and_says_what_it_is_in_its_headers() {
        var seizure = Histories.anySeizure(ID, new Random(3));
        pipe(new Reported(ID, Histories.START, Histories.START, "US-CBP", seizure, null, null));

        var told = driver.createOutputTopic(
                        Topic.CHANGED.name(),
                        Topic.CHANGED.key().deserializer(),
                        Topic.CHANGED.value().deserializer())
                .readRecord();

        assertThat(told.key()).isEqualTo(seizure.port());
        assertThat(new String(told.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .isEqualTo("US-CBP-24-1/1/1");
        assertThat(told.headers().headers("ce_id")).hasSize(1);
        assertThat(told.headers().lastHeader("ce_sequence").value()).isEqualTo(new byte[] {'1'});
    }

    @Test
    void the_changes_of_a_correction_and_of_a_retraction_say_why_in_the_reporters_words() {
        var seizure = Histories.anySeizure(ID, new Random(3));
        var other = Histories.anySeizure(ID, new Random(4));
        pipe(new Reported(ID, Histories.START, Histories.START, "US-CBP", seizure, null, null));
        pipe(new Corrected(ID, 2, Histories.START, Histories.START, "US-CBP", other, "weighed again", null, null));
        pipe(new Retracted(ID, 3, Histories.START, Histories.START, "US-CBP", "entered twice", null, null));

        assertThat(changes())
                .extracting(change -> change.cause() + " " + change.sign() + " " + change.reason())
                .containsExactly("1 1 null", "2 -1 weighed again", "2 1 weighed again", "3 -1 entered twice");
    }

    @Test
    void what_cannot_be_entered_is_a_dead_letter_and_harms_no_other() {
        var raw = driver.createInputTopic(Topic.REPORTED.name(), new ByteArraySerializer(), new ByteArraySerializer());
        var event = new Reported(
                ID, Histories.START, Histories.START, "US-CBP", Histories.anySeizure(ID, new Random(3)), null, null);
        var bytes = Topic.REPORTED.value().serializer().serialize("", event);

        pipe(event);
        raw.pipeInput("US-CBP-24-2".getBytes(StandardCharsets.UTF_8), bytes);
        raw.pipeInput("US-CBP-24-1".getBytes(StandardCharsets.UTF_8), (byte[]) null);
        raw.pipeInput("US-CBP-24-1".getBytes(StandardCharsets.UTF_8), "{".getBytes(StandardCharsets.UTF_8));
        pipe(event);

        var dead = driver.createOutputTopic(
                        "seizure-service.dlq", new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
        assertThat(dead).as("the driver shows none for what cannot be read").hasSize(2);
        assertThat(dead.get(0).value()).isEqualTo(bytes);
        assertThat(changes()).hasSize(1);
        assertThat(meter("parked")).isEqualTo(3);
        assertThat(accepted()).isEqualTo(5);
    }

    @Test
    void the_topology_is_as_it_was() {
        assertThat(topology().describe().toString()).isEqualToNormalizingNewlines(approved());
    }

    private static String approved() {
        try (var in = LedgerTopologyTest.class.getResourceAsStream("ledger-topology.txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pipe(SeizureEvent event) {
        driver.createInputTopic(
                        Topic.REPORTED.name(),
                        Topic.REPORTED.key().serializer(),
                        Topic.REPORTED.value().serializer())
                .pipeInput(event.seizureId(), event);
    }

    private List<SeizureChange> changes() {
        return driver.createOutputTopic(
                        Topic.CHANGED.name(),
                        Topic.CHANGED.key().deserializer(),
                        Topic.CHANGED.value().deserializer())
                .readValuesToList();
    }

    private int accepted() {
        return (int) meters.get("seizure.ledger.accepted").counter().count();
    }

    private int meter(String outcome) {
        return (int) meters.get("seizure.ledger.events")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    /** A new process that restores its store from the changelog: the driver wipes its directory when it closes. */
    private void restart() {
        driver.createOutputTopic("ledger-test-records-changelog", new StringDeserializer(), new ByteArrayDeserializer())
                .readKeyValuesToList()
                .forEach(entry -> kept.put(entry.key, entry.value));
        driver.close();
        driver = driver();
        var records = driver.<SeizureId, SeizureRecord>getKeyValueStore(LedgerTopology.RECORDS);
        var serde = new JsonSerde<>(SeizureRecord.class).deserializer();
        kept.forEach((key, value) -> records.put(new SeizureId(key), serde.deserialize("", value)));
    }

    private Topology topology() {
        var builder = new StreamsBuilder();
        var reported = builder.stream(
                Topic.REPORTED.name(),
                Consumed.with(Topic.REPORTED.key(), Topic.REPORTED.value()).withName("reported"));
        var links = builder.stream(
                Topic.LINKS.name(),
                Consumed.with(Topic.LINKS.key(), Topic.LINKS.value()).withName("links"));
        LedgerTopology.build(reported, links, progress, metrics, new CorruptStores(new SimpleMeterRegistry()));
        return builder.build();
    }

    private TopologyTestDriver driver() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "ledger-test");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, String.valueOf(state));
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, ParkUnreadable.class);
        settings.put(Parked.SETTING, metrics);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, ParkOrStop.class);
        settings.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, "seizure-service.dlq");
        return new TopologyTestDriver(topology(), settings);
    }
}
