package seizures.commons.log;

import io.micrometer.core.instrument.Gauge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import seizures.contract.Topic;

/**
 * Reads a whole topic on every instance: from its beginning at each start and then as it grows, committed records only, all
 * partitions, outside any consumer group. Faults of Kafka are retried for ever from where it stood.
 */
public final class TopicFollower<K, V> implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration ASK_ENDS = Duration.ofMillis(500);

    /** Whether its listeners can be asked. */
    public enum State {
        CATCHING_UP,
        CAUGHT_UP,
        /** A listener threw. Only a new process helps. */
        FAILED
    }

    private final Topic<K, V> topic;
    private final LogClients clients;
    private final List<TopicListener<K, V>> listeners;
    private final RecordDecoder<K, V> decoder;
    private final Runnable onFailure;
    private final ReadingProgress progress = new ReadingProgress();
    private final BackgroundLoop loop;
    private volatile State state = State.CATCHING_UP;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private @Nullable Map<TopicPartition, Long> endsAtStart;

    TopicFollower(Topic<K, V> topic, LogClients clients, List<TopicListener<K, V>> listeners, Runnable onFailure) {
        this.topic = topic;
        this.clients = clients;
        this.listeners = List.copyOf(listeners);
        this.onFailure = onFailure;
        this.decoder = new RecordDecoder<>(topic, clients.meters());
        this.loop = new BackgroundLoop("follower", "follow-" + topic.name(), RETRY, this::follow, clients.meters());
        Gauge.builder("seizure.topic.lag", progress, ReadingProgress::lag)
                .description("Offsets of a followed topic that this instance has not read yet")
                .tag("topic", topic.name())
                .register(clients.meters());
    }

    public Topic<K, V> topic() {
        return topic;
    }

    /** How far it is, readable from any thread. */
    public State state() {
        return state;
    }

    /** Whether everything that the topic held at the start has been read. */
    public boolean isCaughtUp() {
        return state == State.CAUGHT_UP;
    }

    /** The offset of the next record, of a topic with one partition. */
    public long position() {
        return progress.position(new TopicPartition(topic.name(), 0));
    }

    /** Whether every record before these offsets has been read. */
    public boolean hasRead(Map<TopicPartition, Long> offsets) {
        return progress.hasRead(offsets);
    }

    /** Whether everything that was on the topic so long ago has been read: false while the brokers do not answer. */
    public boolean isCurrentWithin(Duration age) {
        return progress.isCurrentWithin(age);
    }

    /** Waits until the record at an offset has been read, of a topic with one partition; whether it has. */
    public boolean await(long offset, Duration timeout) throws InterruptedException {
        return progress.await(new TopicPartition(topic.name(), 0), offset + 1, timeout);
    }

    /** Part of readiness. */
    public HealthIndicator health() {
        return new FollowerHealth(this);
    }

    private void follow() {
        try (var opened = clients.reader("follow-" + topic.name())) {
            consumer = opened;
            var partitions = TopicPartitions.assign(opened, topic.name(), progress::position);
            long askedAt = System.nanoTime();
            var ends = opened.endOffsets(partitions);
            endsAtStart = endsAtStart == null ? ends : endsAtStart;
            while (loop.isRunning()) {
                if (System.nanoTime() - askedAt > ASK_ENDS.toNanos()) {
                    askedAt = System.nanoTime();
                    ends = opened.endOffsets(partitions);
                }
                read(opened);
                progress.moveTo(TopicPartitions.positions(opened), ends, askedAt);
                checkCaughtUp(endsAtStart);
            }
        } catch (WakeupException e) {
            LOG.debug("stopped following {}", topic.name(), e);
        }
    }

    private void read(KafkaConsumer<byte[], byte[]> from) {
        var records = new ArrayList<TopicRecord<K, V>>();
        from.poll(POLL).forEach(read -> decoder.decode(read).ifPresent(records::add));
        if (!records.isEmpty()) {
            tell(listener -> listener.read(records));
        }
    }

    private void checkCaughtUp(Map<TopicPartition, Long> ends) {
        if (state == State.CATCHING_UP && progress.hasRead(ends)) {
            tell(TopicListener::caughtUp);
            state = State.CAUGHT_UP;
            LOG.info("read all of {}", topic.name());
        }
    }

    /** An exception of a listener is not Kafka's: it has lost records, and reading them again would deliver them twice to others. */
    private void tell(Consumer<TopicListener<K, V>> what) {
        try {
            listeners.forEach(what);
        } catch (RuntimeException | Error e) {
            state = State.FAILED;
            loop.end();
            onFailure.run();
            throw e;
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    @Override
    public void stop() {
        loop.end();
        var open = consumer;
        if (open != null) {
            open.wakeup();
        }
        loop.stop();
    }
}
