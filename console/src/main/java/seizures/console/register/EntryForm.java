package seizures.console.register;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * An entry of a register as the fields of a form.
 *
 * @param version that is changed; 0 of a new entry
 */
record EntryForm(String kind, String id, int version, Map<String, String> values) {
    static final List<String> KINDS = List.of(
            "names",
            "substances",
            "ports",
            "port-aliases",
            "areas",
            "country-groups",
            "controls",
            "calendars",
            "crossings");
    private static final List<String> TRAFFIC = List.of("trucks", "personalVehicles", "buses", "pedestrians", "trains");
    private static final Set<String> WHOLE =
            Stream.concat(TRAFFIC.stream(), Stream.of("firstMonth")).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> NUMBERS =
            Stream.concat(WHOLE.stream(), Stream.of("latitude", "longitude")).collect(Collectors.toUnmodifiableSet());

    private static final Map<String, List<String>> FIELDS = Map.of(
            "names", List.of("substance"),
            "substances", List.of("name", "class", "family", "parent", "cas"),
            "ports", List.of("name", "area", "region", "zone", "latitude", "longitude"),
            "port-aliases", List.of("port"),
            "areas", List.of("name", "country", "port", "latitude", "longitude"),
            "country-groups", List.of("name", "countries"),
            "controls", List.of("from", "to"),
            "calendars", List.of("name", "firstMonth"),
            "crossings", TRAFFIC);

    /** What every entry says of itself. */
    private static final List<String> GROUNDS = List.of("source", "effectiveOn", "reason");

    static EntryForm empty(String kind, String id, Map<String, String> values) {
        return new EntryForm(kind, id, 0, values);
    }

    /** To be changed, for another reason. */
    static EntryForm of(EntryTable.Entry entry) {
        var values = new HashMap<String, String>();
        if (entry.entry() != null) {
            entry.entry().propertyStream().forEach(member -> values.put(member.getKey(), text(member.getValue())));
        }
        if (entry.effectiveOn() != null) {
            values.put("effectiveOn", entry.effectiveOn());
        }
        return new EntryForm(entry.kind(), entry.id(), entry.version(), values);
    }

    /** What an entry says, by field. */
    static Map<String, String> content(EntryTable.Entry entry) {
        var content = new LinkedHashMap<String, String>();
        if (entry.entry() != null) {
            fields(entry.kind()).stream()
                    .filter(entry.entry()::has)
                    .forEach(name -> content.put(name, text(entry.entry().path(name))));
        }
        return content;
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
                : value.asString("");
    }

    private static List<String> fields(String kind) {
        return FIELDS.getOrDefault(kind, List.of());
    }

    public List<String> fields() {
        return Stream.concat(fields(kind).stream(), GROUNDS.stream()).toList();
    }

    /** Whether it is a whole number, which these entries cannot be without. */
    public boolean isWhole(String field) {
        return WHOLE.contains(field);
    }

    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is sent: an empty field is left out. */
    ObjectNode body() {
        var body = JsonMapper.shared().createObjectNode();
        for (String field : fields()) {
            String value = text(field).strip();
            if (!value.isEmpty()) {
                body.set(field, node(field, value));
            }
        }
        return body;
    }

    private static JsonNode node(String field, String value) {
        if (NUMBERS.contains(field)) {
            return number(value);
        }
        return field.equals("countries") ? list(value) : StringNode.valueOf(value);
    }

    private static JsonNode list(String value) {
        return JsonMapper.shared()
                .valueToTree(Stream.of(value.split(",", -1))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList());
    }

    /** Text that is not a number goes to the service as it is, which refuses it. */
    private static JsonNode number(String value) {
        return value.matches("-?\\d{1,12}(\\.\\d{1,9})?")
                ? DecimalNode.valueOf(new BigDecimal(value))
                : StringNode.valueOf(value);
    }
}
