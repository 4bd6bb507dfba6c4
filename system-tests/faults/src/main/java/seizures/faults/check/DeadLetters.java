package seizures.faults.check;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Nothing is among the dead letters without its bytes, its place and a reason; and nothing but what was made to be. */
final class DeadLetters {
    /** Who reads a topic by a stream, and so parks what it cannot read. */
    private static final Map<String, List<String>> READERS = Map.of(
            Log.REPORTED,
            List.of("seizure-service.dlq"),
            Log.CHANGED,
            List.of("stats-service.dlq", "alert-service.dlq"),
            "seizures.alert-rules.v1",
            List.of("alert-service.dlq"),
            "seizures.alert-commands.v1",
            List.of("alert-service.dlq"));

    private DeadLetters() {}

    static void check(Log log, Set<Log.Place> poison, Findings findings) {
        for (var topic : Log.DEAD_LETTERS) {
            var parked = new HashSet<Log.Place>();
            for (var letter : log.of(topic)) {
                if (letter.value() == null) {
                    findings.wrong("no bytes: " + Log.Place.of(letter));
                }
                if (header(letter, "exception").isEmpty()
                        || header(letter, "topic").isEmpty()) {
                    findings.wrong("no reason or no place: " + Log.Place.of(letter));
                    continue;
                }
                var from = new Log.Place(
                        header(letter, "topic"),
                        Integer.parseInt(header(letter, "partition")),
                        Long.parseLong(header(letter, "offset")));
                if (!poison.contains(from)) {
                    findings.wrong("a dead letter that nobody made: " + from + " in " + topic + ", "
                            + header(letter, "exception"));
                }
                if (!parked.add(from)) {
                    findings.doubled("dead letter of " + from + " in " + topic);
                }
            }
            for (var place : poison) {
                if (READERS.getOrDefault(place.topic(), List.of()).contains(topic) && !parked.contains(place)) {
                    findings.lost("poison that is not in " + topic + ": " + place);
                }
            }
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        var header = letter.headers().lastHeader("__streams.errors." + name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
