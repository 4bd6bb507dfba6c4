package seizures.commons.log;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Writes single records to topics of one partition and returns once the brokers have them. */
public final class RecordPublisher implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final KafkaProducer<byte[], byte[]> producer;

    RecordPublisher(KafkaProducer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Returns once this instance has read the record back too: what a caller asks next reflects it.
     *
     * @return the record's offset
     * @throws OutcomeUnknown where that takes more than ten seconds
     */
    public <K, V> long publish(TopicFollower<K, V> reader, K key, @Nullable V value, Headers headers) {
        var topic = reader.topic();
        long offset = publish(new ProducerRecord<>(
                topic.name(),
                0,
                topic.key().serializer().serialize(topic.name(), key),
                value == null ? null : topic.value().serializer().serialize(topic.name(), value),
                headers));
        try {
            if (!reader.await(offset, TIMEOUT)) {
                throw new OutcomeUnknown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown(e);
        }
        return offset;
    }

    /**
     * @return the record's offset
     * @throws OutcomeUnknown where the brokers do not acknowledge it in time
     */
    public long publish(ProducerRecord<byte[], byte[]> written) {
        try {
            return producer.send(written)
                    .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .offset();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new OutcomeUnknown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown(e);
        }
    }

    /**
     * Returns at once, unless as much waits already as fits into memory.
     *
     * @param done called with whether the brokers acknowledged it
     */
    public void send(ProducerRecord<byte[], byte[]> written, Consumer<Boolean> done) {
        try {
            var _ = producer.send(written, (_, failure) -> done.accept(failure == null));
        } catch (KafkaException e) {
            done.accept(false);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
