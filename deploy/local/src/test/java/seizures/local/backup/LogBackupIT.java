package seizures.local.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import seizures.contract.Topic;
import seizures.local.RunningBroker;

/** A cluster is lost, and another one has its log again. */
class LogBackupIT {
    private static final int RECORDS = 500;

    @TempDir
    Path folder;

    @Test
    void an_empty_cluster_has_the_log_again_record_by_record_and_a_full_one_refuses_it() throws Exception {
        var backup = folder.resolve("backup");
        List<String> before;
        try (var broker = RunningBroker.start(folder.resolve("first"))) {
            fill(broker);
            before = read(broker);
            assertThat(Saving.save(client(broker), backup)).hasSize(7); // six partitions of reports, and rules
        }

        try (var broker = RunningBroker.start(folder.resolve("second"))) {
            assertThat(Restoring.restore(client(broker), backup)).hasSize(7);
            assertThat(read(broker)).isEqualTo(before).hasSize(RECORDS + 2);

            assertThatExceptionOfType(NotWhole.class)
                    .isThrownBy(() -> Restoring.restore(client(broker), backup))
                    .withMessageContaining("empty cluster");
        }
    }

    @Test
    void a_backup_that_was_changed_or_not_finished_is_refused() throws Exception {
        var backup = folder.resolve("backup");
        try (var broker = RunningBroker.start(folder.resolve("first"))) {
            fill(broker);
            Saving.save(client(broker), backup);

            var file = RecordFile.of(backup, new TopicPartition(Topic.REPORTED.name(), 0));
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            assertThatExceptionOfType(NotWhole.class)
                    .isThrownBy(() -> Restoring.restore(client(broker), backup))
                    .withMessageContaining("is not what was written");

            Files.delete(backup.resolve("contents.txt"));
            assertThatExceptionOfType(NotWhole.class)
                    .isThrownBy(() -> Restoring.restore(client(broker), backup))
                    .withMessageContaining("not finished");
        }
    }

    private static Properties client(RunningBroker broker) {
        var client = new Properties();
        client.put("bootstrap.servers", broker.address());
        return client;
    }

    private static void createTopics(RunningBroker broker) throws Exception {
        try (var admin = Admin.create(client(broker))) {
            admin.createTopics(Topic.ALL.stream()
                            .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    /** Reports with headers and times, a rule and its removal. */
    private static void fill(RunningBroker broker) throws Exception {
        createTopics(broker);
        try (var producer = new KafkaProducer<>(client(broker), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int number = 0; number < RECORDS; number++) {
                var headers = new RecordHeaders()
                        .add("ce_id", ("é" + number).getBytes(UTF_8))
                        .add("empty", null);
                producer.send(new ProducerRecord<>(
                                Topic.REPORTED.name(),
                                number % 6,
                                1_700_000_000_000L + number,
                                ("US-CBP-" + number).getBytes(UTF_8),
                                ("{\"number\":" + number + "}").getBytes(UTF_8),
                                headers))
                        .get();
            }
            for (var value : new byte[][] {"{}".getBytes(UTF_8), null}) {
                producer.send(new ProducerRecord<>(Topic.ALERT_RULES.name(), 0, 5L, "rule".getBytes(UTF_8), value))
                        .get();
            }
        }
    }

    private static List<String> read(RunningBroker broker) {
        var partitions = KeptTopics.all().stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(number -> new TopicPartition(topic.name(), number)))
                .toList();
        var found = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker.address()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            for (var partition : partitions) {
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                long end = consumer.endOffsets(List.of(partition)).get(partition);
                while (consumer.position(partition) < end) {
                    consumer.poll(Duration.ofSeconds(1))
                            .forEach(record -> found.add(partition + " " + record.offset() + " "
                                    + record.timestamp() + " " + new String(record.key(), UTF_8) + " "
                                    + (record.value() == null ? "-" : new String(record.value(), UTF_8)) + " "
                                    + List.of(record.headers().toArray())));
                }
            }
        }
        return found;
    }
}
