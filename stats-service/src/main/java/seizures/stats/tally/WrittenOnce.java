package seizures.stats.tally;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the bytes of what it wrote last: a key is looked up in a store, put into it and sent, one after the other. Of values that never
 * change.
 */
final class WrittenOnce<T> implements Serde<T> {
    private final Serde<T> serde;
    private final Serializer<T> serializer;
    /** Another thread sees both of its parts or neither. */
    private @Nullable Written<T> last;

    private record Written<T>(T value, Bytes bytes) {}

    WrittenOnce(Serde<T> serde) {
        this.serde = serde;
        var writer = serde.serializer();
        this.serializer = (topic, value) -> value == null ? null : written(writer, topic, value);
    }

    @SuppressWarnings("ReferenceEquality") // The same object: to compare the content costs as much as to write it.
    private byte[] written(Serializer<T> writer, String topic, T value) {
        var known = last;
        if (known == null || known.value != value) {
            known = new Written<>(value, Bytes.wrap(writer.serialize(topic, value)));
            last = known;
        }
        return known.bytes.get();
    }

    @Override
    public Serializer<T> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<T> deserializer() {
        return serde.deserializer();
    }
}
