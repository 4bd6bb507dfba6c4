package seizures.contract;

import java.util.stream.Collectors;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** A record's JSON as the bytes of a Kafka key or value; {@code null} stays null (a tombstone). */
public record JsonSerde<T>(Class<T> type) implements Serde<T> {
    @Override
    public Serializer<T> serializer() {
        ObjectWriter writer = ContractJson.MAPPER.writerFor(type);
        return (topic, value) -> value == null ? null : writer.writeValueAsBytes(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        ObjectReader reader = ContractJson.MAPPER.readerFor(type);
        return (topic, bytes) -> bytes == null ? null : read(reader, topic, bytes);
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
