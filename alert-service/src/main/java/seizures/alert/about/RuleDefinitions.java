package seizures.alert.about;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;
import seizures.domain.dimension.Dimension;

/** The last definition of each rule, deleted ones included: their alerts keep their labels. One thread writes, any thread reads. */
public final class RuleDefinitions {
    private final Map<String, AlertRuleVersion> newest = new ConcurrentHashMap<>();

    /**
     * Takes a version in; an older one than is known, and a deletion, change nothing: alerts of a deleted rule are
     * still labelled.
     */
    public void after(AlertRuleVersion rule) {
        if (rule.definition() != null) {
            newest.merge(rule.ruleId(), rule, (old, next) -> next.version() > old.version() ? next : old);
        }
    }

    /**
     * Whether an alert sums the reports of these agencies and of nobody else: its series is grouped by agency, or its rule
     * selects no other. Not where the rule has changed since, for then it is not known what it selected.
     */
    public boolean isAboutOnly(Set<String> agencies, AlertVersion alert) {
        var own = alert.group().get(Dimension.AGENCY.word());
        if (own != null) {
            return agencies.contains(own);
        }
        var rule = newest.get(alert.ruleId());
        if (rule == null || rule.definition() == null || rule.version() != alert.ruleVersion()) {
            return false;
        }
        var selected = rule.definition().path("select").path(Dimension.AGENCY.word());
        return !selected.isEmpty()
                && selected.valueStream()
                        .allMatch(value -> agencies.contains(Dimension.AGENCY.parseLeniently(value.stringValue(""))));
    }

    /** What an alert is about in each dimension. */
    public AlertValues valuesOf(String ruleId, Map<String, String> group) {
        var rule = newest.get(ruleId);
        return new AlertValues(group, rule == null ? null : rule.definition());
    }

    /** Whether there is such a rule, or was. */
    public boolean knows(String ruleId) {
        return newest.containsKey(ruleId);
    }

    /** The labels of an alert by the newest version of its rule. */
    public AlertLabels about(AlertVersion alert) {
        var rule = newest.get(alert.ruleId());
        return AlertLabels.of(alert, rule == null ? null : rule.definition());
    }
}
