package seizures.alert.about;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;

/** The last definition of each rule, deleted ones included: their alerts keep their labels. One thread writes, any thread reads. */
public final class RuleDefinitions {
    private final Map<String, AlertRuleVersion> newest = new ConcurrentHashMap<>();

    public void after(AlertRuleVersion rule) {
        if (rule.definition() != null) {
            newest.merge(rule.ruleId(), rule, (old, next) -> next.version() > old.version() ? next : old);
        }
    }

    public AlertLabels about(AlertVersion alert) {
        var rule = newest.get(alert.ruleId());
        return AlertLabels.of(alert, rule == null ? null : rule.definition());
    }
}
