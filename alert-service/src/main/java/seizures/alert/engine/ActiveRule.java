package seizures.alert.engine;

import seizures.alert.rule.Rule;
import seizures.alert.rule.RuleParser;
import seizures.commons.request.Parsed;
import seizures.contract.AlertRuleVersion;
import seizures.domain.doses.DoseMethods;

/** A rule in force, with the id and the version that it goes by. */
record ActiveRule(String ruleId, int version, Rule rule) {
    /** @throws IllegalArgumentException for a definition that this version of the service cannot read */
    static ActiveRule of(AlertRuleVersion version, DoseMethods methods) {
        if (version.definition() == null) {
            throw new IllegalArgumentException("rule " + version.ruleId() + " is deleted");
        }
        return switch (RuleParser.parseStored(version.definition(), methods)) {
            case Parsed.Ok<Rule>(var rule) -> new ActiveRule(version.ruleId(), version.version(), rule);
            case Parsed.Invalid<Rule>(var faults) ->
                throw new IllegalArgumentException("rule " + version.ruleId() + " is unreadable: " + faults);
        };
    }
}
