package seizures.console.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import seizures.console.page.Dimensions;

/**
 * A field of the form of a rule, named by its JSON Pointer in the rule's definition.
 *
 * @param options that can be chosen, the first one where nothing is; an empty one is left out
 */
record RuleField(String pointer, Type type, List<String> options) {
    enum Type {
        TEXT,
        LONG_TEXT,
        NUMBER,
        LIST,
        CHOICE,
        DAY
    }

    static final List<String> KINDS = List.of(
            "THRESHOLD", "SINGLE", "TREND", "EMERGENCE", "SILENCE", "SHIFT", "COMMITMENT", "NO_DATA", "HIGHEST");

    private static final List<String> BUCKETS = List.of("MONTH", "WEEK", "DAY");
    private static final List<String> SHARES =
            List.of("substance", "family", "class", "form", "port", "mode", "origin");

    static final List<RuleField> SELECT = Dimensions.ALL.stream()
            .map(name -> new RuleField("/select/" + name, Type.LIST, List.of()))
            .toList();

    static final List<RuleField> ABOUT = List.of(
            choice("/severity", List.of("warning", "critical", "info")),
            text("/title"),
            text("/owner"),
            text("/runbook"),
            text("/fireAfter"),
            text("/until"),
            new RuleField("/text", Type.LONG_TEXT, List.of()));

    private static final Map<String, List<RuleField>> WHEN = Map.of(
            "THRESHOLD",
            List.of(
                    choice("/when/window/calendar", List.of("", "DAY", "WEEK", "MONTH", "QUARTER", "FISCAL_YEAR")),
                    text("/when/window/sliding"),
                    text("/when/value"),
                    text("/when/clearBelow"),
                    text("/when/holdFor")),
            "SINGLE",
            List.of(text("/when/value"), text("/when/holdFor")),
            "TREND",
            List.of(
                    text("/when/detector"),
                    choice("/when/bucket", BUCKETS),
                    choice("/when/direction", List.of("UP", "DOWN")),
                    number("/when/falseAlarmRate"),
                    day("/when/since"),
                    text("/when/completeAfter"),
                    text("/when/holdFor")),
            "EMERGENCE",
            List.of(
                    choice(
                            "/when/of",
                            List.of(
                                    "substance",
                                    "family",
                                    "class",
                                    "form",
                                    "port",
                                    "mode",
                                    "origin",
                                    "combination",
                                    "route")),
                    choice("/when/period", List.of("", "MONTH", "QUARTER", "FISCAL_YEAR")),
                    number("/when/lookBack"),
                    day("/when/since"),
                    text("/when/holdFor")),
            "SILENCE",
            List.of(
                    choice("/when/bucket", BUCKETS),
                    number("/when/falseAlarmRate"),
                    day("/when/since"),
                    text("/when/completeAfter"),
                    text("/when/holdFor")),
            "SHIFT",
            List.of(
                    choice("/when/of", SHARES),
                    choice("/when/bucket", BUCKETS),
                    number("/when/baseline"),
                    number("/when/falseAlarmRate"),
                    number("/when/atLeast"),
                    day("/when/since"),
                    text("/when/completeAfter"),
                    text("/when/holdFor")),
            "COMMITMENT",
            List.of(
                    day("/when/event"),
                    day("/when/baseline/from"),
                    day("/when/baseline/to"),
                    choice("/when/direction", List.of("DOWN", "UP")),
                    number("/when/target"),
                    choice("/when/bucket", BUCKETS),
                    number("/when/sustain"),
                    number("/when/patience"),
                    number("/when/falseAlarmRate"),
                    text("/when/completeAfter"),
                    text("/when/holdFor")),
            "NO_DATA",
            List.of(number("/when/afterDays"), day("/when/since"), text("/when/holdFor")),
            "HIGHEST",
            List.of(
                    choice("/when/bucket", BUCKETS),
                    number("/when/periods"),
                    day("/when/since"),
                    text("/when/completeAfter"),
                    text("/when/holdFor")));

    /** What says when the rule holds, of a rule of this kind. */
    static List<RuleField> when(String kind) {
        return WHEN.getOrDefault(kind, List.of());
    }

    static List<RuleField> measure(List<String> methods) {
        return List.of(
                choice("/measure/kind", List.of("SEIZURES", "DOSES", "MASS", "PILLS", "UNITS")),
                choice("/measure/method", methods),
                choice("/measure/unit", List.of("kg", "g", "[lb_av]")),
                text("/measure/atLeast"));
    }

    static List<RuleField> all(String kind, List<String> methods) {
        var all = new ArrayList<>(SELECT);
        all.add(new RuleField("/group", Type.LIST, List.of()));
        all.addAll(measure(methods));
        all.addAll(when(kind));
        all.addAll(ABOUT);
        return all;
    }

    /** The last member, which names the field's label. */
    public String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static RuleField text(String pointer) {
        return new RuleField(pointer, Type.TEXT, List.of());
    }

    private static RuleField number(String pointer) {
        return new RuleField(pointer, Type.NUMBER, List.of());
    }

    private static RuleField day(String pointer) {
        return new RuleField(pointer, Type.DAY, List.of());
    }

    private static RuleField choice(String pointer, List<String> options) {
        return new RuleField(pointer, Type.CHOICE, options);
    }
}
