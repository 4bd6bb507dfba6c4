package seizures.alert.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import seizures.contract.Severity;
import seizures.domain.dimension.Dimension;
import tools.jackson.databind.JsonNode;

/** Reads a rule as people write it, or says all that is wrong with it. */
public final class RuleParser {
    /** All but evidence: a laboratory's result would move goods from one series to another. */
    private static final List<String> GROUPINGS = Dimension.words().stream()
            .filter(word -> !word.equals(Dimension.EVIDENCE.word()))
            .toList();

    private final List<Parsed.Fault> faults = new ArrayList<>();

    private final BiFunction<Dimension, String, String> value;

    private RuleParser(BiFunction<Dimension, String, String> value) {
        this.value = value;
    }

    public static Parsed<Rule> parse(JsonNode definition) {
        return new RuleParser(Dimension::parse).rule(definition);
    }

    /** A rule of the log: a value that no longer is one, or never was, stands and matches nothing. */
    public static Parsed<Rule> parseStored(JsonNode definition) {
        return new RuleParser(Dimension::parseLeniently).rule(definition);
    }

    /** The values that a rule of the log selects by and that match nothing. */
    static List<Parsed.Fault> unknownValues(JsonNode definition) {
        var unknown = new ArrayList<Parsed.Fault>();
        for (var dimension : Dimension.values()) {
            var values = definition.path("select").path(dimension.word());
            for (int i = 0; i < values.size(); i++) {
                try {
                    var _ = dimension.parse(values.get(i).stringValue(""));
                } catch (IllegalArgumentException e) {
                    unknown.add(
                            new Parsed.Fault("#/select/" + dimension.word() + "/" + i, String.valueOf(e.getMessage())));
                }
            }
        }
        return unknown;
    }

    private Parsed<Rule> rule(JsonNode definition) {
        if (!definition.isObject()) {
            return new Parsed.Invalid<>(List.of(new Parsed.Fault("#", "is no object")));
        }
        var fields = new Fields(definition, "#", faults);
        var severity = fields.text("severity", RuleParser::severity, "is no severity: info, warning or critical");
        var select = fields.has("select") ? selector(fields.object("select")) : new Selector(Map.of());
        var group = fields.has("group") ? group(fields) : List.<Dimension>of();
        var measure = measure(fields.object("measure"));
        var when = KindParser.parse(fields.object("when"), measure);
        var fireAfter = fireAfter(fields);
        if (when instanceof NoData noData && noData.since().isPresent() && !group.isEmpty()) {
            faults.add(new Parsed.Fault("#/when/since", "says nothing of a group: who never reported is not known"));
        }
        fields.refuseTheRest();
        if (!faults.isEmpty() || severity == null || measure == null || when == null || fireAfter == null) {
            return new Parsed.Invalid<>(List.copyOf(faults));
        }
        return new Parsed.Ok<>(new Rule(severity, select, group, measure, when, fireAfter));
    }

    private static Optional<Severity> severity(String word) {
        for (var severity : Severity.values()) {
            if (severity.word().equals(word)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Duration fireAfter(Fields fields) {
        return fields.has("fireAfter")
                ? fields.duration("fireAfter", Duration.ZERO, KindParser.LONGEST_HOLD)
                : Duration.ZERO;
    }

    private Selector selector(@Nullable Fields fields) {
        var values = new EnumMap<Dimension, Set<String>>(Dimension.class);
        if (fields == null) {
            return new Selector(values);
        }
        for (var dimension : Dimension.values()) {
            if (fields.has(dimension.word())) {
                var meant = fields.list(dimension.word(), 1, text -> value.apply(dimension, text));
                values.put(dimension, Set.copyOf(meant));
            }
        }
        fields.refuseTheRest();
        return new Selector(values);
    }

    private static List<Dimension> group(Fields fields) {
        return fields
                .list(
                        "group",
                        0,
                        word -> Dimension.of(word)
                                .filter(dimension -> GROUPINGS.contains(dimension.word()))
                                .orElseThrow(() ->
                                        new IllegalArgumentException("is none of " + String.join(", ", GROUPINGS))))
                .stream()
                .sorted()
                .toList();
    }

    private static @Nullable Measure measure(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        var kind = fields.text("kind", Optional::of, "is no text");
        var measure = kind == null ? null : measure(kind, fields);
        fields.refuseTheRest();
        return measure;
    }

    private static @Nullable Measure measure(String kind, Fields fields) {
        return switch (kind) {
            case "DOSES" -> {
                var method = fields.text(
                        "method", DoseMethod::of, "is none of gross-2mg@1, assay-2mg@1, pill-share@1, cbp-20pct@1");
                yield method == null ? null : new Measure.Doses(method);
            }
            case "MASS" -> {
                var unit = unit(fields);
                yield unit == null ? null : new Measure.Mass(unit);
            }
            case "SEIZURES" -> fields.has("atLeast") ? heavy(fields) : Measure.Seizures.ALL;
            case "PILLS" -> new Measure.Pills();
            case "UNITS" -> new Measure.Units();
            default -> {
                fields.fault("kind", "is none of DOSES, MASS, SEIZURES, PILLS, UNITS");
                yield null;
            }
        };
    }

    private static @Nullable String unit(Fields fields) {
        return fields.has("unit")
                ? fields.text(
                        "unit",
                        text -> Optional.of(text).filter(Measure.Mass.MICROGRAMS::containsKey),
                        "is none of ug, mg, g, kg, [lb_av]")
                : "ug";
    }

    private static @Nullable Measure heavy(Fields fields) {
        var least = fields.positive("atLeast");
        var unit = unit(fields);
        return least == null || unit == null
                ? null
                : new Measure.Seizures(new Measure.Mass(unit).exact(least), least.toPlainString() + " " + unit);
    }
}
