package seizures.contract;

import java.util.stream.Collectors;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** A record's JSON as the bytes of a Kafka key or value; {@code null} stays null (a tombstone). */
public final class JsonSerde<T> implements Serde<T> {
    private final Class<T> type;
    /** Kept, as stores ask for it with each record. */
    private volatile @Nullable Serializer<T> serializer;

    private volatile @Nullable Deserializer<T> deserializer;

    /** @param type of the values; they are read and written by the mapper of the contract */
    public JsonSerde(Class<T> type) {
        this.type = type;
    }

    public Class<T> type() {
        return type;
    }

    @Override
    public Serializer<T> serializer() {
        var known = serializer;
        if (known == null) {
            ObjectWriter writer = ContractJson.MAPPER.writerFor(type);
            known = (topic, value) -> value == null ? null : writer.writeValueAsBytes(value);
            serializer = known;
        }
        return known;
    }

    @Override
    public Deserializer<T> deserializer() {
        var known = deserializer;
        if (known == null) {
            var plain = PlainReader.of(type);
            ObjectReader reader = ContractJson.MAPPER.readerFor(type);
            known = (topic, bytes) -> bytes == null ? null : read(plain, reader, topic, bytes);
            deserializer = known;
        }
        return known;
    }

    private T read(PlainReader<T> plain, ObjectReader reader, String topic, byte[] bytes) {
        var value = plain.read(bytes);
        return value == null ? read(reader, topic, bytes) : value;
    }

    private T read(ObjectReader reader, String topic, byte[] bytes) {
        try {
            T value = reader.readValue(bytes);
            if (value == null) {
                throw new SerializationException("the word null is no " + type.getSimpleName() + " on " + topic);
            }
            return value;
        } catch (JacksonException e) {
            throw new SerializationException(
                    "not a " + type.getSimpleName() + " on " + topic + ": " + kind(e) + " at " + place(e));
        } catch (IllegalArgumentException e) {
            throw new SerializationException("not a " + type.getSimpleName() + " on " + topic + ": " + kind(e));
        }
    }

    /** Where, and of what kind; a cause would tell the content, and logs show causes. */
    private static String place(JacksonException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining("", "#", ""));
    }

    private static String kind(Exception e) {
        return e.getClass().getSimpleName();
    }
}
