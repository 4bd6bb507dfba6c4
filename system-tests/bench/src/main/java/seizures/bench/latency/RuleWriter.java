package seizures.bench.latency;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts rules into a running alert-service: the ones of {@link Rules}, or one for each of so many groupings. */
final class RuleWriter {
    private static final List<String> DIMENSIONS =
            List.of("port", "region", "country", "agency", "mode", "crossing", "origin");

    private RuleWriter() {}

    /** {@code rules COUNT} or {@code groupings COUNT}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = Integer.parseInt(arguments[1]);
        var rules = arguments[0].equals("groupings") ? groupings(count) : Rules.of(count);
        try (var services = new Services()) {
            for (var rule : rules.entrySet()) {
                services.rule("bench-" + rule.getKey(), rule.getValue());
            }
        }
        System.out.printf("%d rules are in force%n", rules.size());
    }

    /** Pairs of dimensions, each with the substance; a rule for each that never holds. */
    private static Map<String, String> groupings(int count) {
        var rules = new LinkedHashMap<String, String>();
        for (int i = 0; rules.size() < count; i++) {
            var one = DIMENSIONS.get(i % DIMENSIONS.size());
            var other = DIMENSIONS.get((i + 1 + i / DIMENSIONS.size()) % DIMENSIONS.size());
            rules.put("g" + i, """
                    {"severity": "info", "group": ["%s", "%s", "substance"], "measure": {"kind": "MASS", "unit": "kg"},
                     "when": {"kind": "THRESHOLD", "window": {"calendar": "MONTH"}, "value": 1000000000}}\
                    """.formatted(one, other));
        }
        return rules;
    }
}
