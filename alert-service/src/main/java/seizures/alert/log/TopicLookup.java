package seizures.alert.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Fetches records of a topic of one partition by their place. One caller at a time. */
public final class TopicLookup implements AutoCloseable {
    private static final Duration MOST = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final TopicPartition partition;
    private final Map<String, Object> settings;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;

    public TopicLookup(String topic, Map<String, Object> settings) {
        this.partition = new TopicPartition(topic, 0);
        this.settings = settings;
    }

    /** The committed records from a place on, some of them; at least one where there is one before {@code end}. */
    public List<ConsumerRecord<byte[], byte[]>> from(long offset, long end) {
        lock.lock();
        try {
            var open = open();
            open.seek(partition, offset);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            long deadline = System.nanoTime() + MOST.toNanos();
            while (records.isEmpty() && open.position(partition) < end) {
                if (System.nanoTime() - deadline > 0) {
                    throw new TimeoutException("no answer for " + partition + " at " + offset);
                }
                open.poll(POLL).records(partition).forEach(records::add);
            }
            return records;
        } finally {
            lock.unlock();
        }
    }

    private KafkaConsumer<byte[], byte[]> open() {
        var open = consumer;
        if (open == null) {
            open = Consumers.committed(settings);
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
