package seizures.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Records that nobody can read, written into every topic; each one's place is noted for the checker. */
final class Poison {
    private static final List<String> KEPT = List.of(
            "seizures.reported.v1",
            "seizures.refused.v1",
            "seizures.changed.v1",
            "seizures.alert-commands.v1",
            "seizures.alerts.v1");
    private static final List<String> COMPACTED = List.of(
            "seizures.dose-counts.v2",
            "seizures.alert-rules.v1",
            "seizures.alert-subscriptions.v1",
            "seizures.alert-deliveries.v1");

    private final Plant plant;

    Poison(Plant plant) {
        this.plant = plant;
    }

    static Path placesIn(Path folder) {
        return folder.resolve("places-of-poison.ndjson");
    }

    void pour() throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", plant.ports.bootstrap());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var topic : KEPT) {
                send(producer, topic, null, "\u0000no key and no JSON");
            }
            for (var topic :
                    List.of(KEPT, COMPACTED).stream().flatMap(List::stream).toList()) {
                send(producer, topic, "poison", "{\"event\":");
                send(producer, topic, "UNLOCODE:USLRD", "{\"event\":\"Nonsense\",\"version\":\"one\"}");
            }
        }
    }

    private void send(KafkaProducer<byte[], byte[]> producer, String topic, @Nullable String key, String value)
            throws Exception {
        var written = producer.send(new ProducerRecord<>(topic, key == null ? null : bytes(key), bytes(value)))
                .get();
        note(Http.JSON
                .createObjectNode()
                .put("topic", topic)
                .put("partition", written.partition())
                .put("offset", written.offset())
                .toString());
    }

    private void note(String place) throws IOException {
        Files.writeString(placesIn(plant.folder), place + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
