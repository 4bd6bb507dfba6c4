package seizures.alert.engine;

import seizures.alert.rule.Rule;
import seizures.alert.rule.RuleParser;
import seizures.commons.request.Parsed;
import seizures.contract.AlertRuleVersion;
import seizures.domain.doses.DoseMethods;

/**
 * A rule in force, with the id and the version that it goes by.
 *
 * @param isSuspended whether it is not evaluated, because that took too long
 */
record ActiveRule(String ruleId, int version, Rule rule, boolean isSuspended) {
    /** @throws IllegalArgumentException for a definition that this version of the service cannot read */
    static ActiveRule of(AlertRuleVersion version, DoseMethods methods) {
        if (version.definition() == null) {
            throw new IllegalArgumentException("rule " + version.ruleId() + " is deleted");
        }
        return switch (RuleParser.parseStored(version.definition(), methods)) {
            case Parsed.Ok<Rule>(var rule) ->
                new ActiveRule(version.ruleId(), version.version(), rule, version.suspended() != null);
            case Parsed.Invalid<Rule>(var faults) ->
                throw new IllegalArgumentException("rule " + version.ruleId() + " is unreadable: " + faults);
        };
    }

    ActiveRule suspend() {
        return new ActiveRule(ruleId, version, rule, true);
    }
}
