package seizures.commons.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reads stretches of the partitions of a topic, of what is committed. One caller at a time; others wait a few seconds. */
public final class PartitionReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String topic;
    private final int partitions;
    private final Supplier<KafkaConsumer<byte[], byte[]>> opening;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;

    PartitionReader(String topic, int partitions, Supplier<KafkaConsumer<byte[], byte[]>> opening) {
        this.topic = topic;
        this.partitions = partitions;
        this.opening = opening;
    }

    /** The brokers did not answer in time, or others read for too long. */
    public static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * How far a stretch was read.
     *
     * @param next offset of the first record that was not read
     * @param more whether there is one
     */
    public record Stretch(long next, boolean more) {}

    /** Where the first record is that was written at some time or later, by partition; the end where there is none. */
    public List<Long> offsetsAt(Instant time) throws InterruptedException {
        return alone(log -> {
            var all = IntStream.range(0, partitions)
                    .mapToObj(number -> new TopicPartition(topic, number))
                    .toList();
            var found = log.offsetsForTimes(
                    all.stream().collect(Collectors.toMap(one -> one, _ -> time.toEpochMilli())), PATIENCE);
            var ends = log.endOffsets(all, PATIENCE);
            return all.stream()
                    .map(one -> found.get(one) == null
                            ? ends.get(one)
                            : (Long) found.get(one).offset())
                    .toList();
        });
    }

    /**
     * Reads from an offset on, as far as the partition goes now.
     *
     * @param most offsets that are read
     * @param reader returns false to end the reading
     */
    public Stretch read(int partition, long from, long most, Predicate<ConsumerRecord<byte[], byte[]>> reader)
            throws InterruptedException {
        var one = new TopicPartition(topic, partition);
        return alone(log -> {
            long end = Objects.requireNonNull(
                    log.endOffsets(List.of(one), PATIENCE).get(one));
            return from < end
                    ? stretch(log, one, from, Math.min(end, from + most), end, reader)
                    : new Stretch(from, false);
        });
    }

    private static Stretch stretch(
            KafkaConsumer<byte[], byte[]> log,
            TopicPartition one,
            long from,
            long until,
            long end,
            Predicate<ConsumerRecord<byte[], byte[]>> reader) {
        log.assign(List.of(one));
        log.seek(one, from);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (log.position(one) < until) {
            for (var record : log.poll(POLL).records(one)) {
                if (record.offset() >= until) {
                    return new Stretch(until, until < end);
                }
                if (!reader.test(record)) {
                    return new Stretch(record.offset() + 1, record.offset() + 1 < end);
                }
            }
            if (System.nanoTime() - deadline > 0 && log.position(one) < until) {
                throw new NoAnswer();
            }
        }
        return new Stretch(until, until < end);
    }

    /** What is done with the log while nobody else does anything with it. */
    private interface Reading<T> {
        T read(KafkaConsumer<byte[], byte[]> log);
    }

    private <T> T alone(Reading<T> reading) throws InterruptedException {
        if (!lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new NoAnswer();
        }
        try {
            if (consumer == null) {
                consumer = opening.get();
            }
            return reading.read(consumer);
        } catch (TimeoutException e) {
            throw new NoAnswer();
        } finally {
            lock.unlock();
        }
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
