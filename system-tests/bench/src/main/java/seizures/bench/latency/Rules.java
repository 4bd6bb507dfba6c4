package seizures.bench.latency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules of every sort that a watch keeps, by port, so that each report touches each of them. The first holds for every
 * large report and is the one that is timed; most of the others seldom hold or never.
 */
final class Rules {
    static final String TIMED = "large";
    /** From which on a single report raises an alert. */
    static final int LARGE_KILOGRAMS = 40;

    private static final List<String> SUBSTANCES = List.of("fentanyl", "cocaine", "methamphetamine", "heroin");
    private static final List<String> CALENDARS = List.of("DAY", "WEEK", "MONTH", "QUARTER", "FISCAL_YEAR");
    private static final List<String> WINDOWS = List.of("PT6H", "PT24H", "P7D", "P30D");

    private static final String SEIZURES = "{\"kind\": \"SEIZURES\"}";

    private Rules() {}

    /** @return definitions by the end of their ids */
    static Map<String, String> of(int count) {
        var rules = new LinkedHashMap<String, String>();
        rules.put(TIMED, single(LARGE_KILOGRAMS, ""));
        for (int i = 1; i < count; i++) {
            rules.put("r" + i, rule(i));
        }
        return rules;
    }

    private static String rule(int i) {
        var select = i % 3 == 0 ? selecting(SUBSTANCES.get(i / 3 % 4)) : "";
        return switch (i % 20) {
            case 0 -> when(select, SEIZURES, """
                    {"kind": "TREND", "detector": "SEASONAL_NB", "bucket": "WEEK"}""");
            case 10 -> when(select, SEIZURES, """
                    {"kind": "SILENCE", "bucket": "DAY", "falseAlarmRate": 0.001}""");
            case 1, 2, 3, 4, 5 -> single(LARGE_KILOGRAMS + 20 + i, select);
            case 6, 7, 8, 9, 11, 12 ->
                when(select, mass(), threshold("calendar", CALENDARS.get(i % CALENDARS.size()), 500L * i));
            case 13, 14 ->
                when(
                        i % 3 == 0 ? selecting("fentanyl") : "", // alone has a lethal dose by this method
                        "{\"kind\": \"DOSES\", \"method\": \"gross-2mg@1\"}",
                        threshold("calendar", "MONTH", 100_000_000L * i));
            default -> when(select, mass(), threshold("sliding", WINDOWS.get(i % WINDOWS.size()), 300L * i));
        };
    }

    private static String threshold(String window, String length, long value) {
        return """
                {"kind": "THRESHOLD", "window": {"%s": "%s"}, "value": %d}""".formatted(window, length, value);
    }

    private static String selecting(String substance) {
        return "\"select\": {\"substance\": [\"" + substance + "\"]}, ";
    }

    private static String single(int kilograms, String select) {
        return when(select, mass(), "{\"kind\": \"SINGLE\", \"value\": " + kilograms + "}");
    }

    private static String mass() {
        return "{\"kind\": \"MASS\", \"unit\": \"kg\"}";
    }

    private static String when(String select, String measure, String when) {
        return "{\"severity\": \"info\", %s\"group\": [\"port\"], \"measure\": %s, \"when\": %s}"
                .formatted(select, measure, when);
    }
}
