package seizures.alert.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import seizures.alert.series.Fact;

/**
 * Facts that hold no longer, and those that have come to hold.
 *
 * @param gone what counts no longer
 * @param come what counts from now on
 */
record MovedFacts(List<Fact> gone, List<Fact> come) {
    static final MovedFacts NONE = new MovedFacts(List.of(), List.of());

    /** From some facts to others: what both hold has not moved. */
    static MovedFacts between(Collection<Fact> before, Collection<Fact> after) {
        if (before.isEmpty()) {
            return new MovedFacts(List.of(), List.copyOf(after));
        }
        Map<Fact, Integer> surplus = new HashMap<>();
        after.forEach(fact -> surplus.merge(fact, 1, Integer::sum));
        var gone = new ArrayList<Fact>();
        for (var fact : before) {
            if (surplus.getOrDefault(fact, 0) > 0) {
                surplus.merge(fact, -1, Integer::sum);
            } else {
                gone.add(fact);
            }
        }
        var come = new ArrayList<Fact>();
        for (var fact : after) {
            if (surplus.getOrDefault(fact, 0) > 0) {
                surplus.merge(fact, -1, Integer::sum);
                come.add(fact);
            }
        }
        return new MovedFacts(gone, come);
    }

    boolean isNothing() {
        return gone.isEmpty() && come.isEmpty();
    }

    MovedFacts and(MovedFacts other) {
        if (other.isNothing()) {
            return this;
        }
        var allGone = new ArrayList<>(gone);
        allGone.addAll(other.gone);
        var allCome = new ArrayList<>(come);
        allCome.addAll(other.come);
        return new MovedFacts(allGone, allCome);
    }
}
