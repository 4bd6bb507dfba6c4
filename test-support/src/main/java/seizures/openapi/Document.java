package seizures.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The file, read. A schema that names properties is closed here: a reader has to live with properties that are added, but a
 * property that the file does not know is one that nobody was told of.
 */
final class Document {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
    /** Members whose values are anything, null too. */
    private static final Set<String> EXAMPLES = Set.of("example", "examples", "const", "default", "enum");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode root;
    private final List<Operation> operations;

    private Document(JsonNode root) {
        this.root = root;
        var found = new ArrayList<Operation>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
                if (METHODS.contains(member.getKey())) {
                    found.add(Operation.of(
                            member.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            member.getValue(),
                            path.getValue().path("parameters"),
                            this));
                }
            }
        }
        found.sort(Comparator.comparingInt(Operation::openness));
        operations = List.copyOf(found);
    }

    static Document read(String yaml) {
        var root = YAML.readTree(yaml);
        close(root);
        return new Document(root);
    }

    private static void close(JsonNode node) {
        node.forEach(Document::close);
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && !schema.has("additionalProperties")
                && !schema.has("unevaluatedProperties")) {
            schema.put("additionalProperties", false);
        }
    }

    List<Operation> operations() {
        return operations;
    }

    Optional<Operation> find(String method, String address) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.isAt(address))
                .findFirst();
    }

    boolean has(String address) {
        return operations.stream().anyMatch(operation -> operation.isAt(address));
    }

    /** JSON Pointers of members without a value, as an unquoted comma in a text in braces makes them. */
    List<String> membersWithoutValue() {
        var pointers = new ArrayList<String>();
        addMembersWithoutValue("#", root, pointers);
        return pointers;
    }

    private static void addMembersWithoutValue(String at, JsonNode node, List<String> pointers) {
        node.properties().forEach(member -> {
            var pointer = at + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            if (member.getValue().isNull()) {
                pointers.add(pointer);
            } else if (!EXAMPLES.contains(member.getKey())) {
                addMembersWithoutValue(pointer, member.getValue(), pointers);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            addMembersWithoutValue(at + "/" + i, node.get(i), pointers);
        }
    }

    JsonNode components() {
        return root.path("components");
    }

    /** What a reference into this file leads to; the node itself where it is none. */
    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asString("");
        if (reference.isEmpty()) {
            return node;
        }
        var target = reference.startsWith("#/") ? root.at(reference.substring(1)) : root.path("nowhere");
        if (target.isMissingNode()) {
            throw new IllegalArgumentException("leads nowhere in this file: " + reference);
        }
        return resolved(target);
    }
}
