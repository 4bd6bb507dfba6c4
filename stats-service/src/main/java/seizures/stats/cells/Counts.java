package seizures.stats.cells;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import seizures.contract.Tally;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.Lot;
import seizures.domain.overlap.AreaOverlaps;

/**
 * The sums of a selection, as finely as dose methods need them.
 *
 * @param repeated what several slices of a group hold, seizures and amounts: to be taken from the sum of its slices
 * @param repeatedInAll the same over all groups that are not excluded
 * @param repeatedInExcluded seizures over the excluded ones
 * @param overlaps sums of areas that are not simply added to reports of places in them, in order
 */
public record Counts(
        List<Slice> slices,
        Map<Group, Tally> repeated,
        Tally repeatedInAll,
        long repeatedInExcluded,
        List<AreaOverlaps.Amounts> overlaps) {
    public static final Counts NONE = new Counts(List.of(), Map.of(), Tally.ZERO, 0, List.of());

    /** Of both, which have no cell in common. */
    public Counts plus(Counts other) {
        var all = new HashMap<>(repeated);
        other.repeated.forEach((group, count) -> all.merge(group, count, Tally::plus));
        return new Counts(
                Stream.concat(slices.stream(), other.slices.stream()).toList(),
                all,
                repeatedInAll.plus(other.repeatedInAll),
                repeatedInExcluded + other.repeatedInExcluded,
                Stream.concat(overlaps.stream(), other.overlaps.stream())
                        .distinct()
                        .sorted(Comparator.comparing(AreaOverlaps.Amounts::month))
                        .toList());
    }

    /** A line of an answer: a period and the values that it is grouped by. */
    public record Group(Period period, Map<Dimension, String> values) {}

    /**
     * The part of a group that a dose method reads alike.
     *
     * @param isFinal whether all of it is in locked periods
     * @param again whether all of it is in the slice of another group too, so that a total is without it
     */
    public record Slice(Group group, Lot lot, Tally tally, boolean isFinal, boolean again) {}

    /** A selection of more slices than are worth an answer. */
    public static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMany() {
            super("the groups are too many");
        }
    }
}
