package seizures.commons.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** One reading of everything that a topic holds now: each partition in its order, the partitions mixed. */
record TopicScan<K, V>(KafkaConsumer<byte[], byte[]> consumer, RecordDecoder<K, V> decoder) {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** @param reader returns false to end the reading */
    void read(String topic, Predicate<TopicRecord<K, V>> reader) {
        var left = new HashMap<>(consumer.endOffsets(TopicPartitions.assign(consumer, topic, _ -> 0)));
        left.values().removeIf(end -> end == 0);
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            if (left.isEmpty()) {
                return;
            }
            for (var committed : consumer.poll(POLL)) {
                deadline = System.nanoTime() + TIMEOUT.toNanos();
                if (!decoder.decode(committed).map(reader::test).orElse(true)) {
                    return;
                }
            }
            if (System.nanoTime() - deadline > 0) {
                throw noAnswer(left);
            }
        }
    }

    private static TimeoutException noAnswer(Map<TopicPartition, Long> left) {
        return new TimeoutException("no answer for " + left.keySet());
    }
}
