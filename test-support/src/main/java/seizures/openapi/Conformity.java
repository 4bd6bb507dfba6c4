package seizures.openapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One exchange held against the file. Of a refused request the answer alone is looked at. */
final class Conformity {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> LINES = Set.of("application/x-ndjson", "application/ndjson", "application/jsonl");
    private static final String EVENTS = "text/event-stream";
    /** What the schema of one line, or of one event, is under: OpenAPI 3.2 will call it itemSchema. */
    private static final String ITEM = "x-itemSchema";

    private final Document document;
    private final Schemas schemas;
    private final Exchange exchange;
    private final List<String> faults = new ArrayList<>();

    Conformity(Document document, Schemas schemas, Exchange exchange) {
        this.document = document;
        this.schemas = schemas;
        this.exchange = exchange;
    }

    List<String> faults() {
        document.find(exchange.method().equals("HEAD") ? "GET" : exchange.method(), exchange.path())
                .ifPresentOrElse(this::check, this::checkStranger);
        return faults;
    }

    /** An address or a method that the file does not have can only be refused. */
    private void checkStranger() {
        int expected = document.has(exchange.path()) ? 405 : 404;
        if (exchange.status() != expected && exchange.status() != 400 && exchange.status() != 401) {
            faults.add("is not in the file, and yet is not refused with " + expected);
        }
        body(document.components().at("/schemas/Problem"), exchange.answer(), "the problem");
    }

    private void check(Operation operation) {
        var answer = document.resolved(operation.node().path("responses").path(Integer.toString(exchange.status())));
        if (answer.isMissingNode()) {
            faults.add("the status is not listed");
            return;
        }
        headers(answer.path("headers"));
        if (exchange.isAccepted()) {
            parameters(operation);
            request(document.resolved(operation.node().path("requestBody")));
        }
        if (!exchange.method().equals("HEAD") && exchange.status() != 304) {
            answer(answer.path("content"));
        }
    }

    private void headers(JsonNode headers) {
        for (var header : headers.properties()) {
            var node = document.resolved(header.getValue());
            var values = exchange.answered().get(header.getKey().toLowerCase(Locale.ROOT));
            if (values == null) {
                if (node.path("required").asBoolean(false)) {
                    faults.add("the answer has no " + header.getKey());
                }
            } else {
                value(node.path("schema"), values.getFirst(), "header " + header.getKey());
            }
        }
    }

    private void parameters(Operation operation) {
        var given = new HashSet<String>();
        for (var pair : exchange.query().split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                given.add(name);
                parameter(operation, name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        for (var parameter : operation.parameters()) {
            if (parameter.required() && parameter.in().equals("query") && !given.contains(parameter.name())) {
                faults.add("was accepted without " + parameter.name());
            }
        }
    }

    private void parameter(Operation operation, String name, String value) {
        var parameter = operation.parameter("query", name);
        if (parameter == null) {
            faults.add("the parameter is not listed: " + name);
            return;
        }
        var schema = document.resolved(parameter.schema());
        if (schema.path("type").asString("").equals("array")) {
            if (!schemas.faults(schema.path("items"), JSON.valueToTree(value)).isEmpty()) {
                for (var part : value.split(",", -1)) {
                    value(schema.path("items"), part.strip(), "parameter " + name);
                }
            }
        } else {
            value(schema, value, "parameter " + name);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Of text: a number where the schema wants one. */
    private void value(JsonNode schema, String text, String what) {
        boolean number = document.resolved(schema).path("type").asString("").equals("integer");
        JsonNode value = number && text.matches("[0-9]{1,18}")
                ? JSON.getNodeFactory().numberNode(Long.parseLong(text))
                : JSON.getNodeFactory().stringNode(text);
        faults(schema, value, what);
    }

    private void request(JsonNode described) {
        if (exchange.request().isEmpty()) {
            if (described.path("required").asBoolean(false)) {
                faults.add("was accepted without a body");
            }
            return;
        }
        var type = Exchange.essence(exchange.requestType());
        var media = described.path("content").path(type);
        if (media.isMissingNode()) {
            faults.add("the request's media type is not listed: " + type);
        } else if (LINES.contains(type)) {
            acceptedLines(media.path(ITEM));
        } else if (type.endsWith("json")) {
            body(media.path("schema"), exchange.request(), "the request");
        }
    }

    /** Each line of a bulk has a result of its own. */
    private void acceptedLines(JsonNode schema) {
        Set<Integer> accepted = new HashSet<>();
        for (var line : exchange.answer().lines().toList()) {
            var result = JSON.readTree(line);
            if (result.path("status").asInt() < 300) {
                accepted.add(result.path("line").asInt());
            }
        }
        var lines = exchange.request().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (accepted.contains(i + 1)) {
                body(schema, lines[i], "line " + (i + 1) + " of the request");
            }
        }
    }

    private void answer(JsonNode content) {
        var type = exchange.answerType();
        if (content.isMissingNode()) {
            if (!exchange.answer().isEmpty()) {
                faults.add("has an answer where none is described");
            }
            return;
        }
        var media = content.path(type);
        if (media.isMissingNode()) {
            faults.add("the answer's media type is not listed: " + type);
        } else if (LINES.contains(type)) {
            exchange.answer().lines().forEach(line -> body(media.path(ITEM), line, "a line of the answer"));
        } else if (type.equals(EVENTS)) {
            Events.of(exchange.answer()).forEach(event -> event(media.path(ITEM), event));
        } else if (type.endsWith("json")) {
            body(media.path("schema"), exchange.answer(), "the answer");
        }
    }

    private void event(JsonNode schema, JsonNode event) {
        faults(schema, event, "an event");
        var data = Events.dataOf(document.resolved(schema), event.path("event").asString(""));
        body(data, event.path("data").asString(""), "the data of an event");
    }

    private void body(JsonNode schema, String json, String what) {
        try {
            faults(schema, JSON.readTree(json), what);
        } catch (JacksonException e) {
            faults.add(what + " is no JSON: " + e.getOriginalMessage());
        }
    }

    private void faults(JsonNode schema, JsonNode value, String what) {
        if (schema.isMissingNode()) {
            faults.add(what + " has no schema");
        } else {
            schemas.faults(schema, value).forEach(fault -> faults.add(what + ": " + fault));
        }
    }
}
