package seizures.stats.query;

import java.util.List;
import java.util.stream.Stream;
import seizures.contract.Statistic;
import seizures.contract.Tally;
import seizures.domain.overlap.AreaOverlaps.Amounts;

/**
 * What a reader must know of the months of which an agency reported a sum of an area and single places in it: both
 * amounts, and which of them is counted.
 */
public final class OverlapNotes {
    private static final int MOST = 5;

    private OverlapNotes() {}

    /** One for each month, and one for all that are more than a few. */
    public static List<String> of(List<Amounts> overlaps) {
        int more = overlaps.size() - MOST;
        return Stream.concat(
                        overlaps.stream().limit(MOST).map(OverlapNotes::note),
                        more > 0
                                ? Stream.of(more + " more months have a sum of an area and reports of its ports")
                                : Stream.of())
                .toList();
    }

    private static String note(Amounts both) {
        var month = both.month();
        return "%s %s (%s, %s), %s: a sum of the area, %s, and reports of its ports, %s, %s"
                .formatted(
                        month.month(),
                        month.where().area(),
                        month.where().agency(),
                        month.where().crossing(),
                        month.substance(),
                        shown(both.sum()),
                        shown(both.reports()),
                        counted(both));
    }

    private static String counted(Amounts both) {
        return switch (both.choice()) {
            case FINER ->
                "may be the same goods: the reports are counted, "
                        + (both.isDivisible() ? "and what they leave of the sum" : "the sum is not");
            case COARSER -> "may be the same goods: the sum is counted, the reports are not";
            case BOTH -> "are both counted and may be the same goods";
        };
    }

    private static String shown(Tally tally) {
        long seizures = tally.count(Statistic.SEIZURES);
        var mass = tally.get(Statistic.MICROGRAMS);
        var pills = tally.get(Statistic.PILLS);
        return seizures
                + (seizures == 1 ? " seizure of " : " seizures of ")
                + (mass.signum() != 0 || pills.signum() == 0 ? UndosedGoods.weight(mass) : pills + " pills");
    }
}
