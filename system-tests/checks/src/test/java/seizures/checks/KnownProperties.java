package seizures.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The properties that a service knows, from its application.yaml and its sources, as an environment spells them. */
record KnownProperties(Set<String> spelled) {
    private static final Pattern RECORD = Pattern.compile("@ConfigurationProperties\\(\"([a-z.-]+)\"\\)");
    private static final Pattern WORD = Pattern.compile("\\b[a-z][A-Za-z]+\\b");
    private static final Pattern VALUE = Pattern.compile("\\$\\{([a-z.-]+)[:}]");
    private static final String DEFAULTS = "service-commons/src/main/resources/service-defaults.yaml";
    /** Of Spring Boot itself. */
    private static final Set<String> BOOT =
            Set.of("management.server.port", "logging.structured.format.console", "server.address", "server.port");

    static KnownProperties of(String service) throws IOException {
        var spelled = new HashSet<String>();
        BOOT.forEach(name -> spelled.add(spelled(name)));
        for (var file : List.of(service + "/src/main/resources/application.yaml", DEFAULTS)) {
            add("", Manifests.raw(Path.of("../../" + file)), spelled);
        }
        try (var sources = Files.walk(Path.of("../../" + service + "/src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                add(Files.readString(source), spelled);
            }
        }
        return new KnownProperties(spelled);
    }

    private static void add(String prefix, JsonNode node, Set<String> spelled) {
        if (node.isObject()) {
            node.properties().forEach(each -> add(prefix + "." + each.getKey(), each.getValue(), spelled));
        } else {
            spelled.add(spelled(prefix));
            VALUE.matcher(node.asText()).results().forEach(match -> spelled.add(spelled(match.group(1))));
        }
    }

    private static void add(String source, Set<String> spelled) {
        VALUE.matcher(source).results().forEach(match -> spelled.add(spelled(match.group(1))));
        RECORD.matcher(source)
                .results()
                .forEach(settings -> WORD.matcher(source)
                        .results()
                        .forEach(word -> spelled.add(spelled(settings.group(1) + word.group()))));
    }

    private static String spelled(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    /** Also an element of a list or map that is known. */
    boolean know(String variable) {
        var name = spelled(variable);
        return spelled.contains(name)
                || variable.matches(".*_[0-9]+_.*")
                        && spelled.contains(spelled(variable.substring(
                                0, variable.replaceAll("_[0-9]+_.*", "").length())));
    }
}
