package seizures.alert.rule;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import seizures.contract.AlertRuleVersion;

/** The newest version of each rule in the log, deleted ones too. Of two with one version the first counts. */
public final class RuleBook {
    private final ConcurrentSkipListMap<String, AlertRuleVersion> newest = new ConcurrentSkipListMap<>();

    void after(AlertRuleVersion version) {
        newest.merge(version.ruleId(), version, (old, next) -> next.version() > old.version() ? next : old);
    }

    public Optional<AlertRuleVersion> newest(String ruleId) {
        return Optional.ofNullable(newest.get(ruleId));
    }

    /** Those in force, by id. */
    List<AlertRuleVersion> inForce() {
        return newest.values().stream()
                .filter(rule -> rule.definition() != null)
                .toList();
    }

    /** Ids of those that are not evaluated because that took too long. */
    List<String> suspended() {
        return inForce().stream()
                .filter(rule -> rule.suspended() != null)
                .map(AlertRuleVersion::ruleId)
                .toList();
    }
}
