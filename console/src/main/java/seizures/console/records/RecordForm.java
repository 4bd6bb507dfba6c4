package seizures.console.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.console.page.Pointers;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A report as the fields of a form, each named by its JSON Pointer; an empty field is left out. A port is one field
 * ({@code UNLOCODE:USLRD}), as is each list of words, parted by commas. Members without a field of their own keep what
 * they are, as {@link #others()}.
 */
record RecordForm(ObjectNode report) {
    private static final Pattern HAS_A_FIELD =
            Pattern.compile("/(seizureId|agency|occurredAt|crossing|mode|direction|sameSeizureAs|port/.*)"
                    + "|/(participatingAgencies|detection)/\\d+|/route/\\d+/(role|country)"
                    + "|/items/\\d+/(form|quantity/(value|unit)|substances/\\d+/(substance|role|evidence|purity))");

    private static final Set<String> LISTS = Set.of("/participatingAgencies", "/detection");

    static RecordForm empty() {
        return new RecordForm(JsonMapper.shared().createObjectNode());
    }

    /** A row of the form: an item, one of its substances, or a country on the way. */
    record Row(String pointer, JsonNode node) {
        public String text(String member) {
            return node.at(JsonPointer.compile("/" + member)).asString("");
        }

        public List<Row> substances() {
            return rows(pointer + "/substances", node.path("substances"));
        }
    }

    /** At least one, to be filled in. */
    public List<Row> items() {
        return rows("/items", report.path("items"));
    }

    /** The way of the goods; at least one, to be filled in. */
    public List<Row> route() {
        return rows("/route", report.path("route"));
    }

    private static List<Row> rows(String pointer, JsonNode list) {
        return IntStream.range(0, Math.max(1, list.size()))
                .mapToObj(at -> new Row(pointer + "/" + at, list.path(at)))
                .toList();
    }

    public String text(String member) {
        return report.path(member).asString("");
    }

    public String port() {
        var port = report.path("port");
        return port.isEmpty()
                ? ""
                : port.path("scheme").asString("") + ":" + port.path("code").asString("");
    }

    /** A list of words in one text. */
    public String list(String member) {
        return report.path(member).valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    /** The values that have no field of their own, by their pointers. */
    public Map<String, String> others() {
        var found = new TreeMap<String, String>();
        collect("", report, found);
        return found;
    }

    private static void collect(String pointer, JsonNode node, Map<String, String> found) {
        if (node.isObject()) {
            node.propertyStream().forEach(member -> collect(pointer + "/" + member.getKey(), member.getValue(), found));
        } else if (node.isArray()) {
            IntStream.range(0, node.size()).forEach(at -> collect(pointer + "/" + at, node.path(at), found));
        } else if (!HAS_A_FIELD.matcher(pointer).matches()) {
            found.put(pointer, node.asString());
        }
    }

    /** The same report with what the fields say. */
    RecordForm with(Map<String, String> fields) {
        var changed = report.deepCopy();
        fields.forEach((name, value) -> {
            if (Pointers.isPointer(name)) {
                put(changed, name, value.strip());
            }
        });
        return new RecordForm(changed);
    }

    private static void put(ObjectNode report, String pointer, String value) {
        if (pointer.equals("/port")) {
            putPort(report, value);
        } else if (LISTS.contains(pointer)) {
            putList(report, pointer.substring(1), value);
        } else {
            Pointers.put(report, pointer, node(report, pointer, value));
        }
    }

    private static void putPort(ObjectNode report, String value) {
        report.remove("port");
        if (!value.isEmpty()) {
            int colon = Math.max(0, value.indexOf(':'));
            report.putObject("port")
                    .put("scheme", value.substring(0, colon))
                    .put("code", value.substring(colon == 0 ? 0 : colon + 1));
        }
    }

    private static void putList(ObjectNode report, String member, String value) {
        report.remove(member);
        if (!value.isEmpty()) {
            var list = report.putArray(member);
            Stream.of(value.split(",", -1)).map(String::strip).forEach(list::add);
        }
    }

    /** What was a number stays one. */
    private static @Nullable JsonNode node(ObjectNode report, String pointer, String value) {
        if (value.isEmpty()) {
            return null;
        }
        boolean number = report.at(pointer).isNumber() && value.matches("\\d{1,9}");
        return number ? IntNode.valueOf(Integer.parseInt(value)) : StringNode.valueOf(value);
    }

    /** What is sent: without rows that were left empty. */
    ObjectNode body() {
        var body = report.deepCopy();
        if (body.path("items") instanceof ArrayNode items) {
            var kept = new ArrayList<JsonNode>();
            items.valueStream().forEach(item -> {
                if (item instanceof ObjectNode object && dropEmptySubstances(object)) {
                    kept.add(object);
                }
            });
            items.removeAll();
            items.addAll(kept);
        }
        if (body.path("route") instanceof ArrayNode route) {
            route.removeIf(point -> point.path("country").asString("").isEmpty());
            if (route.isEmpty()) {
                body.remove("route");
            }
        }
        return body;
    }

    /** Whether the item says anything. */
    private static boolean dropEmptySubstances(ObjectNode item) {
        if (item.path("substances") instanceof ArrayNode substances) {
            substances.removeIf(one -> one.path("substance").asString("").isEmpty());
            if (substances.isEmpty()) {
                item.remove("substances");
            }
        }
        return item.has("substances") || item.path("quantity").has("value");
    }
}
