package seizures.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whom {@code deploy/alertmanager} keeps from being woken. */
class AlertmanagerTest {
    private static final Path CONFIG = Path.of("../../deploy/alertmanager/alertmanager.yml");
    private static final Path RULES = Path.of("../../deploy/prometheus/rules.yml");

    @Test
    void no_critical_alert_is_inhibited() throws IOException {
        assertThat(inhibitions())
                .isNotEmpty()
                .allSatisfy(inhibition -> assertThat(targets(inhibition))
                        .isNotEmpty()
                        .allSatisfy(alert -> assertThat(severity(alert)).isEqualTo("warning")));
    }

    /** What one instance does says nothing about another: a dead one must not mute those that still run. */
    @Test
    void an_alert_of_an_instance_inhibits_that_instance_alone() throws IOException {
        for (var inhibition : inhibitions()) {
            var source = quoted(inhibition.path("source_matchers").get(0).asText());
            var equal = texts(inhibition.path("equal"));
            if (rule(source).path("annotations").path("summary").asText().contains("$labels.instance")) {
                assertThat(equal).as(source).contains("job", "instance");
            } else if (rule(source).path("expr").asText().contains("by (job)")) {
                assertThat(equal).as(source).contains("job");
            }
        }
    }

    private static List<JsonNode> inhibitions() throws IOException {
        return Manifests.raw(CONFIG).path("inhibit_rules").valueStream().toList();
    }

    /** Names of the alerts that it inhibits. */
    private static List<String> targets(JsonNode inhibition) {
        return texts(inhibition.path("target_matchers")).stream()
                .filter(matcher -> matcher.startsWith("alertname"))
                .flatMap(matcher -> Stream.of(quoted(matcher).split("\\|", -1)))
                .toList();
    }

    private static String severity(String alert) throws IOException {
        return rule(alert).path("labels").path("severity").asText();
    }

    private static JsonNode rule(String alert) throws IOException {
        return Manifests.raw(RULES)
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .filter(rule -> rule.path("alert").asText().equals(alert))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule " + alert));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static String quoted(String matcher) {
        return matcher.substring(matcher.indexOf('"') + 1, matcher.lastIndexOf('"'));
    }
}
