package seizures.commons.log;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.TopicPartition;

/** How far a follower has read, and how far it could have. One thread writes, any thread reads. */
final class ReadingProgress {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile Map<TopicPartition, Long> positions = Map.of();
    private volatile Map<TopicPartition, Long> ends = Map.of();
    private volatile long currentAt;
    private volatile boolean everCurrent;

    /** The offset of the next record; 0 before the first read. */
    long position(TopicPartition partition) {
        return positions.getOrDefault(partition, 0L);
    }

    /** @param askedAt when the ends were asked for, in nanoseconds of {@link System#nanoTime} */
    void moveTo(Map<TopicPartition, Long> next, Map<TopicPartition, Long> knownEnds, long askedAt) {
        lock.lock();
        try {
            positions = next;
            ends = knownEnds;
            if (hasRead(knownEnds)) {
                currentAt = askedAt;
                everCurrent = true;
            }
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether every record before these offsets has been read. */
    boolean hasRead(Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream().allMatch(end -> position(end.getKey()) >= end.getValue());
    }

    /** Waits until every record before an offset has been read; whether it has. */
    boolean await(TopicPartition partition, long offset, Duration timeout) throws InterruptedException {
        long nanos = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (position(partition) < offset && nanos > 0) {
                nanos = moved.awaitNanos(nanos);
            }
            return position(partition) >= offset;
        } finally {
            lock.unlock();
        }
    }

    /** Whether everything that was on the topic so long ago has been read. */
    boolean isCurrentWithin(Duration age) {
        return everCurrent && System.nanoTime() - currentAt < age.toNanos();
    }

    /** Offsets not read yet, over all partitions. */
    long lag() {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - position(end.getKey())))
                .sum();
    }
}
