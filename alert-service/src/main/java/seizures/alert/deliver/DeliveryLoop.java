package seizures.alert.deliver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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
 * Delivers each version of each alert to one recipient at least once: an offset is committed only after the recipient has settled
 * every record before it. The consumer group lets one instance do so at a time.
 */
final class DeliveryLoop {
    /** Where alerts are delivered to. Called by the loop's thread alone. */
    interface Recipient {
        /** Takes over records, in the order of the topic, to be settled in calls of {@link #work} and between them. */
        void take(List<TopicRecord<String, AlertVersion>> records);

        /**
         * Called again and again.
         *
         * @param hasCaughtUp whether everything that existed when this instance took over has been taken
         */
        void work(boolean hasCaughtUp);

        /** The offset of the first record that is not settled yet; empty where all are. */
        OptionalLong firstUnsettled();

        /** Whether it takes no more for now. */
        boolean isFull();

        /** Another instance delivers: nothing waits here any more. */
        void forget();
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

    private final Map<TopicFollower<?, ?>, Long> ends = new HashMap<>();
    private long endOfAlerts;
    private long committed;
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
        var read = new ArrayList<TopicRecord<String, AlertVersion>>();
        from.poll(POLL).records(ALERTS).forEach(record -> decoder.decode(record).ifPresent(read::add));
        if (from.assignment().isEmpty()) {
            return;
        }
        recipient.take(read);
        if (!isReady()) {
            return;
        }
        recipient.work(from.position(ALERTS) >= endOfAlerts);
        commit(from);
        if (recipient.isFull()) {
            from.pause(from.assignment());
        } else {
            from.resume(from.assignment());
        }
    }

    private boolean isReady() {
        return ends.entrySet().stream().allMatch(end -> end.getKey().position() >= end.getValue());
    }

    private void commit(KafkaConsumer<byte[], byte[]> from) {
        long place = recipient.firstUnsettled().orElse(from.position(ALERTS));
        if (place != committed) {
            from.commitSync(Map.of(ALERTS, new OffsetAndMetadata(place)));
            committed = place;
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
        recipient.forget();
    }

    /** On taking over, starts from the committed offset, and only once everything the previous owner wrote has been read. */
    private final class TakingOver implements ConsumerRebalanceListener {
        private final KafkaConsumer<byte[], byte[]> taker;

        TakingOver(KafkaConsumer<byte[], byte[]> taker) {
            this.taker = taker;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            recipient.forget();
            ends.clear();
            committed = -1;
            if (!partitions.isEmpty()) {
                endOfAlerts = taker.endOffsets(List.of(ALERTS)).getOrDefault(ALERTS, 0L);
                for (var follower : needed) {
                    var partition = new TopicPartition(follower.topic().name(), 0);
                    ends.put(follower, taker.endOffsets(List.of(partition)).getOrDefault(partition, 0L));
                }
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            recipient.forget();
        }
    }
}
