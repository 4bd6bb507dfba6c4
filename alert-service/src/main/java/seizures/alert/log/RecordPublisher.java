package seizures.alert.log;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import seizures.contract.Topic;

/** Writes records one by one into topics of one partition. It returns when the brokers have it. */
public final class RecordPublisher implements AutoCloseable {
    private static final Duration MOST = Duration.ofSeconds(10);

    private final KafkaProducer<byte[], byte[]> producer;

    /** @param settings of a Kafka producer: where the brokers are, and how long it may take */
    public RecordPublisher(Map<String, Object> settings) {
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The place of the record, when this instance has read it too. */
    public <V> long publish(
            Topic<String, V> topic, String key, @Nullable V value, Headers headers, TopicFollower reader) {
        var place = publish(new ProducerRecord<>(
                topic.name(),
                0,
                topic.key().serializer().serialize(topic.name(), key),
                value == null ? null : topic.value().serializer().serialize(topic.name(), value),
                headers));
        try {
            if (!reader.await(place, MOST)) {
                throw new OutcomeUnknown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown(e);
        }
        return place;
    }

    /** The place of the record. */
    public long publish(ProducerRecord<byte[], byte[]> written) {
        try {
            return producer.send(written)
                    .get(MOST.toMillis(), TimeUnit.MILLISECONDS)
                    .offset();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new OutcomeUnknown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
