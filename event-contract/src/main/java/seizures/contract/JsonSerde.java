package seizures.contract;

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
        } catch (JacksonException | IllegalArgumentException e) {
            throw new SerializationException("not a " + type.getSimpleName() + " on " + topic, e);
        }
    }
}
