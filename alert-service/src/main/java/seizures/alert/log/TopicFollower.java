package seizures.alert.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a topic of one partition from its start for ever, on a thread of its own, and hands each committed record to a
 * reader. The reader is called by this thread alone; what it has been given can be waited for.
 */
public final class TopicFollower implements AutoCloseable {
    /** What is done with a record. It must not fail: a record that makes no sense is the reader's to pass over. */
    @FunctionalInterface
    public interface Reader {
        void read(ConsumerRecord<byte[], byte[]> committed);
    }

    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration END = Duration.ofSeconds(5);

    private final TopicPartition partition;
    private final Map<String, Object> settings;
    private final Reader reader;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Condition moved = lock.newCondition();

    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private volatile long position;
    private volatile boolean caughtUp;

    /** @param settings of a Kafka consumer: where the brokers are */
    public TopicFollower(String topic, Map<String, Object> settings, Reader reader) {
        this.partition = new TopicPartition(topic, 0);
        this.settings = settings;
        this.reader = reader;
        this.thread = Thread.ofPlatform().daemon().name("follow-" + topic).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** What it reads. */
    public TopicPartition partition() {
        return partition;
    }

    /** Whether all that was there when it started has been read. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /** The place of the next record: all before it have been read. */
    public long position() {
        return position;
    }

    /** Waits until the record at an offset has been read; whether it has. */
    public boolean await(long offset, Duration most) throws InterruptedException {
        long nanos = most.toNanos();
        lock.lockInterruptibly();
        try {
            while (position <= offset && nanos > 0) {
                nanos = moved.awaitNanos(nanos);
            }
            return position > offset;
        } finally {
            lock.unlock();
        }
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    private void run() {
        while (isOpen()) {
            try (var opened = Consumers.committed(settings)) {
                consumer = opened;
                follow(opened);
            } catch (WakeupException e) {
                LOG.debug("stops following {}", partition);
            } catch (KafkaException e) {
                LOG.warn("cannot read {}; tries again", partition, e);
                pause();
            }
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> from) {
        from.assign(List.of(partition));
        from.seekToBeginning(List.of(partition));
        if (position > 0) {
            from.seek(partition, position);
        }
        long end = from.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        while (isOpen()) {
            from.poll(POLL).forEach(reader::read);
            moveTo(from.position(partition));
            caughtUp = caughtUp || position >= end;
        }
    }

    private void moveTo(long next) {
        lock.lock();
        try {
            position = next;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        try {
            var _ = closed.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the thread has ended, or after a while. */
    @Override
    public void close() {
        closed.countDown();
        var open = consumer;
        if (open != null) {
            open.wakeup();
        }
        try {
            thread.join(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
