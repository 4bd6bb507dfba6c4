package seizures.tables;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private final MapValues in = new MapValues();

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

    /** The text is not a valid column map; every fault is named. */
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
        var faults = reader.in.faults();
        if (!faults.isEmpty()) {
            throw new InvalidMapException(faults);
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
        in.refuseUnknown("#", tree, MEMBERS);
        var fields = new LinkedHashMap<String, FieldRule>();
        tree.path("fields")
                .properties()
                .forEach(field -> fields.put(field.getKey(), rule("#/fields/" + field.getKey(), field.getValue())));
        return new ColumnMap(
                in.text("#/title", tree.path("title"), ""),
                in.texts("#/columns", tree.path("columns")),
                in.texts("#/sheets", tree.path("sheets")),
                in.flag("#/restates", tree.path("restates")),
                in.one("#/dates", tree.path("dates"), DateOrder.values()),
                in.sign("#/decimalSign", tree.path("decimalSign")),
                fields);
    }

    private FieldRule rule(String at, JsonNode rule) {
        if (rule.isValueNode()) {
            return FieldRule.constant(in.text(at, rule, ""));
        }
        in.refuseUnknown(at, rule, RULE_MEMBERS);
        if (Stream.of("value", "column", "columns").filter(rule::has).count() != 1) {
            in.fault(at, "must have exactly one of value, column, columns");
        }
        var column = in.text(at + "/column", rule.path("column"), "");
        var as = in.one(at + "/as", rule.path("as"), Conversion.values());
        var others = in.text(at + "/others", rule.path("others"), "refuse");
        if (!others.equals("refuse") && !others.equals("ignore")) {
            in.fault(at + "/others", "must be refuse or ignore");
        }
        return new FieldRule(
                in.text(at + "/value", rule.path("value"), ""),
                column.isEmpty() ? in.texts(at + "/columns", rule.path("columns")) : List.of(column),
                as == null ? Conversion.TEXT : as,
                in.words(at + "/words", rule.path("words"), true),
                rule.has("otherwise") ? in.text(at + "/otherwise", rule.path("otherwise"), "") : null,
                others.equals("ignore"),
                Set.copyOf(in.texts(at + "/ignore", rule.path("ignore"))),
                in.words(at + "/replace", rule.path("replace"), false),
                in.texts(at + "/dropEnd", rule.path("dropEnd")),
                in.zone(at + "/zone", rule.path("zone")));
    }

    /** What only the whole map shows: fields that are missing, or that need each other in a circle. */
    private void check(ColumnMap map) {
        if (map.columns().isEmpty()) {
            in.fault("#/columns", "must name the columns by which the table is known");
        }
        for (var name : ReportFields.REQUIRED) {
            if (!map.fields().containsKey(name)) {
                in.fault("#/fields/" + name, "is required");
            }
        }
        checkNames(map);
    }

    private void checkNames(ColumnMap map) {
        var named = new HashMap<String, List<String>>();
        map.fields().forEach((name, rule) -> named.put(name, name.equals(RowFields.UNIT) ? List.of() : namesIn(rule)));
        named.forEach((name, others) -> others.stream()
                .filter(other -> !map.fields().containsKey(other))
                .forEach(other -> in.fault("#/fields/" + name, "names {" + other + "}, which is not a field")));
        var used = named.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        named.keySet().stream()
                .filter(name -> !ReportFields.NAMES.contains(name) && !used.contains(name))
                .forEach(name -> in.fault(
                        "#/fields/" + name,
                        "is neither a field of a report nor used by another field; fields of a report are "
                                + String.join(
                                        ", ",
                                        ReportFields.NAMES.stream().sorted().toList())));
        named.keySet().stream()
                .filter(name -> reaches(name, named))
                .forEach(name -> in.fault("#/fields/" + name, "must not need itself"));
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
}
