package seizures.local.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import seizures.contract.Topic;

/** Writes the files of a backup into partitions that are empty, record by record in their order, with their timestamps. */
final class Restoring {
    private static final int IN_FLIGHT = 10_000;

    private Restoring() {}

    /** @return what was restored, a line per partition that has records */
    static List<String> restore(Properties client, Path folder)
            throws IOException, NotWhole, ExecutionException, InterruptedException {
        var contents = Contents.read(folder);
        try (var admin = Admin.create(client)) {
            createMissing(admin);
            refuseUnlessEmpty(admin, contents);
        }
        var settings = new Properties();
        settings.putAll(client);
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        settings.put("max.request.size", "8388608");
        settings.put("linger.ms", "20");
        var done = new ArrayList<String>();
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var line : contents.lines()) {
                long records = write(producer, folder, line.partition());
                if (records != line.records()) {
                    throw new NotWhole(line.partition() + " has " + records + " records, not " + line.records());
                }
                if (records > 0) {
                    done.add(line.partition() + ": " + records + " records");
                }
            }
        }
        return done;
    }

    /** With as many copies as the cluster makes by default. */
    private static void createMissing(Admin admin) throws ExecutionException, InterruptedException {
        var present = admin.listTopics().names().get();
        var missing = Topic.ALL.stream()
                .filter(topic -> !present.contains(topic.name()))
                .map(topic -> new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                        .configs(topic.retention().configuration()))
                .toList();
        admin.createTopics(missing).all().get();
    }

    /** What the services made before must be gone too: they would not make it again. */
    private static void refuseUnlessEmpty(Admin admin, Contents contents)
            throws NotWhole, ExecutionException, InterruptedException {
        var partitions = new ArrayList<>(
                contents.lines().stream().map(Contents.Line::partition).toList());
        Topic.ALL.stream().filter(KeptTopics::isDerived).forEach(topic -> {
            for (int number = 0; number < topic.partitions(); number++) {
                partitions.add(new TopicPartition(topic.name(), number));
            }
        });
        var ends = admin.listOffsets(asked(partitions)).all().get();
        var full = partitions.stream()
                .filter(partition -> Objects.requireNonNull(ends.get(partition)).offset() > 0)
                .map(TopicPartition::toString)
                .toList();
        if (!full.isEmpty()) {
            throw new NotWhole("Restore into an empty cluster; these have records: " + String.join(", ", full));
        }
    }

    private static Map<TopicPartition, OffsetSpec> asked(Collection<TopicPartition> partitions) {
        return partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    }

    private static long write(KafkaProducer<byte[], byte[]> producer, Path folder, TopicPartition partition)
            throws IOException, ExecutionException, InterruptedException {
        long records = 0;
        var sent = new ArrayDeque<Future<RecordMetadata>>();
        try (var file = new RecordFile.Reader(RecordFile.of(folder, partition), partition)) {
            for (var record = file.next(); record != null; record = file.next()) {
                sent.add(producer.send(record));
                records++;
                if (sent.size() > IN_FLIGHT) {
                    sent.remove().get();
                }
            }
        }
        for (var each : sent) {
            each.get();
        }
        return records;
    }
}
