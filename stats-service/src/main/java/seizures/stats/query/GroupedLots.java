package seizures.stats.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.contract.Statistic;
import seizures.contract.Tally;
import seizures.domain.doses.Lot;
import seizures.stats.cells.Counts;
import seizures.stats.cells.Counts.Group;
import seizures.stats.cells.Period;

/**
 * The slices of an answer by the groups that they are in.
 *
 * @param open groups of which not all is final
 * @param coverage says what rows are worth; absent where they are parts of another answer
 * @param excluded seizures known to the month alone whose month the range cuts
 */
record GroupedLots(
        CountQuery query,
        Counts counts,
        Map<Group, Map<Lot, Tally>> byGroup,
        Map<Lot, Tally> all,
        Set<Group> open,
        long excluded,
        @Nullable AnswerCoverage coverage) {
    private static final Group ALL = new Group(new Period("all", LocalDate.EPOCH, false), Map.of());

    /** @throws AnswerTooLong for more groups than {@code most} */
    static GroupedLots of(CountQuery query, Counts counts, int most, @Nullable AnswerCoverage coverage) {
        var byGroup = new HashMap<Group, Map<Lot, Tally>>();
        var all = new HashMap<Lot, Tally>();
        var open = new HashSet<Group>();
        long excluded = -counts.repeatedInExcluded();
        for (var slice : counts.slices()) {
            if (slice.group().period().excluded()) {
                excluded += slice.again() ? 0 : slice.tally().count(Statistic.SEIZURES);
            } else {
                byGroup.computeIfAbsent(slice.group(), unseen -> new HashMap<>(2))
                        .merge(slice.lot(), slice.tally(), Tally::plus);
                if (!slice.again()) {
                    all.merge(slice.lot(), slice.tally(), Tally::plus);
                }
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
        return new GroupedLots(query, counts, byGroup, all, open, excluded, coverage);
    }

    /** Those that something is left in, in the question's order. */
    List<Group> groups() {
        return byGroup.keySet().stream()
                .filter(group -> !sum(group).isZero())
                .sorted(query.order())
                .toList();
    }

    CountRow row(Group group) {
        var row = CountRow.of(query, group, lots(group), sum(group), !open.contains(group));
        return coverage == null ? row : coverage.on(row, group);
    }

    CountRow total() {
        var total = CountRow.of(query, ALL, all, sum(), open.isEmpty() && !byGroup.isEmpty());
        return coverage == null ? total : coverage.onTotal(total);
    }

    List<String> notes() {
        return Stream.of(
                        query.methods().stream().flatMap(method -> method.notes(all).stream()),
                        UndosedGoods.of(all).notes(query.methods()).stream(),
                        OverlapNotes.of(counts.overlaps()).stream(),
                        coverage == null ? Stream.<String>of() : coverage.notes().stream())
                .flatMap(notes -> notes)
                .toList();
    }

    private Map<Lot, Tally> lots(Group group) {
        return byGroup.getOrDefault(group, Map.of());
    }

    /** Of a group, each seizure and each gram once. */
    Tally sum(Group group) {
        return sum(lots(group), counts.repeated().getOrDefault(group, Tally.ZERO));
    }

    /** Of all groups, each seizure and each gram once. */
    Tally sum() {
        return sum(all, counts.repeatedInAll());
    }

    private static Tally sum(Map<Lot, Tally> lots, Tally repeated) {
        return lots.values().stream().reduce(Tally::plus).orElse(Tally.ZERO).minus(repeated);
    }
}
