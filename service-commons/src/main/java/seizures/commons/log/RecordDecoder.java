package seizures.commons.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.contract.Topic;

/** Decodes the records of a topic. An unreadable one is logged by its offset, counted, and skipped. */
public final class RecordDecoder<K, V> {
    private static final Logger LOG = LoggerFactory.getLogger(RecordDecoder.class);

    private final String topic;
    private final Deserializer<K> keys;
    private final Deserializer<V> values;
    private final Counter unreadable;

    RecordDecoder(Topic<K, V> topic, MeterRegistry meters) {
        this.topic = topic.name();
        this.keys = topic.key().deserializer();
        this.values = topic.value().deserializer();
        this.unreadable = Counter.builder("seizure.topic.unreadable")
                .description("Records skipped because they could not be decoded")
                .tag("topic", topic.name())
                .register(meters);
    }

    /** The record; empty where it cannot be read, which is counted and logged. */
    public Optional<TopicRecord<K, V>> decode(ConsumerRecord<byte[], byte[]> read) {
        try {
            var value = values.deserialize(topic, read.value());
            return Optional.of(new TopicRecord<>(keys.deserialize(topic, read.key()), value, read));
        } catch (SerializationException e) {
            unreadable.increment();
            LOG.atError()
                    .addKeyValue("topic", topic)
                    .addKeyValue("partition", read.partition())
                    .addKeyValue("offset", read.offset())
                    .setCause(e)
                    .log("Skipped an unreadable record");
            return Optional.empty();
        }
    }
}
