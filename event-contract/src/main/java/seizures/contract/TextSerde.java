package seizures.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** A value's {@code toString} in UTF-8, and back: the keys of topics, readable in any tool. */
final class TextSerde<T> implements Serde<T> {
    private final PlainText<T> values;

    TextSerde(Function<String, T> parse) {
        this.values = new PlainText<>(parse);
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> {
            if (bytes == null) {
                return null;
            }
            try {
                return values.parse(text(bytes));
            } catch (CharacterCodingException | IllegalArgumentException e) {
                // Without the cause, which would tell the content: logs show causes.
                throw new SerializationException(
                        "unreadable key on " + topic + ": " + e.getClass().getSimpleName());
            }
        };
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        for (byte each : bytes) {
            if (each < 0) {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            }
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
