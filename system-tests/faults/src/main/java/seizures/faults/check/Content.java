package seizures.faults.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a seizure counts for, worked out anew from its report: powder by the gram and pills by the piece, which is what
 * the load reports. Whole micrograms, half to even; numbers that are 0 are left out.
 */
final class Content {
    private static final BigDecimal MICROGRAMS = new BigDecimal(1_000_000);

    private Content() {}

    /** One contribution: substance, form and evidence, and its numbers by name. */
    record Part(String substance, String form, String evidence, Map<String, Long> numbers) {
        static Part of(JsonNode contribution) {
            var numbers = new TreeMap<String, Long>();
            contribution.properties().forEach(property -> {
                if (property.getValue().isNumber() && property.getValue().asLong() != 0) {
                    numbers.put(property.getKey(), property.getValue().asLong());
                }
            });
            return new Part(
                    contribution.path("substance").asString(),
                    contribution.path("form").asString(),
                    contribution.path("evidence").asString(),
                    numbers);
        }

        long number(String name) {
            return numbers.getOrDefault(name, 0L);
        }
    }

    static List<Part> of(JsonNode seizure) {
        var parts = new ArrayList<Part>();
        for (var item : seizure.path("items")) {
            for (var substance : item.path("substances")) {
                if (!substance.path("evidence").asString().equals("REFUTED")) {
                    parts.add(part(item, substance));
                }
            }
        }
        return List.copyOf(parts);
    }

    private static Part part(JsonNode item, JsonNode substance) {
        var numbers = new TreeMap<String, Long>();
        var value = new BigDecimal(item.path("quantity").path("value").asString());
        switch (item.path("quantity").path("unit").asString()) {
            case "g" -> {
                long mass = whole(value.multiply(MICROGRAMS));
                numbers.put("micrograms", mass);
                if (substance.has("purity")) {
                    numbers.put("assayedMicrograms", mass);
                    var purity = new BigDecimal(substance.path("purity").asString());
                    numbers.put("pureMicrograms", whole(BigDecimal.valueOf(mass).multiply(purity)));
                }
            }
            case "{tablet}" -> numbers.put("pills", whole(value));
            default -> throw new IllegalArgumentException("the load reports no such quantity: " + item);
        }
        return new Part(
                substance.path("substance").asString(),
                item.path("form").asString(),
                substance.path("evidence").asString(),
                numbers);
    }

    private static long whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /** The seizure with what a laboratory found in items and substances that it names. */
    static JsonNode merged(JsonNode seizure, JsonNode result) {
        var merged = seizure.deepCopy();
        for (var finding : result.path("findings")) {
            for (var substance :
                    merged.path("items").path(finding.path("item").asInt()).path("substances")) {
                if (substance.path("substance").equals(finding.path("substance"))) {
                    var found = (ObjectNode) substance;
                    found.set("evidence", finding.path("evidence"));
                    if (finding.has("purity")) {
                        found.set("purity", finding.path("purity"));
                    }
                }
            }
        }
        return merged;
    }
}
