package seizures.alert.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Fact;
import seizures.alert.series.Point;
import seizures.contract.Contribution;
import seizures.domain.dimension.Dimension;

/** The rules in force, suspended ones too; and those that are evaluated, those of one grouping together: what a fact comes to in a group is parted once for all of them. */
final class ActiveRules {
    /** Receives the series that a fact belongs to. */
    interface Listener {
        void seriesOf(ActiveRule rule, Group group, Point point);
    }

    private final Map<String, ActiveRule> rules = new LinkedHashMap<>();
    private final Map<Group, Group> groups = new HashMap<>(); // each once, so that to compare two is to look at them
    private Map<List<Dimension>, List<ActiveRule>> byGrouping = Map.of();

    void put(ActiveRule rule) {
        rules.put(rule.ruleId(), rule);
        group();
    }

    void remove(String ruleId) {
        rules.remove(ruleId);
        group();
    }

    private void group() {
        byGrouping = evaluated().stream()
                .collect(Collectors.groupingBy(rule -> rule.rule().group(), LinkedHashMap::new, Collectors.toList()));
    }

    @Nullable
    ActiveRule get(String ruleId) {
        return rules.get(ruleId);
    }

    Collection<ActiveRule> all() {
        return List.copyOf(rules.values());
    }

    Collection<ActiveRule> evaluated() {
        return rules.values().stream().filter(rule -> !rule.isSuspended()).toList();
    }

    /** Of suspended rules too: their series are still shown. */
    Set<List<Dimension>> groupings() {
        return rules.values().stream().map(rule -> rule.rule().group()).collect(Collectors.toSet());
    }

    void tell(Fact fact, Listener listener) {
        byGrouping.forEach((grouping, alike) -> Group.part(grouping, fact).forEach((equal, goods) -> {
            var group = groups.computeIfAbsent(equal, unseen -> unseen);
            for (var rule : alike) {
                var taken = rule.rule().when().looksAt(fact) ? rule.rule().taken(fact, goods) : List.<Contribution>of();
                if (!taken.isEmpty()) {
                    var amount = rule.rule().measure().amount(fact, taken);
                    listener.seriesOf(rule, group, new Point(fact, taken, amount));
                }
            }
        }));
    }
}
