package seizures.openapi;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The file's schemas, which in OpenAPI 3.1 are JSON Schema 2020-12. */
final class Schemas {
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> {});
    private final Map<JsonNode, Schema> known = new ConcurrentHashMap<>();
    private final JsonNode components;

    Schemas(JsonNode components) {
        this.components = components;
    }

    /** What is wrong with a value; references lead into the file's components. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return known
                .computeIfAbsent(schema, this::alone)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private Schema alone(JsonNode schema) {
        var alone = ((ObjectNode) schema).deepCopy();
        alone.set("components", components);
        return registry.getSchema(alone);
    }
}
