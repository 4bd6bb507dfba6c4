package seizures.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Server-sent events as objects of their fields; one that is cut off at the end is left out. */
final class Events {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DATA = "/properties/data/contentSchema";

    private Events() {}

    static List<JsonNode> of(String stream) {
        var events = new ArrayList<JsonNode>();
        ObjectNode event = JSON.createObjectNode();
        for (var line : stream.lines().toList()) {
            int colon = line.indexOf(':');
            if (line.isEmpty()) {
                if (!event.isEmpty()) {
                    events.add(event);
                }
                event = JSON.createObjectNode();
            } else if (colon > 0) {
                var name = line.substring(0, colon);
                var value = line.substring(colon + 1);
                var before = event.path(name).asString("");
                event.put(
                        name,
                        (before.isEmpty() ? "" : before + "\n") + (value.startsWith(" ") ? value.substring(1) : value));
            }
        }
        return events;
    }

    /** The schema of the data of an event: of all alike, or where the schema has {@code oneOf}, of those of its kind. */
    static JsonNode dataOf(JsonNode schema, String kind) {
        return choices(schema)
                .filter(choice -> names(choice).contains(kind))
                .findFirst()
                .orElse(schema)
                .at(DATA);
    }

    /** The schemas of the data of each kind of event, where they differ. */
    static Map<String, JsonNode> kinds(JsonNode schema) {
        var kinds = new LinkedHashMap<String, JsonNode>();
        choices(schema).forEach(choice -> kinds.put(String.join("|", names(choice)), choice.at(DATA)));
        return kinds;
    }

    private static Stream<JsonNode> choices(JsonNode schema) {
        return schema.path("oneOf")
                .valueStream()
                .filter(choice -> !names(choice).isEmpty());
    }

    private static List<String> names(JsonNode choice) {
        var event = choice.at("/properties/event");
        return event.has("const")
                ? List.of(event.path("const").asString())
                : event.path("enum").valueStream().map(JsonNode::asString).toList();
    }
}
