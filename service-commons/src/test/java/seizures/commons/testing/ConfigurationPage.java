package seizures.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of docs/configuration.md that a module's tests hold against the metadata of its properties, which Spring's
 * processor makes of the records that read them.
 */
public final class ConfigurationPage {
    private static final Path PAGE = Path.of("../docs/configuration.md");
    private static final String SHARED = "service-commons";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("Duration", "duration"),
            Map.entry("DataSize", "size"),
            Map.entry("Integer", "whole number"),
            Map.entry("Short", "whole number"),
            Map.entry("Long", "whole number"),
            Map.entry("Double", "number"),
            Map.entry("Boolean", "true or false"),
            Map.entry("String", "text"),
            Map.entry("URI", "address"),
            Map.entry("Path", "folder"),
            Map.entry("Resource", "file"));

    private ConfigurationPage() {}

    /** Fails where the page does not say of the module's properties what their metadata says; what it should is in target. */
    public static void assertDescribes(String module) throws IOException {
        var section = section(module);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/configuration-" + module + ".md"), section);
        assertThat(Files.readString(PAGE))
                .as("docs/configuration.md, between the marks of %s: copy target/configuration-%s.md", module, module)
                .contains("<!-- %s -->\n%s<!-- end -->".formatted(module, section));
    }

    private static String section(String module) throws IOException {
        var rows = new StringBuilder("| Property | Type | Default | Meaning |\n| --- | --- | --- | --- |\n");
        properties(module).forEach((name, property) -> {
            var description = property.path("description").asString("");
            assertThat(description).as("%s has no description", name).isNotBlank();
            rows.append("| `%s` | %s | %s | %s |\n"
                    .formatted(name, type(property), value(property.path("defaultValue")), oneLine(description)));
        });
        return rows.toString();
    }

    private static SortedMap<String, JsonNode> properties(String module) throws IOException {
        var properties = new TreeMap<String, JsonNode>();
        var files = Collections.list(
                ConfigurationPage.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"));
        for (var file : files) {
            boolean isShared = file.toString().contains(SHARED);
            if (isShared == module.equals(SHARED)) {
                try (var in = file.openStream()) {
                    JSON.readTree(in).path("properties").forEach(property -> {
                        if (property.path("name").asString("").startsWith("seizures.")) {
                            properties.put(property.path("name").asString(), property);
                        }
                    });
                }
            }
        }
        assertThat(properties).as("properties of %s", module).isNotEmpty();
        return properties;
    }

    private static String type(JsonNode property) {
        var type = property.path("type").asString("");
        if (type.startsWith("java.util.Map")) {
            return "map";
        }
        if (type.startsWith("java.util.")) {
            return "list";
        }
        var simple = type.substring(type.lastIndexOf('.') + 1).replaceAll(".*\\$", "");
        return TYPES.getOrDefault(simple, "word");
    }

    private static String value(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            var values = new ArrayList<String>();
            value.forEach(each -> values.add(each.asString()));
            return values.isEmpty() ? "" : "`" + String.join(",", values) + "`";
        }
        return "`" + value.asString() + "`";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replace("|", "\\|")
                .strip();
    }
}
