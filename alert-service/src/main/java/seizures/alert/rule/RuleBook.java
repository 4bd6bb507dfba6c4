package seizures.alert.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import seizures.contract.AlertRuleVersion;

/**
 * The newest version of each rule in the log, deleted ones too, and where its other versions are. Of two with one version the
 * first counts.
 */
public final class RuleBook {
    private final ConcurrentSkipListMap<String, Known> rules = new ConcurrentSkipListMap<>();

    /**
     * Where a version is in the log.
     *
     * @param version of the rule
     * @param offset of its record in the topic of rules
     */
    record Place(int version, long offset) {}

    /** @param places of all versions that count, the oldest first */
    private record Known(AlertRuleVersion newest, List<Place> places) {
        Known after(Known next) {
            if (next.newest.version() <= newest.version()) {
                return this;
            }
            var all = new ArrayList<>(places);
            all.addAll(next.places);
            return new Known(next.newest, List.copyOf(all));
        }
    }

    void after(AlertRuleVersion version, long offset) {
        var known = new Known(version, List.of(new Place(version.version(), offset)));
        rules.merge(version.ruleId(), known, Known::after);
    }

    /** Empty where the rule is unknown; a deletion is its newest version. */
    public Optional<AlertRuleVersion> newest(String ruleId) {
        return Optional.ofNullable(rules.get(ruleId)).map(Known::newest);
    }

    /** The oldest first; none of a rule that there never was. */
    List<Place> places(String ruleId) {
        var known = rules.get(ruleId);
        return known == null ? List.of() : known.places();
    }

    /** Those in force, by id. */
    List<AlertRuleVersion> inForce() {
        return rules.values().stream()
                .map(Known::newest)
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
