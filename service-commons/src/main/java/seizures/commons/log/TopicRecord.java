package seizures.commons.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A decoded record of a topic.
 *
 * @param value absent in a tombstone
 * @param source the record as it is on the topic
 */
public record TopicRecord<K, V>(K key, @Nullable V value, ConsumerRecord<byte[], byte[]> source) {
    /** Its place in its partition. */
    public long offset() {
        return source.offset();
    }

    /** When it was sent, by the clock of whoever sent it. */
    public Instant timestamp() {
        return Instant.ofEpochMilli(source.timestamp());
    }

    public Headers headers() {
        return source.headers();
    }

    /** The value's JSON; empty in a tombstone. */
    public String json() {
        return source.value() == null ? "" : new String(source.value(), StandardCharsets.UTF_8);
    }
}
