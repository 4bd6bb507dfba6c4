package seizures.intake.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import seizures.intake.problem.Words;
import tools.jackson.databind.JsonNode;

/** The members of one JSON object: read by name and type; what is of another type or never asked for is a fault. */
final class Fields {
    private final @Nullable JsonNode object;
    private final String pointer;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();

    /** @param pointer where the object is: {@code #}, {@code #/items/0} */
    Fields(JsonNode node, String pointer, Faults faults) {
        this.object = node.isObject() ? node : null;
        this.pointer = pointer;
        this.faults = faults;
        if (object == null) {
            faults.add(pointer, "is " + kind(node) + " where an object is expected");
        }
    }

    @Nullable
    String text(String name) {
        return read(name, "text", node -> node.isString() ? node.stringValue() : null);
    }

    @Nullable
    Integer integer(String name) {
        return read(
                name,
                "a whole number",
                node -> node.isIntegralNumber() && node.canConvertToInt() ? (Integer) node.intValue() : null);
    }

    <T> @Nullable T object(String name, Function<Fields, T> read) {
        var node = read(name, "an object", member -> member.isObject() ? member : null);
        return node == null ? null : read.apply(new Fields(node, at(name), faults));
    }

    /** The elements; null stands where one is of the wrong type. */
    <T> @Nullable List<@Nullable T> objects(String name, int most, Function<Fields, T> read) {
        return elements(name, most, (node, at) -> {
            var fields = new Fields(node, at, faults);
            return fields.object == null ? null : read.apply(fields);
        });
    }

    @Nullable
    List<@Nullable String> texts(String name, int most) {
        return elements(name, most, (node, at) -> {
            if (!node.isString()) {
                faults.add(at, "is " + kind(node) + " where text is expected");
                return null;
            }
            return node.stringValue();
        });
    }

    /** Everything that was not asked for is a fault: nothing personal slips in. */
    void nothingElse() {
        if (object != null) {
            for (var member : object.properties()) {
                if (!known.contains(member.getKey())) {
                    faults.add(at(member.getKey()), "is not known here");
                }
            }
        }
    }

    private <T> @Nullable List<@Nullable T> elements(
            String name, int most, BiFunction<JsonNode, String, @Nullable T> read) {
        var array = read(name, "an array", node -> node.isArray() ? node : null);
        if (array == null) {
            return null;
        }
        if (array.size() > most) {
            faults.add(at(name), "has " + array.size() + " elements; at most " + most + " are taken");
            return null;
        }
        var elements = new ArrayList<@Nullable T>();
        for (int i = 0; i < array.size(); i++) {
            elements.add(read.apply(array.get(i), at(name) + "/" + i));
        }
        return elements;
    }

    private <T> @Nullable T read(String name, String expected, Function<JsonNode, @Nullable T> as) {
        known.add(name);
        var node = object == null ? null : object.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        var value = as.apply(node);
        if (value == null) {
            faults.add(at(name), "is " + kind(node) + " where " + expected + " is expected");
        }
        return value;
    }

    private String at(String name) {
        return Words.pointer(pointer, name);
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT, POJO -> "an object";
            case STRING, BINARY -> "text";
            case NUMBER -> node.isIntegralNumber() ? "a number" : "a number with a fraction or exponent";
            case BOOLEAN -> "true or false";
            case NULL, MISSING -> "null";
        };
    }
}
