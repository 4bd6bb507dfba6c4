package seizures.alert.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import seizures.alert.kind.KindParser;
import seizures.alert.kind.NoData;
import seizures.alert.measure.Measure;
import seizures.alert.measure.Selector;
import seizures.commons.request.Fault;
import seizures.commons.request.Faults;
import seizures.commons.request.JsonFields;
import seizures.commons.request.Parsed;
import seizures.commons.request.Spelling;
import seizures.contract.Severity;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.DoseMethods;
import tools.jackson.databind.JsonNode;

/** Reads a rule as people write it, or says all that is wrong with it. */
public final class RuleParser {
    private static final int MOST_VALUES = 500;
    private static final List<String> MEASURES = List.of("DOSES", "MASS", "SEIZURES", "PILLS", "UNITS");
    private static final List<String> UNITS = List.of("ug", "mg", "g", "kg", "[lb_av]");
    /** All but evidence: a laboratory's result would move goods from one series to another. */
    private static final List<String> GROUPINGS = Dimension.words().stream()
            .filter(word -> !word.equals(Dimension.EVIDENCE.word()))
            .toList();

    private final Faults faults = new Faults();

    private final DoseMethods methods;
    private final BiFunction<Dimension, String, String> value;

    private RuleParser(DoseMethods methods, BiFunction<Dimension, String, String> value) {
        this.methods = methods;
        this.value = value;
    }

    public static Parsed<Rule> parse(JsonNode definition, DoseMethods methods) {
        return new RuleParser(methods, Dimension::parse).rule(definition);
    }

    /** A rule of the log: a value that no longer is one, or never was, stands and matches nothing. */
    public static Parsed<Rule> parseStored(JsonNode definition, DoseMethods methods) {
        return new RuleParser(methods, Dimension::parseLeniently).rule(definition);
    }

    /** The values that a rule of the log selects by and that match nothing. */
    static List<Fault> unknownValues(JsonNode definition) {
        var unknown = new ArrayList<Fault>();
        for (var dimension : Dimension.values()) {
            var values = definition.path("select").path(dimension.word());
            for (int i = 0; i < values.size(); i++) {
                try {
                    var _ = dimension.parse(values.get(i).stringValue(""));
                } catch (IllegalArgumentException e) {
                    unknown.add(new Fault("#/select/" + dimension.word() + "/" + i, String.valueOf(e.getMessage())));
                }
            }
        }
        return unknown;
    }

    private Parsed<Rule> rule(JsonNode definition) {
        var fields = new JsonFields(definition, "#", faults);
        var severity = fields.required("severity").oneOf(List.of(Severity.values()), Severity::word);
        var select = fields.has("select") ? selector(fields.required("select").object()) : new Selector(Map.of());
        var group = fields.has("group") ? group(fields) : List.<Dimension>of();
        var measure = measure(fields.required("measure").object());
        var when = KindParser.parse(fields.required("when").object(), measure);
        var fireAfter = fireAfter(fields);
        if (when instanceof NoData noData && noData.since().isPresent() && !group.isEmpty()) {
            fields.fault("when/since", "must be omitted with a group: groups that never reported are not known");
        }
        fields.refuseUnknown();
        if (!faults.isEmpty() || severity == null || measure == null || when == null || fireAfter == null) {
            return new Parsed.Invalid<>(faults.list());
        }
        return new Parsed.Ok<>(new Rule(severity, select, group, measure, when, fireAfter));
    }

    private static @Nullable Duration fireAfter(JsonFields fields) {
        return fields.has("fireAfter")
                ? fields.required("fireAfter").duration(Duration.ZERO, KindParser.LONGEST_HOLD)
                : Duration.ZERO;
    }

    private Selector selector(@Nullable JsonFields fields) {
        var values = new EnumMap<Dimension, Set<String>>(Dimension.class);
        if (fields == null) {
            return new Selector(values);
        }
        for (var dimension : Dimension.values()) {
            if (fields.has(dimension.word())) {
                values.put(
                        dimension,
                        Set.copyOf(fields.required(dimension.word())
                                .distinct(1, MOST_VALUES, text -> value.apply(dimension, text))));
            }
        }
        fields.refuseUnknown();
        return new Selector(values);
    }

    private static List<Dimension> group(JsonFields fields) {
        return fields
                .required("group")
                .distinct(
                        0,
                        MOST_VALUES,
                        word -> Dimension.of(word)
                                .filter(dimension -> GROUPINGS.contains(dimension.word()))
                                .orElseThrow(() ->
                                        new IllegalArgumentException(Spelling.unknown("dimension", word, GROUPINGS))))
                .stream()
                .sorted()
                .toList();
    }

    private @Nullable Measure measure(@Nullable JsonFields fields) {
        if (fields == null) {
            return null;
        }
        var kind = fields.required("kind").oneOf(MEASURES, word -> word);
        var measure = kind == null ? null : measure(kind, fields);
        fields.refuseUnknown();
        return measure;
    }

    private @Nullable Measure measure(String kind, JsonFields fields) {
        return switch (kind) {
            case "DOSES" -> {
                var method = fields.required("method").word(methods.ids(), methods::find);
                yield method == null ? null : new Measure.Doses(method);
            }
            case "MASS" -> {
                var unit = unit(fields);
                yield unit == null ? null : new Measure.Mass(unit);
            }
            case "SEIZURES" -> fields.has("atLeast") ? heavy(fields) : Measure.Seizures.ALL;
            case "PILLS" -> new Measure.Pills();
            case "UNITS" -> new Measure.Units();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static @Nullable String unit(JsonFields fields) {
        return fields.has("unit") ? fields.required("unit").oneOf(UNITS, unit -> unit) : "ug";
    }

    private static @Nullable Measure heavy(JsonFields fields) {
        var least = fields.required("atLeast").positive();
        var unit = unit(fields);
        return least == null || unit == null
                ? null
                : new Measure.Seizures(new Measure.Mass(unit).exact(least), least.toPlainString() + " " + unit);
    }
}
