package seizures.commons.log;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import seizures.contract.Topic;

/** Where followers, publishers and background loops of a service come from. */
public final class TopicLog implements AutoCloseable {
    private final LogClients clients;
    private final Runnable onFailure;

    /**
     * @param consumerSettings where the brokers are, and how to reach them
     * @param producerSettings likewise
     * @param onFailure runs when a follower ends for good, which only a listener that throws makes it do
     */
    public TopicLog(
            Map<String, Object> consumerSettings,
            Map<String, Object> producerSettings,
            MeterRegistry meters,
            Runnable onFailure) {
        this.clients = new LogClients(consumerSettings, producerSettings, meters);
        this.onFailure = onFailure;
    }

    /** A follower that is not started yet, of which each listener receives every record. */
    public <K, V> TopicFollower<K, V> follow(Topic<K, V> topic, List<TopicListener<K, V>> listeners) {
        return new TopicFollower<>(topic, clients, listeners, onFailure);
    }

    /** Reads everything that a topic holds now, once; {@code reader} returns false to end the reading. */
    public <K, V> void scan(Topic<K, V> topic, Predicate<TopicRecord<K, V>> reader) {
        try (var consumer = clients.reader("scan-" + topic.name())) {
            new TopicScan<>(consumer, decoder(topic)).read(topic.name(), reader);
        }
    }

    /** Reads single records of a topic by their place, beside those that follow it. */
    public <K, V> TopicLookup<K, V> lookup(Topic<K, V> topic) {
        return new TopicLookup<>(topic.name(), decoder(topic), () -> clients.reader("lookup-" + topic.name()));
    }

    /** Reads records as this topic writes them, and counts those that cannot be read. */
    public <K, V> RecordDecoder<K, V> decoder(Topic<K, V> topic) {
        return new RecordDecoder<>(topic, clients.meters());
    }

    /** Writes records, with a producer of its own that its caller closes. */
    public RecordPublisher publisher() {
        return new RecordPublisher(clients.producer("publisher", Duration.ZERO));
    }

    /** @param linger how long a record waits for others that go with it */
    public RecordPublisher publisher(String name, Duration linger) {
        return new RecordPublisher(clients.producer(name, linger));
    }

    /** Of a topic with several partitions. */
    public PartitionReader partitionReader(Topic<?, ?> topic, String name) {
        return new PartitionReader(topic.name(), topic.partitions(), () -> clients.reader(name));
    }

    /** A consumer without a group. */
    public KafkaConsumer<byte[], byte[]> reader(String name) {
        return clients.reader(name);
    }

    /** A consumer that shares the partitions with others of its group. */
    public KafkaConsumer<byte[], byte[]> member(String group) {
        return clients.member(group);
    }

    /**
     * A loop that is not started yet.
     *
     * @param kind label of its metrics; few values
     * @param name of its thread
     * @param pause between two steps
     */
    public BackgroundLoop loop(String kind, String name, Duration pause, BackgroundLoop.Step step) {
        return new BackgroundLoop(kind, name, pause, step, clients.meters());
    }

    @Override
    public void close() {
        clients.close();
    }
}
