package seizures.faults.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Every committed record of some topics, in the order of each partition; without those that were put there as poison. */
final class Log {
    static final String REPORTED = "seizures.reported.v1";
    static final String REFUSED = "seizures.refused.v1";
    static final String CHANGED = "seizures.changed.v1";
    static final String DOSE_COUNTS = "seizures.dose-counts.v2";
    static final String ALERTS = "seizures.alerts.v1";
    static final List<String> DEAD_LETTERS = List.of("seizure-service.dlq", "stats-service.dlq", "alert-service.dlq");

    private static final List<String> WHOLE = List.of(REPORTED, REFUSED, CHANGED, DOSE_COUNTS, ALERTS);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofMinutes(2);

    private final Map<String, List<ConsumerRecord<byte[], byte[]>>> byTopic = new HashMap<>();

    private Log() {}

    /**
     * A place in a topic.
     *
     * @param offset in the partition
     */
    record Place(String topic, int partition, long offset) {
        static Place of(ConsumerRecord<byte[], byte[]> record) {
            return new Place(record.topic(), record.partition(), record.offset());
        }
    }

    static Log read(String bootstrap, Set<Place> poison) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap, "isolation.level", "read_committed");
        var log = new Log();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (var topics : List.of(WHOLE, DEAD_LETTERS)) {
                log.readAll(consumer, topics, poison);
            }
        }
        return log;
    }

    private void readAll(KafkaConsumer<byte[], byte[]> consumer, List<String> topics, Set<Place> poison) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        long deadline = System.nanoTime() + MOST.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the topics cannot be read to their ends: " + topics);
            }
            for (var record : consumer.poll(PATIENCE)) {
                if (!poison.contains(Place.of(record))) {
                    byTopic.computeIfAbsent(record.topic(), _ -> new ArrayList<>())
                            .add(record);
                }
            }
        }
    }

    List<ConsumerRecord<byte[], byte[]>> of(String topic) {
        return byTopic.getOrDefault(topic, List.of());
    }
}
