package seizures.local.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import seizures.local.RunningBroker;

/** Against a real broker, with letters as Kafka Streams writes them. */
class DeadLettersIT {
    private static final String REPORTED = "seizures.reported.v1";
    private static final String LETTERS = "seizure-service.dlq";

    @TempDir
    Path folder;

    private RunningBroker broker;
    private Map<String, Object> settings;

    @BeforeEach
    void start() throws Exception {
        broker = RunningBroker.start(folder);
        settings = Map.of("bootstrap.servers", broker.address());
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(REPORTED, 6, (short) 1), new NewTopic(LETTERS, 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int offset = 0; offset < 3; offset++) {
                producer.send(parked(offset)).get();
            }
        }
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void letters_are_listed_explained_and_sent_again_once_however_often_it_is_asked_for() {
        assertThat(run(0, "list"))
                .contains(
                        "seizure-service.dlq/0/1  from seizures.reported.v1/4/1",
                        "StreamsException: cannot read",
                        "3 dead letters");
        assertThat(run(0, "show", "seizure-service.dlq/0/1"))
                .contains(
                        "US-CBP-1", "value      not json 1", "ce_id: US-CBP-1/1", "possible, to seizures.reported.v1");

        assertThat(run(0, "resend", "seizure-service.dlq/0/1")).contains("sent again to seizures.reported.v1");
        assertThat(run(0, "resend", "--all")).contains("seizure-service.dlq/0/1  was sent again before");
        assertThat(run(0, "resend", "--all")).doesNotContain("sent again to");

        assertThat(run(0, "list")).contains("(sent again)");
        var again = reported();
        assertThat(again)
                .extracting(record -> new String(record.value(), UTF_8))
                .containsExactly("not json 1", "not json 0", "not json 2");
        assertThat(again).allSatisfy(record -> {
            assertThat(record.partition()).isEqualTo(4);
            assertThat(record.headers()).extracting(header -> header.key()).containsExactly("ce_id", "resent-in");
        });
    }

    @Test
    void a_command_that_was_interrupted_before_its_commit_is_as_if_it_had_not_been() {
        var writing = Map.<String, Object>of("bootstrap.servers", broker.address(), "transactional.id", "dead-letters");
        var interrupted = new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer());
        interrupted.initTransactions();
        interrupted.beginTransaction();
        interrupted.send(new ProducerRecord<>(REPORTED, 4, "US-CBP-0".getBytes(UTF_8), "not json 0".getBytes(UTF_8)));
        interrupted.flush();

        assertThat(run(0, "resend", "seizure-service.dlq/0/0")).contains("sent again to");
        interrupted.close(Duration.ZERO);

        assertThat(reported()).hasSize(1);
    }

    private static ProducerRecord<byte[], byte[]> parked(int offset) {
        var record = new ProducerRecord<>(
                LETTERS, 0, ("US-CBP-" + offset).getBytes(UTF_8), ("not json " + offset).getBytes(UTF_8));
        Map.of(
                        "ce_id", "US-CBP-" + offset + "/1",
                        "__streams.errors.exception", "org.apache.kafka.streams.errors.StreamsException",
                        "__streams.errors.message", "cannot read",
                        "__streams.errors.stacktrace", "StreamsException\n\tat Somewhere",
                        "__streams.errors.topic", REPORTED,
                        "__streams.errors.partition", "4",
                        "__streams.errors.offset", Integer.toString(offset))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private String run(int expected, String... words) {
        var text = new ByteArrayOutputStream();
        var program = new DeadLetters(new Letters(settings), new PrintStream(text, true, UTF_8));
        assertThat(program.run(List.of(words))).isEqualTo(expected);
        return text.toString(UTF_8);
    }

    private List<ConsumerRecord<byte[], byte[]>> reported() {
        var reading =
                Map.<String, Object>of("bootstrap.servers", broker.address(), "isolation.level", "read_committed");
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(REPORTED, 4);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }
}
