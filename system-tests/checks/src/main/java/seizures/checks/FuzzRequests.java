package seizures.checks;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import seizures.openapi.OpenApi;
import seizures.openapi.Operation;
import seizures.openapi.Operation.Parameter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests to one service: one in three valid as far as its file says, one nearly, one hostile. */
final class FuzzRequests {
    private static final List<String> ACCEPTS = List.of(
            "*/*", "application/json", "text/html", "text/csv", "a", ";", "application/json;q=x", "*/json", "é/x");
    private static final List<String> TYPES = List.of(
            "text/plain", "application/json;charset=x", "/", "application/xml", "application/json;charset=UTF-16");
    static final List<String> SEIZURES = List.of("US-CBP-24-FUZZ-1", "US-CBP-24-FUZZ-2", "US-CBP-24-FUZZ-3");
    private static final String[] NAMES = {"fuzz-a", "fuzz-b"};

    private final OpenApi api;
    private final Random random;
    private final Sampler sampler;
    private final Mangler mangler;
    /** What there is of each path parameter whose values nobody can guess. */
    private final Map<String, List<String>> known = new HashMap<>();

    private int made;

    /**
     * One request.
     *
     * @param operation method and path as the description has them
     * @param path encoded, with its query
     */
    record Request(
            String operation, String method, String path, String id, Map<String, String> headers, ByteBuffer body) {}

    private enum Mood {
        VALID,
        NEARLY,
        HOSTILE
    }

    FuzzRequests(OpenApi api, Random random) {
        this.api = api;
        this.random = random;
        this.sampler = new Sampler(api, random);
        this.mangler = new Mangler(random);
    }

    /** That something is there now, at the path parameter of this name. */
    void learn(String parameter, String value) {
        known.computeIfAbsent(parameter, name -> new ArrayList<>()).add(value);
    }

    /** Of each operation in turn. */
    Request next() {
        var operation = api.operations().get(made++ % api.operations().size());
        var mood = Mood.values()[random.nextInt(3)];
        var headers = new LinkedHashMap<String, String>();
        var id = SEIZURES.get(random.nextInt(SEIZURES.size()));
        var path = path(operation, id, mood) + query(operation, mood);
        for (var parameter : operation.parameters()) {
            if (parameter.in().equals("header") && random.nextInt(4) > 0) {
                headers.put(parameter.name(), header(parameter, mood));
            }
        }
        if (mood == Mood.HOSTILE && random.nextInt(3) == 0) {
            headers.put("Accept", ACCEPTS.get(random.nextInt(ACCEPTS.size())));
        }
        var body = ByteBuffer.wrap(body(operation, id, mood, headers));
        return new Request(operation.name(), operation.method(), path, id, headers, body);
    }

    private String path(Operation operation, String id, Mood mood) {
        var path = operation.path();
        for (var parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", encoded(place(operation, parameter, id, mood)));
            }
        }
        return path;
    }

    private String place(Operation operation, Parameter parameter, String id, Mood mood) {
        if (mood == Mood.HOSTILE && random.nextInt(3) == 0) {
            return mangler.text();
        }
        if (operation.path().startsWith("/v1/seizures")) {
            return id;
        }
        var there = known.getOrDefault(parameter.name(), List.of());
        if (!there.isEmpty() && random.nextInt(5) > 0) {
            return there.get(random.nextInt(there.size()));
        }
        if (parameter.name().equals("ruleId") || parameter.name().equals("subscriptionId")) {
            return NAMES[random.nextInt(NAMES.length)];
        }
        var example = parameter.node().path("example");
        return !example.isMissingNode() && random.nextInt(2) == 0
                ? example.asString()
                : sampler.of(parameter.schema()).asString();
    }

    private String query(Operation operation, Mood mood) {
        var pairs = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            if (parameter.in().equals("query") && (parameter.required() || random.nextInt(6) == 0)) {
                pairs.add(parameter.name() + "=" + encoded(query(parameter, mood)));
            }
        }
        if (mood != Mood.VALID && random.nextInt(4) == 0) {
            pairs.add(encoded(mangler.text()) + "=" + encoded(mangler.text()));
        }
        if (mood == Mood.HOSTILE && random.nextInt(8) == 0) {
            pairs.add("%ff=%zz".substring(0, 3 + random.nextInt(2)));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private String query(Parameter parameter, Mood mood) {
        if (mood == Mood.HOSTILE || (mood == Mood.NEARLY && random.nextInt(2) == 0)) {
            return mangler.text();
        }
        var example = parameter.node().path("example");
        if (!example.isMissingNode()) {
            return example.isArray()
                    ? example.get(random.nextInt(example.size())).asString()
                    : example.asString();
        }
        var schema = api.resolved(parameter.schema());
        return sampler.of(schema.has("items") ? schema.path("items") : schema).asString();
    }

    private String header(Parameter parameter, Mood mood) {
        var hostile =
                mood == Mood.HOSTILE ? mangler.text().replaceAll("[^ -~]", "").strip() : "";
        return hostile.isEmpty() ? sampler.of(parameter.schema()).asString() : hostile;
    }

    private byte[] body(Operation operation, String id, Mood mood, Map<String, String> headers) {
        var content = api.resolved(operation.node().path("requestBody")).path("content");
        if (content.isEmpty()) {
            return new byte[0];
        }
        var types = new ArrayList<>(content.propertyNames());
        var type = types.get(random.nextInt(types.size()));
        var media = content.path(type);
        boolean strange = mood == Mood.HOSTILE && random.nextInt(4) == 0;
        headers.put("Content-Type", strange ? TYPES.get(random.nextInt(TYPES.size())) : type);
        if (media.has("x-itemSchema")) {
            var lines = new StringBuilder();
            for (int i = random.nextInt(4); i >= 0; i--) {
                lines.append(json(media.path("x-itemSchema"), media, id, mood)).append('\n');
            }
            return mood == Mood.HOSTILE ? mangler.hostile(lines.toString()) : utf8(lines.toString());
        }
        var json = json(media.path("schema"), media, id, mood).toString();
        return mood == Mood.HOSTILE ? mangler.hostile(json) : utf8(json);
    }

    private JsonNode json(JsonNode schema, JsonNode media, String id, Mood mood) {
        var examples = media.path("examples").valueStream().toList();
        var body = examples.isEmpty() || random.nextInt(3) == 0
                ? sampler.of(schema)
                : api.resolved(examples.get(random.nextInt(examples.size())))
                        .path("value")
                        .deepCopy();
        if (body instanceof ObjectNode object && object.has("seizureId")) {
            object.put("seizureId", id);
        }
        return mood == Mood.NEARLY ? mangler.nearly(body) : body;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
