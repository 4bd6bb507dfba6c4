package seizures.console.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report as the fields of a form, each named by its JSON Pointer; an empty field is no member. A port is one field
 * ({@code UNLOCODE:USLRD}), as are the participating agencies, parted by commas. Members without a field of their own keep what
 * they are, as {@link #others()}.
 */
record RecordForm(ObjectNode report) {
    /** Of a list's element: more than any report has. */
    private static final Pattern POINTER = Pattern.compile("(/[A-Za-z]{1,30}|/\\d{1,2}){1,6}");

    private static final Pattern HAS_A_FIELD = Pattern.compile("/(seizureId|agency|occurredAt|crossing|mode|port/.*)"
            + "|/participatingAgencies/\\d+"
            + "|/items/\\d+/(form|quantity/(value|unit)|substances/\\d+/(substance|role|evidence|purity))");

    static RecordForm empty() {
        return new RecordForm(JsonMapper.shared().createObjectNode());
    }

    /** A row of the form: an item, or one of its substances. */
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

    public String participants() {
        return String.join(
                ", ",
                report.path("participatingAgencies")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
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
            if (POINTER.matcher(name).matches()) {
                put(changed, name, value.strip());
            }
        });
        return new RecordForm(changed);
    }

    private static void put(ObjectNode report, String pointer, String value) {
        switch (pointer) {
            case "/port" -> {
                report.remove("port");
                if (!value.isEmpty()) {
                    int colon = Math.max(0, value.indexOf(':'));
                    report.putObject("port")
                            .put("scheme", value.substring(0, colon))
                            .put("code", value.substring(colon == 0 ? 0 : colon + 1));
                }
            }
            case "/participatingAgencies" -> {
                report.remove("participatingAgencies");
                if (!value.isEmpty()) {
                    var agencies = report.putArray("participatingAgencies");
                    Stream.of(value.split(",", -1)).map(String::strip).forEach(agencies::add);
                }
            }
            default -> put(report, List.of(pointer.substring(1).split("/", -1)), value);
        }
    }

    private static void put(JsonNode parent, List<String> path, String value) {
        String first = path.getFirst();
        if (path.size() > 1) {
            var rest = path.subList(1, path.size());
            put(child(parent, first, Character.isDigit(rest.getFirst().charAt(0))), rest, value);
        } else if (parent instanceof ObjectNode object) {
            boolean number = object.path(first).isNumber() && value.matches("\\d{1,9}");
            if (value.isEmpty()) {
                object.remove(first);
            } else if (number) {
                object.put(first, Integer.parseInt(value));
            } else {
                object.put(first, value);
            }
        } else if (parent instanceof ArrayNode list && isIn(list, first)) {
            list.set(Integer.parseInt(first), value);
        }
    }

    private static boolean isIn(ArrayNode list, String index) {
        return Character.isDigit(index.charAt(0)) && Integer.parseInt(index) < list.size();
    }

    private static JsonNode child(JsonNode parent, String name, boolean list) {
        var nodes = JsonMapper.shared();
        if (parent instanceof ObjectNode object) {
            if (!object.path(name).isContainer()) {
                object.set(name, list ? nodes.createArrayNode() : nodes.createObjectNode());
            }
            return object.path(name);
        }
        if (parent instanceof ArrayNode array && Character.isDigit(name.charAt(0))) {
            while (array.size() <= Integer.parseInt(name)) {
                array.addObject();
            }
            return array.path(Integer.parseInt(name));
        }
        return nodes.createObjectNode();
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
