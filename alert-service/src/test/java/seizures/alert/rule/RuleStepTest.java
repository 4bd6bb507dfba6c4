package seizures.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertRuleVersion;
import seizures.contract.ContractJson;
import tools.jackson.databind.JsonNode;

class RuleStepTest {
    private static final Instant NOON = Instant.parse("2024-03-15T12:00:00Z");
    private static final JsonNode KILO = json("""
            {"severity": "info", "select": {"substance": ["fentanyl"]}, "title": "Much", "when": {"kind": "SINGLE", "value": 1}}""");
    private static final JsonNode POUND = json("""
            {"severity": "info", "select": {"substance": ["fentanyl", "heroin"]}, "until": "2025-01-01T00:00:00Z",
             "when": {"kind": "SINGLE", "value": 0.454}}""");

    @Test
    void a_change_names_each_value_that_differs_with_what_it_was_and_is() {
        var step = RuleStep.of(version(2, POUND).by("olga"), version(1, KILO));

        assertThat(step.shown()).isEqualTo(json("""
                        {"version": 2, "recordedAt": "2024-03-15T12:00:00Z", "author": "olga", "act": "CHANGED", "differences": [
                          {"pointer": "#/select/substance", "before": ["fentanyl"], "after": ["fentanyl", "heroin"]},
                          {"pointer": "#/title", "before": "Much"},
                          {"pointer": "#/until", "after": "2025-01-01T00:00:00Z"},
                          {"pointer": "#/when/value", "before": 1, "after": 0.454}],
                         "definition": %s}""".formatted(POUND)));
    }

    @Test
    void the_first_version_creates_and_one_after_a_deletion_creates_anew() {
        var deleted = version(2, null);

        assertThat(RuleStep.of(version(1, KILO), null).act()).isEqualTo(RuleStep.Act.CREATED);
        assertThat(RuleStep.of(deleted, version(1, KILO)).act()).isEqualTo(RuleStep.Act.DELETED);
        assertThat(RuleStep.of(version(3, KILO), deleted).act()).isEqualTo(RuleStep.Act.CREATED);
        assertThat(RuleStep.of(version(3, KILO), deleted).differences()).isNull();
    }

    @Test
    void a_suspension_says_why_and_the_same_rule_after_it_is_resumed() {
        var suspended = version(1, KILO).suspended(NOON, "it took too long");
        var step = RuleStep.of(suspended, version(1, KILO));

        assertThat(step.act()).isEqualTo(RuleStep.Act.SUSPENDED);
        assertThat(step.shown().path("suspended").asString()).isEqualTo("it took too long");
        assertThat(step.shown().has("author")).isFalse();
        assertThat(RuleStep.of(version(3, KILO), suspended).act()).isEqualTo(RuleStep.Act.RESUMED);
        assertThat(RuleStep.of(version(3, POUND), suspended).act()).isEqualTo(RuleStep.Act.CHANGED);
    }

    @Test
    void a_version_whose_former_one_is_not_kept_has_no_differences() {
        var step = RuleStep.of(version(7, KILO), version(4, POUND));

        assertThat(step.act()).isEqualTo(RuleStep.Act.CHANGED);
        assertThat(step.differences()).isNull();
    }

    private static AlertRuleVersion version(int version, @Nullable JsonNode definition) {
        return AlertRuleVersion.of("much", version, NOON, definition);
    }

    private static JsonNode json(String text) {
        return ContractJson.MAPPER.readTree(text);
    }
}
