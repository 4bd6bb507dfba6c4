package seizures.alert.rule;

import seizures.contract.AlertRuleVersion;
import tools.jackson.databind.node.ObjectNode;

/** What a rule comes to by all that is known now, without being made. */
@FunctionalInterface
public interface RulePreviews {
    /** @throws seizures.commons.request.ProblemException where it takes too long, or too many are looked at already */
    ObjectNode of(AlertRuleVersion rule);
}
