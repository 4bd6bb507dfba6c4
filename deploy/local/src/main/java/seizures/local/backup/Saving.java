package seizures.local.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Copies partitions into files, each up to where it ended when it was begun. */
final class Saving {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Saving() {}

    /** @return what was saved, a line per partition that has records */
    static List<String> save(Properties client, Path folder) throws IOException {
        Files.createDirectory(folder);
        var settings = new Properties();
        settings.putAll(client);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "none");
        settings.put("enable.auto.commit", "false");
        var lines = new ArrayList<Contents.Line>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (var topic : KeptTopics.all()) {
                for (int number = 0; number < topic.partitions(); number++) {
                    lines.add(save(consumer, new TopicPartition(topic.name(), number), folder));
                }
            }
        }
        new Contents(lines).write(folder);
        return lines.stream()
                .filter(line -> line.records() > 0)
                .map(line -> line.partition() + ": " + line.records() + " records")
                .toList();
    }

    private static Contents.Line save(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, Path folder)
            throws IOException {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long records = 0;
        var digest = Contents.sha256();
        try (var file = new RecordFile.Writer(
                RecordFile.of(folder, partition), new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.position(partition) < end) {
                var polled = consumer.poll(Duration.ofSeconds(1));
                for (var record : polled) {
                    if (record.offset() < end) {
                        file.write(record);
                        records++;
                    }
                }
                if (!polled.isEmpty()) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() > deadline) {
                    throw new IOException("no more records of " + partition + " come");
                }
            }
            file.end();
        }
        return new Contents.Line(partition, records, HexFormat.of().formatHex(digest.digest()));
    }
}
