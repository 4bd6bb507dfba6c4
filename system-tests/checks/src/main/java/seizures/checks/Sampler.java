package seizures.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import seizures.openapi.OpenApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values that a schema describes, or almost: what code knows beyond the schema it may still refuse. */
final class Sampler {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;
    /** Words of the field; for a pattern one of those that fit it. */
    private static final List<String> WORDS = List.of(
            "US-CBP-24-FUZZ-1",
            "US-CBP",
            "US",
            "CN",
            "\"1\"",
            "\"2\"",
            "0-0",
            "2024-03",
            "2024-03-15",
            "2024-03-15T10:00:00Z",
            "2024-03-15T10:00:00-05:00",
            "1",
            "12.5",
            "0.5",
            "FY2024",
            "2024-Q1",
            "FY2019..FY2022",
            "fentanyl",
            "cocaine",
            "UNLOCODE:USLRD",
            "CBP_AREA:TUCSON",
            "USLRD",
            "TUCSON",
            "PT24H",
            "P7D",
            "gross-2mg@1",
            "assay-2mg@1",
            "fuzz-rule",
            "SOUTHWEST_BORDER",
            "EARS_C1",
            "SEASONAL_NB",
            "other:blue",
            "#/a",
            "7",
            "https://desk.example.org/alerts");

    private final OpenApi api;
    private final Random random;

    Sampler(OpenApi api, Random random) {
        this.api = api;
        this.random = random;
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode node, int depth) {
        var schema = api.resolved(node);
        for (var choice : List.of("oneOf", "anyOf", "enum", "examples")) {
            if (schema.path(choice).isArray() && !schema.path(choice).isEmpty()) {
                var one = schema.path(choice)
                        .get(random.nextInt(schema.path(choice).size()));
                return choice.endsWith("Of") ? of(one, depth) : one;
            }
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        return switch (schema.path("type").asString("string")) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> JSON.numberNode(between(schema));
            case "number" -> JSON.numberNode(random.nextInt(3) == 0 ? 0.25 : between(schema));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.stringNode(text(schema));
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean required = schema.path("required")
                    .valueStream()
                    .anyMatch(name -> name.asString().equals(property.getKey()));
            if (required || (depth < DEEPEST && random.nextInt(3) == 0)) {
                object.set(property.getKey(), of(property.getValue(), depth + 1));
            }
        }
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        var array = JSON.arrayNode();
        int size = Math.max(schema.path("minItems").asInt(0), random.nextInt(3));
        for (int i = 0; i < size; i++) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private long between(JsonNode schema) {
        long least = (long) schema.path("minimum").asDouble(0);
        long most = (long) Math.min(schema.path("maximum").asDouble(1000), least + 1000.0);
        return least + random.nextInt((int) Math.max(1, most - least + 1));
    }

    private String text(JsonNode schema) {
        var format = schema.path("format").asString("");
        var pattern = Pattern.compile(
                switch (format) {
                    case "date" -> "[0-9]{4}-[0-9]{2}-[0-9]{2}";
                    case "date-time" -> "[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z";
                    case "uri" -> "https:.*";
                    default -> schema.path("pattern").asString(".*");
                });
        var fitting = new ArrayList<String>();
        for (var word : WORDS) {
            if (pattern.matcher(word).find()) {
                fitting.add(word);
            }
        }
        return fitting.isEmpty() ? "fuzz" : fitting.get(random.nextInt(fitting.size()));
    }
}
