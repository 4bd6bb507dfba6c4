package seizures.stats.cells;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import seizures.contract.SharedAmount;
import seizures.contract.Statistic;
import seizures.contract.Tally;
import seizures.domain.dimension.Dimension;
import seizures.stats.cells.Counts.Group;

/** What several slices of an answer have in common, so that their sum has it too often. */
final class RepeatedAmounts {
    private final Map<Group, Tally> byGroup = new HashMap<>();
    private Tally inAll = Tally.ZERO;
    private long inExcluded;

    /**
     * @param place the values that a place is grouped by
     * @param kinds those of each of the goods that share the amount
     */
    void add(Period period, Map<Dimension, String> place, List<Map<Dimension, String>> kinds, Tally tally) {
        var times = new HashMap<Map<Dimension, String>, Integer>();
        kinds.forEach(values -> times.merge(values, 1, Integer::sum));
        times.forEach((values, count) -> {
            if (count > 1) {
                byGroup.merge(
                        new Group(period, Scan.union(place, values)),
                        tally.times(SharedAmount.surplus(count)),
                        Tally::plus);
            }
        });
    }

    /** The same of the total, once for each place. */
    void addToTotal(Period period, int kinds, Tally tally) {
        var more = tally.times(SharedAmount.surplus(kinds));
        if (period.excluded()) {
            inExcluded += more.count(Statistic.SEIZURES);
        } else {
            inAll = inAll.plus(more);
        }
    }

    Map<Group, Tally> byGroup() {
        return byGroup;
    }

    Tally inAll() {
        return inAll;
    }

    /** Seizures alone. */
    long inExcluded() {
        return inExcluded;
    }
}
