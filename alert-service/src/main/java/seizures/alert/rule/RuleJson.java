package seizures.alert.rule;

import java.util.Objects;
import seizures.contract.AlertRuleVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a rule in force: its definition, and what is known of it. */
final class RuleJson {
    private RuleJson() {}

    static JsonNode definitionOf(AlertRuleVersion rule) {
        return Objects.requireNonNull(rule.definition());
    }

    static ObjectNode shown(AlertRuleVersion rule) {
        var shown = JsonNodeFactory.instance.objectNode();
        shown.put("ruleId", rule.ruleId());
        shown.put("version", rule.version());
        shown.put("recordedAt", rule.recordedAt().toString());
        if (rule.suspended() != null) {
            shown.putObject("suspended")
                    .put("since", rule.recordedAt().toString())
                    .put("reason", rule.suspended());
        }
        if (definitionOf(rule) instanceof ObjectNode definition) {
            shown.setAll(definition);
        }
        var unknown = RuleParser.unknownValues(definitionOf(rule));
        if (!unknown.isEmpty()) {
            var values = shown.putArray("cannotMatch");
            unknown.forEach(
                    fault -> values.addObject().put("pointer", fault.pointer()).put("detail", fault.detail()));
        }
        return shown;
    }
}
