package seizures.tables;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a column map from YAML, of which JSON is a part; or names everything that is wrong with it. */
public final class ColumnMapReader {
    /** Characters; the built-in maps have about 3,000. */
    public static final int LONGEST = 100_000;

    private static final int DEEPEST = 10;
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Set<String> MEMBERS =
            Set.of("title", "columns", "sheets", "restates", "dates", "decimalSign", "fields");
    private static final Set<String> RULE_MEMBERS = Set.of(
            "value", "column", "columns", "as", "words", "otherwise", "others", "ignore", "replace", "dropEnd", "zone");
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

    private final List<Fault> faults = new ArrayList<>();

    private ColumnMapReader() {}

    /**
     * Something that a map must not be.
     *
     * @param pointer JSON Pointer into it
     */
    public record Fault(String pointer, String detail) {
        @Override
        public String toString() {
            return pointer + " " + detail;
        }
    }

    /** It is no column map; every fault is named. */
    public static final class InvalidMapException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient List<Fault> faults;

        InvalidMapException(List<Fault> faults) {
            super(String.join("\n", faults.stream().map(Fault::toString).toList()));
            this.faults = List.copyOf(faults);
        }

        public List<Fault> faults() {
            return faults;
        }
    }

    /** @throws InvalidMapException naming every fault */
    public static ColumnMap read(String yaml) {
        var reader = new ColumnMapReader();
        var map = reader.map(tree(yaml));
        reader.check(map);
        if (!reader.faults.isEmpty()) {
            throw new InvalidMapException(reader.faults);
        }
        return map;
    }

    private static JsonNode tree(String yaml) {
        var options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        try {
            return MAPPER.valueToTree(new Yaml(new SafeConstructor(options)).load(yaml));
        } catch (YAMLException e) {
            throw new InvalidMapException(List.of(new Fault("#", "must be YAML or JSON: " + e.getMessage())));
        }
    }

    private ColumnMap map(JsonNode tree) {
        if (!tree.isObject()) {
            throw new InvalidMapException(List.of(new Fault("#", "must be an object with columns and fields")));
        }
        refuseUnknown("#", tree, MEMBERS);
        var fields = new LinkedHashMap<String, FieldRule>();
        tree.path("fields")
                .properties()
                .forEach(field -> fields.put(field.getKey(), rule("#/fields/" + field.getKey(), field.getValue())));
        return new ColumnMap(
                text("#/title", tree.path("title"), ""),
                texts("#/columns", tree.path("columns")),
                texts("#/sheets", tree.path("sheets")),
                flag("#/restates", tree.path("restates")),
                one("#/dates", tree.path("dates"), DateOrder.values()),
                sign("#/decimalSign", tree.path("decimalSign")),
                fields);
    }

    private FieldRule rule(String at, JsonNode rule) {
        if (rule.isValueNode()) {
            return new FieldRule(
                    text(at, rule, ""),
                    List.of(),
                    Conversion.TEXT,
                    Map.of(),
                    null,
                    false,
                    Set.of(),
                    Map.of(),
                    List.of(),
                    null);
        }
        refuseUnknown(at, rule, RULE_MEMBERS);
        if (Stream.of("value", "column", "columns").filter(rule::has).count() != 1) {
            fault(at, "must have exactly one of value, column, columns");
        }
        var column = text(at + "/column", rule.path("column"), "");
        var as = one(at + "/as", rule.path("as"), Conversion.values());
        var others = text(at + "/others", rule.path("others"), "refuse");
        if (!others.equals("refuse") && !others.equals("ignore")) {
            fault(at + "/others", "must be refuse or ignore");
        }
        return new FieldRule(
                text(at + "/value", rule.path("value"), ""),
                column.isEmpty() ? texts(at + "/columns", rule.path("columns")) : List.of(column),
                as == null ? Conversion.TEXT : as,
                words(at + "/words", rule.path("words"), true),
                rule.has("otherwise") ? text(at + "/otherwise", rule.path("otherwise"), "") : null,
                others.equals("ignore"),
                Set.copyOf(texts(at + "/ignore", rule.path("ignore"))),
                words(at + "/replace", rule.path("replace"), false),
                texts(at + "/dropEnd", rule.path("dropEnd")),
                zone(at + "/zone", rule.path("zone")));
    }

    /** What only the whole map shows: fields that are missing, or that need each other in a circle. */
    private void check(ColumnMap map) {
        if (map.columns().isEmpty()) {
            fault("#/columns", "must name the columns by which the table is known");
        }
        for (var name : ReportFields.REQUIRED) {
            if (!map.fields().containsKey(name)) {
                fault("#/fields/" + name, "is required");
            }
        }
        var named = new HashMap<String, List<String>>();
        map.fields().forEach((name, rule) -> named.put(name, name.equals(RowFields.UNIT) ? List.of() : namesIn(rule)));
        named.forEach((name, others) -> others.stream()
                .filter(other -> !map.fields().containsKey(other))
                .forEach(other -> fault("#/fields/" + name, "names {" + other + "}, which is not a field")));
        named.keySet().stream()
                .filter(name -> reaches(name, named))
                .forEach(name -> fault("#/fields/" + name, "must not need itself"));
    }

    private static List<String> namesIn(FieldRule rule) {
        return NAME.matcher(rule.value() + (rule.otherwise() == null ? "" : rule.otherwise()))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static boolean reaches(String start, Map<String, List<String>> named) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(named.getOrDefault(start, List.of()));
        while (!open.isEmpty()) {
            var next = open.remove();
            if (next.equals(start)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(named.getOrDefault(next, List.of()));
            }
        }
        return false;
    }

    private void refuseUnknown(String at, JsonNode object, Set<String> known) {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fault(
                        at + "/" + name,
                        "is unknown; known are "
                                + String.join(", ", known.stream().sorted().toList())));
    }

    private String text(String at, JsonNode value, String otherwise) {
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isValueNode()) {
            fault(at, "must be a text");
            return otherwise;
        }
        return value.asString();
    }

    private List<String> texts(String at, JsonNode values) {
        if (values.isMissingNode()) {
            return List.of();
        }
        if (!values.isArray() || values.valueStream().anyMatch(value -> !value.isValueNode())) {
            fault(at, "must be a list of texts");
            return List.of();
        }
        return values.valueStream().map(JsonNode::asString).toList();
    }

    private Map<String, String> words(String at, JsonNode words, boolean anyCase) {
        var meanings = new LinkedHashMap<String, String>();
        if (!words.isMissingNode() && !words.isObject()) {
            fault(at, "must be an object of texts");
        }
        words.properties()
                .forEach(word -> meanings.put(
                        anyCase ? word.getKey().strip().toLowerCase(Locale.ROOT) : word.getKey(),
                        text(at + "/" + word.getKey(), word.getValue(), "")));
        return meanings;
    }

    private boolean flag(String at, JsonNode value) {
        if (!value.isMissingNode() && !value.isBoolean()) {
            fault(at, "must be true or false");
        }
        return value.asBoolean(false);
    }

    private @Nullable Character sign(String at, JsonNode value) {
        var text = text(at, value, "");
        if (!text.isEmpty() && !text.equals(",") && !text.equals(".")) {
            fault(at, "must be , or .");
        }
        return text.isEmpty() ? null : text.charAt(0);
    }

    private <E extends Enum<E>> @Nullable E one(String at, JsonNode value, E[] values) {
        var text = text(at, value, "");
        Function<E, String> word = each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var found =
                Stream.of(values).filter(each -> word.apply(each).equals(text)).findFirst();
        if (!text.isEmpty() && found.isEmpty()) {
            fault(
                    at,
                    "must be one of "
                            + String.join(", ", Stream.of(values).map(word).toList()));
        }
        return found.orElse(null);
    }

    private @Nullable ZoneId zone(String at, JsonNode value) {
        var text = text(at, value, "");
        try {
            return text.isEmpty() ? null : ZoneId.of(text);
        } catch (DateTimeException _) {
            fault(at, "must be a time zone such as America/Mexico_City");
            return null;
        }
    }

    private void fault(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
    }
}
