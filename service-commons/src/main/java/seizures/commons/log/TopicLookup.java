package seizures.commons.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Fetches records of a topic with one partition by their offset. One caller at a time. */
public final class TopicLookup<K, V> implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final TopicPartition partition;
    private final RecordDecoder<K, V> decoder;
    private final Supplier<KafkaConsumer<byte[], byte[]>> opening;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;

    TopicLookup(String topic, RecordDecoder<K, V> decoder, Supplier<KafkaConsumer<byte[], byte[]>> opening) {
        this.partition = new TopicPartition(topic, 0);
        this.decoder = decoder;
        this.opening = opening;
    }

    /**
     * Readable records from an offset on.
     *
     * @param next offset of the first record after them
     */
    public record Page<K, V>(List<TopicRecord<K, V>> records, long next) {}

    /** Some committed records from an offset on, and where to go on: beyond it where there is any record before {@code end}. */
    public Page<K, V> from(long offset, long end) {
        lock.lock();
        try {
            var open = open();
            open.seek(partition, offset);
            var records = new ArrayList<TopicRecord<K, V>>();
            long deadline = System.nanoTime() + TIMEOUT.toNanos();
            while (open.position(partition) <= offset && open.position(partition) < end) {
                if (System.nanoTime() - deadline > 0) {
                    throw new TimeoutException("no answer for " + partition + " at " + offset);
                }
                open.poll(POLL)
                        .records(partition)
                        .forEach(read -> decoder.decode(read).ifPresent(records::add));
            }
            return new Page<>(records, open.position(partition));
        } finally {
            lock.unlock();
        }
    }

    /** Where the first record is that was written at some time or later; the end where there is none. */
    public long offsetAt(Instant time) {
        lock.lock();
        try {
            var found = open().offsetsForTimes(Map.of(partition, Math.max(0, time.toEpochMilli())), TIMEOUT)
                    .get(partition);
            return found == null ? end() : found.offset();
        } finally {
            lock.unlock();
        }
    }

    /** The offset of the next record that will be committed. */
    public long end() {
        lock.lock();
        try {
            return Objects.requireNonNull(
                    open().endOffsets(List.of(partition), TIMEOUT).get(partition));
        } finally {
            lock.unlock();
        }
    }

    private KafkaConsumer<byte[], byte[]> open() {
        var open = consumer;
        if (open == null) {
            open = opening.get();
            open.assign(List.of(partition));
            consumer = open;
        }
        return open;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (consumer != null) {
                consumer.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
