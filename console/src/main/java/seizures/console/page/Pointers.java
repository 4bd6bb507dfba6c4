package seizures.console.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts what a form's fields say into JSON, where each field is named by its JSON Pointer. */
public final class Pointers {
    /** Six members deep and 100 elements long at most: more than any form has. */
    private static final Pattern POINTER = Pattern.compile("/[A-Za-z]{1,30}(/[A-Za-z]{1,30}|/\\d{1,2}){0,5}");

    private Pointers() {}

    public static boolean isPointer(String name) {
        return POINTER.matcher(name).matches();
    }

    /** Objects and lists on the way are made; what is in the way of them is replaced. Null takes the member out. */
    public static void put(ObjectNode root, String pointer, @Nullable JsonNode value) {
        put(root, List.of(pointer.substring(1).split("/", -1)), value);
    }

    private static void put(JsonNode parent, List<String> path, @Nullable JsonNode value) {
        String first = path.getFirst();
        if (path.size() > 1) {
            var rest = path.subList(1, path.size());
            var child = child(parent, first, isIndex(rest.getFirst()), value != null);
            if (child != null) {
                put(child, rest, value);
            }
        } else if (parent instanceof ObjectNode object && value == null) {
            object.remove(first);
        } else if (parent instanceof ObjectNode object) {
            object.set(first, value);
        } else if (parent instanceof ArrayNode list && value != null && isIn(list, first)) {
            list.set(Integer.parseInt(first), value);
        }
    }

    private static boolean isIndex(String name) {
        return Character.isDigit(name.charAt(0));
    }

    private static boolean isIn(ArrayNode list, String index) {
        return isIndex(index) && Integer.parseInt(index) < list.size();
    }

    private static @Nullable JsonNode child(JsonNode parent, String name, boolean list, boolean make) {
        if (parent instanceof ObjectNode object && !isIndex(name)) {
            if (make && !(list ? object.path(name).isArray() : object.path(name).isObject())) {
                object.set(name, list ? object.arrayNode() : object.objectNode());
            }
            return object.get(name);
        }
        if (parent instanceof ArrayNode array && isIndex(name)) {
            while (make && array.size() <= Integer.parseInt(name)) {
                array.addObject();
            }
            return array.get(Integer.parseInt(name));
        }
        return null;
    }
}
