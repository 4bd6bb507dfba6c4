package seizures.intake.listing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import seizures.contract.SeizureId;
import seizures.contract.Topic;
import seizures.intake.ledger.Ledger;
import seizures.intake.ledger.Ledger.Finding;
import tools.jackson.databind.JsonNode;

/**
 * Lists records in the order in which their versions were written into the log. A position is an offset in each
 * partition, so that who goes on from it misses nothing, however clocks differ. One caller at a time.
 */
final class LogOrder implements AutoCloseable {
    /** Records of the log that one request reads. */
    static final int MOST_READ = 5_000;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Ledger ledger;
    private final Supplier<KafkaConsumer<byte[], byte[]>> opening;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;

    /** @param opening a consumer without a group of what is committed */
    LogOrder(Ledger ledger, Supplier<KafkaConsumer<byte[], byte[]>> opening) {
        this.ledger = ledger;
        this.opening = opening;
    }

    /** The log did not answer, or the ledger has not read what the log has. */
    static final class NotNow extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Where the first record is that was written at some time or later. */
    Position.InLog since(Instant time) throws InterruptedException {
        return alone(log -> {
            var all = IntStream.range(0, Topic.REPORTED.partitions())
                    .mapToObj(LogOrder::partition)
                    .toList();
            var found = log.offsetsForTimes(
                    all.stream().collect(Collectors.toMap(one -> one, _ -> time.toEpochMilli())), PATIENCE);
            var ends = log.endOffsets(all, PATIENCE);
            return new Position.InLog(all.stream()
                    .map(one -> found.get(one) == null
                            ? ends.get(one)
                            : (Long) found.get(one).offset())
                    .toList());
        });
    }

    /** @return nothing where a partition is not here */
    Optional<Part> list(ListQuery query, Position.InLog from, Set<Integer> partitions) throws InterruptedException {
        var offsets = new ArrayList<>(from.offsets());
        var found = new ArrayList<JsonNode>();
        boolean more = false;
        int left = MOST_READ;
        for (int partition : partitions) {
            if (found.size() >= query.limit() || left <= 0) {
                more = true;
                break;
            }
            var read = read(partition, offsets.get(partition), Math.min(left, query.limit() - found.size()));
            left -= Math.toIntExact(Math.min(left, read.next() - offsets.get(partition)));
            await(partition, read.next() - 1, offsets.get(partition));
            for (var id : read.ids()) {
                if (!(ledger.findHere(id) instanceof Finding.Here(var record))) {
                    return Optional.empty();
                }
                record.filter(query::takes).map(ListedRecord::of).ifPresent(found::add);
            }
            offsets.set(partition, read.next());
            more |= read.more();
        }
        return Optional.of(new Part(found, new Position.InLog(offsets).text(), more));
    }

    private void await(int partition, long last, long from) throws InterruptedException {
        if (last >= from && !ledger.awaitOffset(partition, last, PATIENCE)) {
            throw new NotNow();
        }
    }

    /**
     * @param ids seizures that records of the log are about, each once
     * @param next offset of the first record that was not read
     */
    private record Read(Set<SeizureId> ids, long next, boolean more) {}

    private Read read(int partition, long from, int most) throws InterruptedException {
        return alone(log -> {
            var one = partition(partition);
            long end = log.endOffsets(List.of(one), PATIENCE).get(one);
            var ids = new LinkedHashSet<SeizureId>();
            long next = from;
            if (from < end) {
                log.assign(List.of(one));
                log.seek(one, from);
                long deadline = System.nanoTime() + PATIENCE.toNanos();
                while (next < end && next - from < most) {
                    for (var record : log.poll(POLL).records(one)) {
                        if (record.offset() < end && next - from < most) {
                            ids.add(id(record.key()));
                            next = record.offset() + 1;
                        }
                    }
                    if (log.position(one) >= end && next - from < most) {
                        next = end;
                    }
                    if (System.nanoTime() - deadline > 0) {
                        throw new NotNow();
                    }
                }
            }
            return new Read(ids, Math.max(next, from), next < end);
        });
    }

    private static SeizureId id(byte[] key) {
        try (var keys = Topic.REPORTED.key().deserializer()) {
            return keys.deserialize(Topic.REPORTED.name(), key);
        }
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition(Topic.REPORTED.name(), number);
    }

    /** What is done with the log while nobody else does anything with it. */
    private interface Reading<T> {
        T read(KafkaConsumer<byte[], byte[]> log);
    }

    private <T> T alone(Reading<T> reading) throws InterruptedException {
        if (!lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new NotNow();
        }
        try {
            if (consumer == null) {
                consumer = opening.get();
            }
            return reading.read(consumer);
        } catch (org.apache.kafka.common.errors.TimeoutException e) {
            throw new NotNow();
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
