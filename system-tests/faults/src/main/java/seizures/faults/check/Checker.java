package seizures.faults.check;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * From what clients were answered and what is on the topics: accepted is in the record exactly once; the changes are
 * those of the records, the counts a recount of the changes, the alerts those that the records call for; nothing is
 * refused without a reason and nothing is among the dead letters without its bytes.
 */
public final class Checker {
    private final String agency;
    private final Log log;
    private final Findings findings = new Findings();

    private Checker(String agency, Log log) {
        this.agency = agency;
        this.log = log;
    }

    /** Arguments: brokers, the agency whose load it is, the file of its acknowledgements, the file of poison's places. */
    public static void main(String[] arguments) {
        var verdict = check(arguments[0], arguments[1], Path.of(arguments[2]), Path.of(arguments[3]));
        verdict.findings().forEach(System.out::println);
        System.out.println(verdict);
        System.exit(verdict.isGood() ? 0 : 1);
    }

    public static Verdict check(String bootstrap, String agency, Path acknowledgements, Path poison) {
        Set<Log.Place> places = new HashSet<>();
        for (var place : Acknowledged.lines(poison)) {
            places.add(new Log.Place(
                    place.path("topic").asString(),
                    place.path("partition").asInt(),
                    place.path("offset").asLong()));
        }
        return new Checker(agency, Log.read(bootstrap, places)).check(Acknowledged.read(acknowledgements), places);
    }

    private Verdict check(Acknowledged acknowledged, Set<Log.Place> poison) {
        var records = records();
        acknowledged.check(records, findings);
        refusals(records);
        var changes = ours(Log.CHANGED);
        new Changes(changes).check(records, findings);
        var counts = new Counts();
        changes.forEach(counts::add);
        counts.check(published(), findings);
        new Alerts(alerts()).check(records, findings);
        DeadLetters.check(log, poison, findings);
        return findings.verdict(acknowledged.accepted());
    }

    private Map<String, History> records() {
        var records = new HashMap<String, History>();
        ours(Log.REPORTED)
                .forEach(
                        event -> records.computeIfAbsent(event.path("seizureId").asString(), _ -> new History())
                                .add(event));
        return records;
    }

    /** As many as the log says, each with a reason in words. */
    private void refusals(Map<String, History> records) {
        var refused = new HashMap<String, Integer>();
        for (var refusal : ours(Log.REFUSED)) {
            refused.merge(refusal.path("seizureId").asString(), 1, Integer::sum);
            if (refusal.path("reason").asString("").isBlank()
                    || refusal.path("detail").asString("").isBlank()) {
                findings.wrong("refused without a reason: " + refusal);
            }
        }
        records.forEach((id, record) -> {
            int found = refused.getOrDefault(id, 0);
            if (found < record.refused()) {
                findings.lost(id + " has " + record.refused() + " events that lost, and " + found + " refusals");
            } else if (found > record.refused()) {
                findings.wrong(id + " has " + found + " refusals, and " + record.refused() + " events that lost");
            }
        });
    }

    /** The values on a topic that are about this load's seizures. */
    private List<JsonNode> ours(String topic) {
        var values = new ArrayList<JsonNode>();
        for (var record : log.of(topic)) {
            var value = Acknowledged.JSON.readTree(record.value());
            if (value.path("seizureId").asString("").startsWith(agency + "-")) {
                values.add(value);
            }
        }
        return values;
    }

    private List<JsonNode> alerts() {
        var rule = agency.toLowerCase(Locale.ROOT);
        return log.of(Log.ALERTS).stream()
                .map(record -> Acknowledged.JSON.readTree(record.value()))
                .filter(alert -> alert.path("ruleId").asString("").equals(rule))
                .toList();
    }

    /** The newest tally of each of this load's cells; none where it was deleted. */
    private Map<String, JsonNode> published() {
        var cells = new HashMap<String, JsonNode>();
        for (var record : log.of(Log.DOSE_COUNTS)) {
            var cell = key(record);
            if (cell != null && cell.contains("\"agency\":\"" + agency + "\"")) {
                if (record.value() == null) {
                    cells.remove(cell);
                } else {
                    cells.put(cell, Acknowledged.JSON.readTree(record.value()));
                }
            }
        }
        return cells;
    }

    private static @Nullable String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
    }
}
