package seizures.openapi;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Server-sent events as objects of their fields; one that is cut off at the end is left out. */
final class Events {
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
}
