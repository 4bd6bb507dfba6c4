package seizures.stats.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import seizures.contract.Statistic;
import seizures.contract.Tally;
import seizures.domain.doses.Lot;
import seizures.stats.cells.Counts;
import seizures.stats.cells.Counts.Group;
import seizures.stats.cells.Period;

/**
 * Counts as rows: one for each group that something is left in, in the question's order, and the total.
 *
 * @param excluded seizures known to the month alone whose month the range cuts
 * @param notes what a reader of the doses must know
 */
public record CountRows(NavigableMap<Group, CountRow> byGroup, CountRow total, long excluded, List<String> notes) {
    public static final int MOST = 50_000;

    private static final Group ALL = new Group(new Period("all", LocalDate.EPOCH, false), Map.of());

    /** @throws AnswerTooLong for more than {@link #MOST} */
    public static CountRows of(CountQuery query, Counts counts) {
        return of(query, counts, MOST);
    }

    static CountRows of(CountQuery query, Counts counts, int most) {
        var byGroup = new HashMap<Group, Map<Lot, Tally>>();
        var all = new HashMap<Lot, Tally>();
        var open = new HashSet<Group>();
        long excluded = -counts.repeatedInExcluded();
        for (var slice : counts.slices()) {
            if (slice.group().period().excluded()) {
                excluded += slice.tally().count(Statistic.SEIZURES);
            } else {
                byGroup.computeIfAbsent(slice.group(), unseen -> new HashMap<>())
                        .merge(slice.lot(), slice.tally(), Tally::plus);
                all.merge(slice.lot(), slice.tally(), Tally::plus);
                if (!slice.isFinal()) {
                    open.add(slice.group());
                }
            }
        }
        if (byGroup.size() > most) {
            throw new AnswerTooLong(
                    "It would have more than %d rows: ask for fewer groups, a coarser bucket or a shorter time."
                            .formatted(most));
        }
        return new CountRows(
                rows(query, byGroup, counts.repeated(), open),
                CountRow.of(query, ALL, all, sum(all, counts.repeatedInAll()), open.isEmpty() && !byGroup.isEmpty()),
                excluded,
                query.methods().stream()
                        .flatMap(method -> method.notes(all).stream())
                        .toList());
    }

    private static NavigableMap<Group, CountRow> rows(
            CountQuery query, Map<Group, Map<Lot, Tally>> byGroup, Map<Group, Long> repeated, Set<Group> open) {
        var rows = new TreeMap<Group, CountRow>(query.order());
        byGroup.forEach((group, lots) -> {
            var sum = sum(lots, repeated.getOrDefault(group, 0L));
            if (!sum.isZero()) {
                rows.put(group, CountRow.of(query, group, lots, sum, !open.contains(group)));
            }
        });
        return rows;
    }

    private static Tally sum(Map<Lot, Tally> lots, long repeated) {
        var sum = lots.values().stream().reduce(Tally::plus).orElse(Tally.ZERO);
        return repeated == 0 ? sum : sum.plus(Tally.ofSeizures(-repeated));
    }
}
