package seizures.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One method of one address, as the file has it.
 *
 * @param path with its parameters in braces
 * @param node the operation's object
 */
public record Operation(String method, String path, JsonNode node, List<Parameter> parameters) {
    private static final Pattern IN_BRACES = Pattern.compile("\\{[^}]+}");

    /** @param in {@code path}, {@code query} or {@code header} */
    public record Parameter(String name, String in, boolean required, JsonNode node) {
        static Parameter of(JsonNode node) {
            return new Parameter(
                    node.path("name").asString(),
                    node.path("in").asString(),
                    node.path("required").asBoolean(false),
                    node);
        }

        public JsonNode schema() {
            return node.path("schema");
        }
    }

    static Operation of(String method, String path, JsonNode node, JsonNode shared, Document document) {
        var parameters = new ArrayList<Parameter>();
        for (var list : List.of(shared, node.path("parameters"))) {
            list.forEach(parameter -> parameters.add(Parameter.of(document.resolved(parameter))));
        }
        return new Operation(method, path, node, List.copyOf(parameters));
    }

    public String name() {
        return method + " " + path;
    }

    @Nullable
    Parameter parameter(String in, String name) {
        return parameters.stream()
                .filter(parameter ->
                        parameter.in().equals(in) && parameter.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    /** A parameter stands for one segment, or for all that are left where the file says {@code x-segments: many}. */
    boolean isAt(String address) {
        var pattern = new StringBuilder();
        int end = 0;
        var braces = IN_BRACES.matcher(path);
        while (braces.find()) {
            var parameter = parameter("path", path.substring(braces.start() + 1, braces.end() - 1));
            boolean many = parameter != null
                    && parameter.node().path("x-segments").asString("").equals("many");
            pattern.append(Pattern.quote(path.substring(end, braces.start()))).append(many ? ".+" : "[^/]+");
            end = braces.end();
        }
        return address.matches(
                pattern.append(Pattern.quote(path.substring(end))).toString());
    }

    /** Of two operations for one address the one with fewer parameters is meant. */
    int openness() {
        return (int) IN_BRACES.matcher(path).results().count();
    }
}
