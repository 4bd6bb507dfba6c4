package seizures.openapi;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a caller may have come to rely on, a line each, in words that a diff shows:
 *
 * <pre>
 * GET /v1/seizures/{id}
 * GET /v1/seizures/{id} takes query version
 * GET /v1/seizures/{id} answers 200 application/json
 * GET /v1/seizures/{id} answers 200 application/json #/seizureId always
 * POST /v1/seizures needs application/json #/agency
 * </pre>
 *
 * A line that is gone breaks somebody, and so does a new one that says "needs".
 */
final class Promises {
    private final Document document;
    private final SortedSet<String> lines = new TreeSet<>();

    Promises(Document document) {
        this.document = document;
    }

    SortedSet<String> all() {
        document.operations().forEach(this::promise);
        return lines;
    }

    private void promise(Operation operation) {
        lines.add(operation.name());
        for (var parameter : operation.parameters()) {
            var name = parameter.in() + " " + parameter.name();
            line(operation, "takes", name);
            if (parameter.required() && !parameter.in().equals("path")) {
                line(operation, "needs", name);
            }
            words(operation, "takes", name, document.resolved(parameter.schema()));
        }
        var body = document.resolved(operation.node().path("requestBody"));
        for (Map.Entry<String, JsonNode> media : body.path("content").properties()) {
            line(operation, "takes", media.getKey());
            walk(operation, "takes", media.getKey() + " #", schemaOf(media.getValue()), true, new HashSet<>());
        }
        for (Map.Entry<String, JsonNode> answer :
                operation.node().path("responses").properties()) {
            answers(operation, answer.getKey(), document.resolved(answer.getValue()));
        }
    }

    private void answers(Operation operation, String status, JsonNode answer) {
        if (!status.startsWith("2")) {
            return;
        }
        line(operation, "answers", status);
        answer.path("headers").propertyNames().forEach(name -> line(operation, "answers", status + " header " + name));
        for (Map.Entry<String, JsonNode> media : answer.path("content").properties()) {
            var what = status + " " + media.getKey();
            line(operation, "answers", what);
            walk(operation, "answers", what + " #", schemaOf(media.getValue()), true, new HashSet<>());
            Events.kinds(document.resolved(media.getValue().path("x-itemSchema")))
                    .forEach((kind, data) ->
                            walk(operation, "answers", what + " " + kind + " #", data, true, new HashSet<>()));
        }
    }

    private static JsonNode schemaOf(JsonNode media) {
        var item = media.path("x-itemSchema");
        var data = item.path("properties").path("data").path("contentSchema");
        return !data.isMissingNode() ? data : item.isMissingNode() ? media.path("schema") : item;
    }

    private void walk(Operation operation, String verb, String at, JsonNode node, boolean always, Set<JsonNode> above) {
        var schema = document.resolved(node);
        if (!above.add(schema)) {
            return;
        }
        words(operation, verb, at, schema);
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean required = schema.path("required")
                    .valueStream()
                    .anyMatch(name -> name.asString().equals(property.getKey()));
            var pointer = at + "/" + property.getKey();
            boolean sure = always && required;
            line(operation, verb, pointer);
            if (sure) {
                line(
                        operation,
                        verb.equals("takes") ? "needs" : verb,
                        pointer + (verb.equals("takes") ? "" : " always"));
            }
            walk(operation, verb, pointer, property.getValue(), sure, above);
        }
        if (schema.has("items")) {
            walk(operation, verb, at + "/*", schema.path("items"), true, above);
        }
        if (schema.path("additionalProperties").isObject()) {
            walk(operation, verb, at + "/*", schema.path("additionalProperties"), true, above);
        }
        for (var choice : new String[] {"oneOf", "anyOf"}) {
            schema.path(choice).forEach(one -> walk(operation, verb, at, one, false, above));
        }
        above.remove(schema);
    }

    /** What is taken today is taken tomorrow; an answer may get new words. */
    private void words(Operation operation, String verb, String at, JsonNode schema) {
        if (verb.equals("takes")) {
            var listed = schema.has("items") ? document.resolved(schema.path("items")) : schema;
            listed.path("anyOf").forEach(one -> words(operation, verb, at, one));
            listed.path("enum").forEach(word -> line(operation, verb, at + " = " + word.asString()));
            if (schema.has("const")) {
                line(operation, verb, at + " = " + schema.path("const").asString());
            }
        }
    }

    private void line(Operation operation, String verb, String what) {
        lines.add(operation.name() + " " + verb + " " + what);
    }
}
