package seizures.alert.rule;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.Faults;
import seizures.commons.request.JsonFields;
import seizures.commons.request.Parsed;
import seizures.commons.request.Spelling;
import seizures.contract.Agency;
import seizures.contract.Country;
import seizures.contract.Crossing;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.Severity;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.Substances;
import tools.jackson.databind.JsonNode;

/** Reads a rule as people write it, or says all that is wrong with it. */
public final class RuleParser {
    private static final int MOST_VALUES = 500;
    private static final List<String> MEASURES = List.of("DOSES", "MASS", "SEIZURES", "PILLS", "UNITS");
    private static final List<String> UNITS = List.of("ug", "mg", "g", "kg", "[lb_av]");
    private static final List<String> GROUPS = Stream.of(Dimension.values())
            .filter(dimension -> dimension != Dimension.EVIDENCE)
            .map(Dimension::word)
            .toList();

    private final Faults faults = new Faults();

    private RuleParser() {}

    public static Parsed<Rule> parse(JsonNode definition) {
        return new RuleParser().rule(definition);
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

    private static Selector selector(@Nullable JsonFields fields) {
        var values = new EnumMap<Dimension, Set<String>>(Dimension.class);
        if (fields == null) {
            return new Selector(values);
        }
        for (var dimension : Dimension.values()) {
            if (dimension != Dimension.ORIGIN && fields.has(dimension.word())) {
                values.put(
                        dimension,
                        Set.copyOf(fields.required(dimension.word())
                                .distinct(1, MOST_VALUES, text -> RuleParser.value(dimension, text))));
            }
        }
        fields.refuseUnknown();
        return new Selector(values);
    }

    /** The value as {@link Dimension#of} gives it. */
    private static String value(Dimension dimension, String text) {
        return switch (dimension) {
            case PORT -> PortCode.parse(text).toString();
            case COUNTRY -> new Country(text).code();
            case AGENCY -> new Agency(text).code();
            case CROSSING -> oneOf(Crossing.values(), text);
            case MODE -> oneOf(Mode.values(), text);
            case SUBSTANCE -> Substances.today(new SubstanceCode(text)).code();
            case CLASS -> oneOf(Substances.SubstanceClass.values(), text);
            case FORM -> oneOf(Form.values(), text);
            case EVIDENCE -> oneOf(Evidence.values(), text);
            case REGION, FAMILY, ORIGIN -> word(text);
        };
    }

    private static String oneOf(Enum<?>[] values, String text) {
        for (var value : values) {
            if (value.name().equals(text)) {
                return text;
            }
        }
        throw new IllegalArgumentException(Spelling.unknown(
                "value", text, Stream.of(values).map(Enum::name).toList()));
    }

    private static String word(String text) {
        if (text.isBlank() || text.length() > 100) {
            throw new IllegalArgumentException("must be 1 to 100 characters");
        }
        return text;
    }

    private static List<Dimension> group(JsonFields fields) {
        return fields
                .required("group")
                .distinct(
                        0,
                        MOST_VALUES,
                        word -> Dimension.of(word)
                                .filter(dimension -> dimension != Dimension.EVIDENCE)
                                .orElseThrow(() ->
                                        new IllegalArgumentException(Spelling.unknown("dimension", word, GROUPS))))
                .stream()
                .sorted()
                .toList();
    }

    private static @Nullable Measure measure(@Nullable JsonFields fields) {
        if (fields == null) {
            return null;
        }
        var kind = fields.required("kind").oneOf(MEASURES, word -> word);
        var measure = kind == null ? null : measure(kind, fields);
        fields.refuseUnknown();
        return measure;
    }

    private static @Nullable Measure measure(String kind, JsonFields fields) {
        return switch (kind) {
            case "DOSES" -> {
                var method = fields.required("method").oneOf(List.of(DoseMethod.values()), DoseMethod::id);
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
