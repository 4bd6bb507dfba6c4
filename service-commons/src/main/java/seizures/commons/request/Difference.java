package seizures.commons.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value in which two documents differ.
 *
 * @param pointer to it, such as {@code #/items/0/quantity/value}
 * @param before null where there was none
 * @param after null where there is none any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
        String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {
    /**
     * By the names of members; empty where both say the same. Lists of plain values are compared as a whole, others element by
     * element.
     *
     * @param leftOut names of members that are not compared
     */
    public static List<Difference> between(JsonNode before, JsonNode after, Set<String> leftOut) {
        var found = new ArrayList<Difference>();
        compare("#", before, after, leftOut, found);
        return List.copyOf(found);
    }

    private static void compare(
            String pointer, JsonNode before, JsonNode after, Set<String> leftOut, List<Difference> found) {
        if (Objects.equals(present(before), present(after))) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            var names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.removeAll(leftOut);
            names.forEach(name -> compare(pointer + "/" + name, before.path(name), after.path(name), leftOut, found));
        } else if (isListOfObjects(before) && isListOfObjects(after)) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(pointer + "/" + i, before.path(i), after.path(i), leftOut, found);
            }
        } else {
            found.add(new Difference(pointer, present(before), present(after)));
        }
    }

    private static boolean isListOfObjects(JsonNode value) {
        return value.isArray() && value.valueStream().anyMatch(JsonNode::isObject);
    }

    private static @Nullable JsonNode present(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : value;
    }
}
