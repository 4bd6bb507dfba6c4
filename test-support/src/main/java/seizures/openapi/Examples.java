package seizures.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The examples of requests and answers in the file. */
final class Examples {
    private final Document document;
    private final Schemas schemas;
    private final List<String> faults = new ArrayList<>();

    Examples(Document document, Schemas schemas) {
        this.document = document;
        this.schemas = schemas;
    }

    List<String> faults() {
        for (var operation : document.operations()) {
            content(operation.name(), document.resolved(operation.node().path("requestBody")));
            for (Map.Entry<String, JsonNode> answer :
                    operation.node().path("responses").properties()) {
                content(operation.name() + " " + answer.getKey(), document.resolved(answer.getValue()));
            }
        }
        return faults;
    }

    private void content(String where, JsonNode described) {
        for (Map.Entry<String, JsonNode> media : described.path("content").properties()) {
            var schema = media.getValue().path("schema");
            example(where, schema, media.getValue().path("example"));
            media.getValue()
                    .path("examples")
                    .forEach(example ->
                            example(where, schema, document.resolved(example).path("value")));
        }
    }

    private void example(String where, JsonNode schema, JsonNode example) {
        if (!example.isMissingNode()) {
            schemas.faults(schema, example).forEach(fault -> faults.add(where + ": " + fault));
        }
    }
}
