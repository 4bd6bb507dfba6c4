package seizures.local.letters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import seizures.contract.Resent;

/**
 * A record that a service parked, with its original bytes.
 *
 * @param origin where it was read; a record on the topic that does not say so cannot be sent again
 * @param parked as it lies there
 */
record Letter(Optional<Place> origin, ConsumerRecord<byte[], byte[]> parked) {
    static final String REASON = "__streams.errors.";

    static Letter of(ConsumerRecord<byte[], byte[]> parked) {
        return new Letter(origin(parked.headers()), parked);
    }

    /** Where it is parked. */
    Place place() {
        return Place.of(parked);
    }

    Instant parkedAt() {
        return Instant.ofEpochMilli(parked.timestamp());
    }

    Headers headers() {
        return parked.headers();
    }

    private static Optional<Place> origin(Headers headers) {
        var text = text(headers, "topic") + "/" + text(headers, "partition") + "/" + text(headers, "offset");
        try {
            return Optional.of(Place.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(Headers headers, String name) {
        return text(headers.lastHeader(REASON + name));
    }

    private static String text(@Nullable Header header) {
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Who parked it. */
    String service() {
        return parked.topic().replaceFirst("\\.dlq$", "");
    }

    /** The exception's own name and what it said, in one line. */
    String reason() {
        var name = text(headers(), "exception");
        var said = text(headers(), "message").replaceAll("\\s+", " ").strip();
        var simple = name.substring(name.lastIndexOf('.') + 1);
        return said.isEmpty() ? simple : simple + ": " + said;
    }

    String header(String name) {
        return text(headers().lastHeader(name));
    }

    String keyText() {
        return text(parked.key());
    }

    String valueText() {
        return text(parked.value());
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "-" : new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * As it was before it was parked: the same bytes, in the same partition, without the reasons.
     *
     * @param transaction in which it is sent
     */
    ProducerRecord<byte[], byte[]> again(Place to, String transaction) {
        var original = new RecordHeaders();
        for (var header : headers()) {
            if (!header.key().startsWith(REASON) && !header.key().equals(Resent.HEADER)) {
                original.add(header);
            }
        }
        original.add(Resent.HEADER, transaction.getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(to.topic(), to.partition(), parked.key(), parked.value(), original);
    }
}
