package seizures.alert.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import seizures.alert.kind.Kind;
import seizures.alert.kind.Kinds;
import seizures.alert.measure.Measure;
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
    /** All but evidence: a laboratory's result would move goods from one series to another. */
    private static final List<String> GROUPINGS = Dimension.words().stream()
            .filter(word -> !word.equals(Dimension.EVIDENCE.word()))
            .toList();

    private final Faults faults = new Faults();

    private final DoseMethods methods;
    private final BiFunction<Dimension, String, String> value;
    private final boolean stored;

    private RuleParser(DoseMethods methods, BiFunction<Dimension, String, String> value, boolean stored) {
        this.methods = methods;
        this.value = value;
        this.stored = stored;
    }

    /** As people put it: every unknown or misspelt value is a fault, by JSON Pointer, with the nearest one. */
    public static Parsed<Rule> parse(JsonNode definition, DoseMethods methods) {
        return new RuleParser(methods, Dimension::parse, false).rule(definition);
    }

    /** A rule as it may be written at a time: one that would take too long is refused. */
    public static Parsed<Rule> admitted(JsonNode definition, DoseMethods methods, Instant now) {
        var parsed = parse(definition, methods);
        var faults = parsed instanceof Parsed.Ok<Rule>(var rule) ? rule.when().admission(now) : List.<Fault>of();
        return faults.isEmpty() ? parsed : new Parsed.Invalid<>(faults);
    }

    /** A rule of the log: a value that no longer is one, or never was, stands and matches nothing. */
    public static Parsed<Rule> parseStored(JsonNode definition, DoseMethods methods) {
        return new RuleParser(methods, Dimension::parseLeniently, true).rule(definition);
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
        var select = fields.has("select")
                ? Selector.read(fields.required("select").object(), value)
                : new Selector(Map.of());
        var group = fields.has("group") ? group(fields) : List.<Dimension>of();
        var measure = Measure.read(fields.required("measure").object(), methods);
        var when = Kinds.read(fields.required("when").object(), measure);
        var fireAfter = fireAfter(fields);
        if (when != null) {
            faults.addAll(when.faultsWith(group));
        }
        var notes = RuleNotes.read(fields);
        fields.refuseUnknown();
        if (!stored && faults.isEmpty()) {
            faults.addAll(Satisfiable.faults(select));
        }
        if (!stored && faults.isEmpty() && measure instanceof Measure.Doses(var method) && !select.mayTake(method)) {
            faults.add(
                    "#/measure/method",
                    "has no lethal dose for what the rule selects, so the sum would always be 0; use another measure, such as MASS");
        }
        if (!faults.isEmpty() || severity == null || measure == null || when == null || fireAfter == null) {
            return new Parsed.Invalid<>(faults.list());
        }
        return new Parsed.Ok<>(new Rule(severity, select, group, measure, when, fireAfter, notes));
    }

    private static @Nullable Duration fireAfter(JsonFields fields) {
        return fields.has("fireAfter")
                ? fields.required("fireAfter").duration(Duration.ZERO, Kind.LONGEST_HOLD)
                : Duration.ZERO;
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
}
