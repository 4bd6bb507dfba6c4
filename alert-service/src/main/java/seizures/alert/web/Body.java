package seizures.alert.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A JSON object that somebody sent, asked for its properties one by one; what is wrong with any is collected. */
public final class Body {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_VALUES = 500;

    private final JsonNode object;
    private final String pointer;
    private final List<Map<String, String>> errors;
    private final Set<String> asked = new LinkedHashSet<>();

    private Body(JsonNode object, String pointer, List<Map<String, String>> errors) {
        this.object = object;
        this.pointer = pointer;
        this.errors = errors;
    }

    public static Body of(HttpServletRequest request) throws IOException {
        return of(BoundedJson.tree(request, MOST_BYTES));
    }

    public static Body of(JsonNode json) {
        var body = new Body(json, "#", new ArrayList<>());
        if (!json.isObject()) {
            body.errors.add(Map.of("pointer", "#", "detail", "is no object"));
        }
        return body;
    }

    public boolean has(String name) {
        asked.add(name);
        return object.hasNonNull(name);
    }

    /** An object inside; an empty one where it is missing. */
    public Body object(String name) {
        boolean missing = !has(name);
        var node = missing ? JsonNodeFactory.instance.objectNode() : object.get(name);
        if (!node.isObject()) {
            fault(name, "is no object");
        }
        return new Body(node, pointer + "/" + name, errors);
    }

    /** A text of 1 to {@code most} characters that {@code parse} takes; its exception says what is wrong. */
    public <T> @Nullable T text(String name, int most, Function<String, T> parse) {
        if (!has(name)) {
            fault(name, "is missing");
            return null;
        }
        return element(name, object.get(name), most, parse).orElse(null);
    }

    public boolean flag(String name) {
        if (has(name) && !object.get(name).isBoolean()) {
            fault(name, "is neither true nor false");
        }
        return has(name) && object.get(name).booleanValue(false);
    }

    /** A list of texts without repetition; an empty one where it is missing. */
    public <T> List<T> list(String name, Function<String, T> parse) {
        if (!has(name)) {
            return List.of();
        }
        var node = object.get(name);
        if (!node.isArray() || node.size() > MOST_VALUES) {
            fault(name, "is no list of at most " + MOST_VALUES + " texts");
            return List.of();
        }
        var values = new LinkedHashSet<T>();
        for (int i = 0; i < node.size(); i++) {
            element(name + "/" + i, node.get(i), 200, parse).ifPresent(values::add);
        }
        return List.copyOf(values);
    }

    private <T> Optional<T> element(String name, JsonNode node, int most, Function<String, T> parse) {
        var text = node.isString() ? node.stringValue() : "";
        if (text.isBlank() || text.length() > most) {
            fault(name, "is no text of 1 to " + most + " characters");
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            fault(name, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    public void fault(String name, String detail) {
        errors.add(Map.of("pointer", pointer + "/" + name, "detail", detail));
    }

    /** To be called when all has been asked for: what is left over was written in vain, and its writer must know. */
    public void refuseTheRest() {
        for (var name : object.propertyNames()) {
            if (!asked.contains(name)) {
                fault(name.replace("~", "~0").replace("/", "~1"), "is not known here");
            }
        }
    }

    /** All that is wrong, with the objects inside. */
    public List<Map<String, String>> errors() {
        return List.copyOf(errors);
    }
}
