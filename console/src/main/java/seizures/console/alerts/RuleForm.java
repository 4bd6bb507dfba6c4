package seizures.console.alerts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import seizures.console.counts.CountQuestion;
import seizures.console.page.Pointers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The definition of a rule as the fields of a form, and back. What has no field ({@code params} of a detector) stays as it is; an
 * empty field is left out.
 *
 * @param methods of doses that can be chosen
 */
record RuleForm(ObjectNode definition, List<String> methods) {
    private static final List<String> NOT_IN_A_DEFINITION = List.of("ruleId", "version", "recordedAt", "cannotMatch");

    private static final String BEYOND_ALL = "1000000000000";

    static RuleForm ofKind(String kind, List<String> methods) {
        var definition = JsonMapper.shared().createObjectNode();
        definition.putObject("when").put("kind", kind);
        return new RuleForm(definition, methods);
    }

    static RuleForm of(JsonNode rule, List<String> methods) {
        var definition = ((ObjectNode) rule).deepCopy();
        NOT_IN_A_DEFINITION.forEach(definition::remove);
        return new RuleForm(definition, methods);
    }

    public String kind() {
        return definition.path("when").path("kind").asString("");
    }

    public List<RuleField> select() {
        return RuleField.SELECT;
    }

    public List<RuleField> measure() {
        return RuleField.measure(methods);
    }

    public List<RuleField> when() {
        return RuleField.when(kind());
    }

    public List<RuleField> about() {
        return RuleField.ABOUT;
    }

    /** What a field shows; a list parted by commas. */
    public String text(String pointer) {
        var value = definition.at(pointer);
        return value instanceof ArrayNode list
                ? list.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
                : value.isContainer() ? "" : value.asString("");
    }

    RuleForm with(Map<String, String> fields) {
        var changed = definition.deepCopy();
        for (var field : RuleField.all(kind(), methods)) {
            String value = fields.get(field.pointer());
            if (value != null) {
                Pointers.put(changed, field.pointer(), node(field, value.strip()));
            }
        }
        return new RuleForm(withoutWhatIsOfAnotherMeasure(changed), methods);
    }

    private static @Nullable JsonNode node(RuleField field, String value) {
        if (value.isEmpty()) {
            return null;
        }
        return switch (field.type()) {
            case LIST -> list(value);
            case NUMBER -> number(value);
            case TEXT, LONG_TEXT, CHOICE, DAY -> StringNode.valueOf(value);
        };
    }

    private static @Nullable JsonNode list(String value) {
        var list = JsonMapper.shared().createArrayNode();
        Stream.of(value.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(list::add);
        return list.isEmpty() ? null : list;
    }

    /** Text that is not a number goes to the service as it is, which refuses it. */
    private static JsonNode number(String value) {
        return value.matches("-?\\d{1,15}(\\.\\d{1,12})?([eE]-?\\d)?")
                ? DecimalNode.valueOf(new BigDecimal(value))
                : StringNode.valueOf(value);
    }

    private static ObjectNode withoutWhatIsOfAnotherMeasure(ObjectNode definition) {
        if (definition.path("measure") instanceof ObjectNode measure) {
            String kind = measure.path("kind").asString("");
            if (!kind.equals("DOSES")) {
                measure.remove("method");
            }
            if (!kind.equals("SEIZURES")) {
                measure.remove("atLeast");
            }
            if (!kind.equals("MASS") && !measure.has("atLeast")) {
                measure.remove("unit");
            }
        }
        for (String member : List.of("select", "group")) {
            if (definition.path(member).isEmpty()) {
                definition.remove(member);
            }
        }
        return definition;
    }

    /** The count of what the rule selects. */
    CountQuestion selected() {
        var parameters = new LinkedMultiValueMap<String, String>();
        definition
                .path("select")
                .propertyStream()
                .forEach(one -> one.getValue()
                        .valueStream()
                        .forEach(value -> parameters.add(one.getKey(), value.asString(""))));
        var measure = definition.path("measure");
        parameters.add("method", measure.path("method").asString(methods.getFirst()));
        parameters.add("show", show(measure.path("kind").asString("")));
        return new CountQuestion(parameters);
    }

    private boolean takesValue() {
        return kind().equals("THRESHOLD") || kind().equals("SINGLE");
    }

    /** Whether a rule that needs a value has one. */
    public boolean hasValue() {
        return !takesValue() || definition.path("when").has("value");
    }

    /** What is previewed: switched on and without an end; a value that is not chosen yet is one that nothing reaches. */
    ObjectNode previewed() {
        var previewed = definition.deepCopy().put("enabled", true);
        previewed.remove("until");
        if (!hasValue() && previewed.path("when") instanceof ObjectNode when) {
            when.put("value", BEYOND_ALL);
        }
        return previewed;
    }

    private static String show(String measure) {
        return switch (measure) {
            case "DOSES" -> "doses";
            case "MASS" -> "mass";
            default -> "seizures";
        };
    }
}
