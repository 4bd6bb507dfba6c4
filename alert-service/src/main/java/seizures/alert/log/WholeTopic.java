package seizures.alert.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads all that a topic of any number of partitions holds now, once. */
public final class WholeTopic {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration MOST_SILENCE = Duration.ofSeconds(30);

    private WholeTopic() {}

    /**
     * Each partition in its order; the partitions mixed.
     *
     * @param settings of a Kafka consumer: where the brokers are
     * @param reader false ends the reading
     */
    public static void read(
            String topic, Map<String, Object> settings, Predicate<ConsumerRecord<byte[], byte[]>> reader) {
        try (var consumer = Consumers.committed(settings)) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var open = new HashMap<>(consumer.endOffsets(partitions));
            open.values().removeIf(end -> end == 0);
            long deadline = System.nanoTime() + MOST_SILENCE.toNanos();
            while (true) {
                open.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
                if (open.isEmpty()) {
                    return;
                }
                for (var committed : consumer.poll(POLL)) {
                    deadline = System.nanoTime() + MOST_SILENCE.toNanos();
                    if (!reader.test(committed)) {
                        return;
                    }
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new TimeoutException("no answer for " + open.keySet());
                }
            }
        }
    }
}
