package seizures.faults.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The alerts of the load's rule, 10 kg of fentanyl or more at a port on a day: each has its cause, each cause its alert,
 * and of each alert every version is there once.
 */
final class Alerts {
    private static final BigDecimal LEAST = new BigDecimal(10_000);
    private static final BigDecimal GRAM = new BigDecimal(1_000_000);

    private final Map<String, List<JsonNode>> versions = new HashMap<>();

    Alerts(List<JsonNode> all) {
        all.forEach(alert -> versions.computeIfAbsent(alert.path("alertId").asString(), _ -> new ArrayList<>())
                .add(alert));
    }

    void check(Map<String, History> records, Findings findings) {
        var standing = new TreeMap<String, BigDecimal>();
        for (var alert : versions.values()) {
            inOrder(alert, findings);
            caused(alert, records, findings);
            var newest = alert.getLast();
            if (!newest.path("state").asString().equals("WITHDRAWN")) {
                var where = newest.path("group").path("port").asString() + " "
                        + newest.path("window").path("from").asString().substring(0, 10);
                var before = standing.put(
                        where, newest.path("observed").decimalValue().stripTrailingZeros());
                if (before != null) {
                    findings.wrong("two alerts stand for " + where);
                }
            }
        }
        var causes = causes(records.values());
        if (!standing.equals(causes)) {
            different(standing, causes, findings);
        }
    }

    private static void inOrder(List<JsonNode> alert, Findings findings) {
        for (int i = 0; i < alert.size(); i++) {
            if (alert.get(i).path("version").asInt() != i + 1) {
                findings.wrong("version " + (i + 1) + " is missing or there twice: " + alert.get(i));
                return;
            }
        }
    }

    private static void caused(List<JsonNode> alert, Map<String, History> records, Findings findings) {
        for (var version : alert) {
            boolean fires = version.path("state").asString().equals("FIRING");
            if (fires && version.path("observed").decimalValue().compareTo(LEAST) < 0) {
                findings.wrong("fires without a cause: " + version);
            }
            for (var id : version.path("evidence").path("seizures")) {
                if (!records.containsKey(id.asString())) {
                    findings.wrong("rests on what nobody reported: " + version);
                }
            }
        }
    }

    /** Grams by port and day, where they are enough. */
    private static Map<String, BigDecimal> causes(Collection<History> records) {
        var grams = new TreeMap<String, BigDecimal>();
        for (var record : records) {
            var current = record.current();
            if (current == null || current.seizure() == null) {
                continue;
            }
            var seizure = current.seizure();
            var where = seizure.path("port").path("scheme").asString() + ":"
                    + seizure.path("port").path("code").asString() + " "
                    + seizure.path("occurredAt").asString();
            current.parts().stream()
                    .filter(part -> part.substance().equals("fentanyl"))
                    .map(part -> new BigDecimal(part.number("micrograms")).divide(GRAM))
                    .forEach(mass -> grams.merge(where, mass, BigDecimal::add));
        }
        grams.values().removeIf(mass -> mass.compareTo(LEAST) < 0);
        grams.replaceAll((_, mass) -> mass.stripTrailingZeros());
        return grams;
    }

    private static void different(Map<String, BigDecimal> standing, Map<String, BigDecimal> causes, Findings findings) {
        causes.forEach((where, mass) -> {
            var found = standing.get(where);
            if (found == null || mass.compareTo(found) != 0) {
                findings.wrong("alert of " + where + ": " + found + " g, and " + mass + " g are known");
            }
        });
        standing.keySet().stream()
                .filter(where -> !causes.containsKey(where))
                .forEach(where -> findings.wrong("an alert without a cause: " + where + " " + standing.get(where)));
    }
}
