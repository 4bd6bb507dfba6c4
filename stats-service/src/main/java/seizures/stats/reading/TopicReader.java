package seizures.stats.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.contract.Topic;
import seizures.contract.TraceContext;

/**
 * Reads a whole topic, from its beginning at each start and then as it grows: committed records only, all partitions on
 * every instance, outside any consumer group.
 */
public final class TopicReader<K, V> implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** Where the reader is. Only what is CAUGHT_UP may answer questions. */
    public enum State {
        READING,
        CAUGHT_UP,
        STOPPED
    }

    /** What takes in the topic. */
    public interface Sink<K, V> {
        void take(List<Entry<K, V>> entries);

        /** Says that all is here that there was at the start. */
        void complete();
    }

    /** One record; without a value it takes its key back. */
    public record Entry<K, V>(K key, Optional<V> value, Instant at, Optional<TraceContext> trace) {}

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String topic;
    private final Deserializer<K> keys;
    private final Deserializer<V> values;
    private final Sink<K, V> sink;
    private final AtomicLong unreadable = new AtomicLong();
    private volatile State state = State.READING;
    private volatile Map<TopicPartition, Long> positions = Map.of();

    public TopicReader(Map<String, Object> consumerSettings, Topic<K, V> topic, Sink<K, V> sink) {
        var settings = new HashMap<>(consumerSettings);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.topic = topic.name();
        this.keys = topic.key().deserializer();
        this.values = topic.value().deserializer();
        this.sink = sink;
    }

    public State state() {
        return state;
    }

    /** Records on the topic that cannot be read; each is left out. */
    public long unreadable() {
        return unreadable.get();
    }

    /** Whether all before some places has been read and taken in. */
    public boolean hasRead(Map<TopicPartition, Long> places) {
        var read = positions;
        return places.entrySet().stream().allMatch(place -> read.getOrDefault(place.getKey(), 0L) >= place.getValue());
    }

    @Override
    public void run() {
        try (consumer) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            read(consumer.endOffsets(partitions));
        } catch (WakeupException e) {
            LOG.debug("closed", e);
        } finally {
            state = State.STOPPED;
        }
    }

    private void read(Map<TopicPartition, Long> ends) {
        while (true) {
            var entries = new ArrayList<Entry<K, V>>();
            consumer.poll(PATIENCE).forEach(read -> decode(read, entries::add));
            sink.take(entries);
            positions = ends.keySet().stream().collect(Collectors.toMap(Function.identity(), consumer::position));
            if (state == State.READING && isPast(ends)) {
                state = State.CAUGHT_UP;
                sink.complete();
                LOG.atInfo().addKeyValue("topic", topic).log("The whole topic is read");
            }
        }
    }

    private boolean isPast(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void decode(ConsumerRecord<byte[], byte[]> read, Consumer<Entry<K, V>> to) {
        try {
            var key = keys.deserialize(topic, read.key());
            var value = Optional.ofNullable(values.deserialize(topic, read.value()));
            var at = Instant.ofEpochMilli(read.timestamp());
            to.accept(new Entry<>(key, value, at, TraceContext.of(read.headers())));
        } catch (SerializationException e) {
            unreadable.incrementAndGet();
            LOG.atError()
                    .addKeyValue("topic", topic)
                    .addKeyValue("partition", read.partition())
                    .addKeyValue("offset", read.offset())
                    .setCause(e)
                    .log("A record is unreadable and left out");
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
    }
}
