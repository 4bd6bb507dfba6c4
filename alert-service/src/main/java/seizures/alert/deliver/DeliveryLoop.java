package seizures.alert.deliver;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.commons.log.BackgroundLoop;
import seizures.commons.log.RecordDecoder;
import seizures.commons.log.TopicFollower;
import seizures.commons.log.TopicLog;
import seizures.commons.log.TopicRecord;
import seizures.contract.AlertVersion;
import seizures.contract.Topic;

/**
 * Delivers each version of each alert to one recipient, in the order of the topic, at least once: an offset is committed only
 * after the recipient has settled every record before it. The consumer group lets one instance do so at a time.
 */
final class DeliveryLoop {
    /** Where alerts are delivered to. Called by the loop's thread alone. */
    interface Recipient {
        /** Settles one or more of these from the first on, or says how long to wait before the next attempt. */
        Settled settle(List<TopicRecord<String, AlertVersion>> waiting);

        /** Called between deliveries, once everything that existed when this instance took over has been read. */
        void betweenTimes();
    }

    /**
     * @param count of settled records, from the first on
     * @param delay before the next attempt, where none was settled
     */
    record Settled(int count, Duration delay) {
        static Settled first(int count) {
            return new Settled(count, Duration.ZERO);
        }

        static Settled notYet(Duration delay) {
            return new Settled(0, delay);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);
    private static final TopicPartition ALERTS = new TopicPartition(Topic.ALERTS.name(), 0);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final String group;
    private final TopicLog log;
    private final RecordDecoder<String, AlertVersion> decoder;
    private final List<TopicFollower<?, ?>> needed;
    private final Recipient recipient;
    private final BackgroundLoop loop;

    private final Deque<TopicRecord<String, AlertVersion>> waiting = new ArrayDeque<>();
    private final Map<TopicFollower<?, ?>, Long> ends = new HashMap<>();
    private long notBefore;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;

    /**
     * @param group the consumer group that holds the recipient's progress; never changed
     * @param needed followers that must have caught up before anything is settled
     */
    DeliveryLoop(String group, TopicLog log, List<TopicFollower<?, ?>> needed, Recipient recipient) {
        this.group = group;
        this.log = log;
        this.decoder = log.decoder(Topic.ALERTS);
        this.needed = needed;
        this.recipient = recipient;
        this.loop = log.loop("delivery", "tell-" + group, RETRY, this::deliver);
    }

    DeliveryLoop start() {
        loop.start();
        return this;
    }

    private void deliver() {
        try (var opened = log.member(group)) {
            consumer = opened;
            opened.subscribe(List.of(ALERTS.topic()), new TakingOver(opened));
            while (loop.isRunning()) {
                step(opened);
            }
        } catch (WakeupException e) {
            LOG.debug("asked to stop", e);
        }
    }

    private void step(KafkaConsumer<byte[], byte[]> from) {
        long left = TimeUnit.NANOSECONDS.toMillis(notBefore - System.nanoTime());
        boolean isDue = left <= 0 && isReady();
        var wait = isDue && !waiting.isEmpty() ? Duration.ZERO : POLL;
        from.poll(wait).records(ALERTS).forEach(read -> decoder.decode(read).ifPresent(waiting::add));
        if (from.assignment().isEmpty() || !isReady()) {
            return;
        }
        if (isDue && !waiting.isEmpty()) {
            settle(from);
        }
        if (waiting.isEmpty()) {
            from.resume(from.assignment());
        } else {
            from.pause(from.assignment());
        }
        recipient.betweenTimes();
    }

    private boolean isReady() {
        return ends.entrySet().stream().allMatch(end -> end.getKey().position() >= end.getValue());
    }

    private void settle(KafkaConsumer<byte[], byte[]> from) {
        var settled = recipient.settle(List.copyOf(waiting));
        notBefore = System.nanoTime() + settled.delay().toNanos();
        long place = -1;
        for (int i = 0; i < settled.count(); i++) {
            place = waiting.removeFirst().offset() + 1;
        }
        if (place >= 0) {
            from.commitSync(Map.of(ALERTS, new OffsetAndMetadata(place)));
        }
    }

    /** Asks the loop to end, without waiting. */
    void end() {
        loop.end();
        var open = consumer;
        if (open != null) {
            open.wakeup();
        }
    }

    /** Returns when the loop has ended, or after five seconds. */
    void stop() {
        end();
        loop.stop();
    }

    /** On taking over, starts from the committed offset, and only once everything the previous owner wrote has been read. */
    private final class TakingOver implements ConsumerRebalanceListener {
        private final KafkaConsumer<byte[], byte[]> taker;

        TakingOver(KafkaConsumer<byte[], byte[]> taker) {
            this.taker = taker;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            waiting.clear();
            ends.clear();
            notBefore = System.nanoTime();
            if (!partitions.isEmpty()) {
                for (var follower : needed) {
                    var partition = new TopicPartition(follower.topic().name(), 0);
                    ends.put(follower, taker.endOffsets(List.of(partition)).getOrDefault(partition, 0L));
                }
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            waiting.clear();
        }
    }
}
