package seizures.stats.changes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import seizures.contract.Goods;
import seizures.contract.Happened;
import seizures.contract.Tally;
import seizures.domain.dimension.DimensionSource;
import seizures.domain.overlap.AreaMonth;
import seizures.domain.overlap.AreaMonth.Where;
import seizures.domain.overlap.AreaOverlaps;
import seizures.domain.overlap.AreaOverlaps.LeftOut;
import seizures.domain.overlap.AreaReport;
import seizures.stats.cells.Reporter;
import seizures.stats.cells.Selection;

/**
 * What of the seizures known on a day is not counted, since a sum of an area and reports of places in it may be the same
 * goods: the same as {@link AreaOverlaps} leaves out of the cells, seizure by seizure.
 */
final class ChangeOverlaps {
    /**
     * Some goods of one seizure.
     *
     * @param order as of the cells, see {@link AreaOverlaps#order}
     */
    record Part(
            String order, AreaMonth month, DimensionSource place, Happened occurredOn, Goods goods, String seizureId)
            implements Comparable<Part> {
        private static final Comparator<Part> ORDER = Comparator.comparing(Part::order)
                .thenComparing(Part::occurredOn, Comparator.comparing(Happened::text))
                .thenComparing(Part::seizureId);

        @Override
        public int compareTo(Part other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<YearMonth, Set<Where>> candidates;
    private final AreaOverlaps<Part> overlaps;
    /** The newest version that is known of each seizure in the sums. */
    private final Map<String, Integer> versions = new HashMap<>();

    private LeftOut<Part> leftOut;

    private ChangeOverlaps(Selection selection, Map<YearMonth, Set<Where>> candidates) {
        this.candidates = candidates;
        this.overlaps = new AreaOverlaps<>(selection.overlap());
        this.leftOut = overlaps.leftOut();
    }

    /** As known on a day. Reads the changes only where there may be such sums. */
    static ChangeOverlaps of(Selection selection, Changes changes, LocalDate knownAt) {
        var candidates = changes.overlapping(selection.firstMonth(), selection.lastMonth());
        var here = new ChangeOverlaps(selection, candidates);
        if (!candidates.isEmpty()) {
            changes.between(LocalDate.MIN, knownAt, here::read);
            here.leftOut = here.overlaps.leftOut();
        }
        return here;
    }

    private void read(Change change) {
        report(change).ifPresent(report -> {
            overlaps.add(report, goods -> part(change, report, goods));
            if (report.isSum()) {
                versions.merge(change.seizureId(), change.cause(), Math::max);
            }
        });
    }

    private static Part part(Change change, AreaReport report, Goods goods) {
        var place = change.place();
        return new Part(
                AreaOverlaps.order(place, goods),
                report.of(goods.substance()),
                place,
                change.occurredOn(),
                goods,
                change.seizureId());
    }

    /** Nothing for what cannot overlap. */
    private Optional<AreaReport> report(Change change) {
        return where(change)
                .filter(_ -> !AreaMonth.isArea(change.place().port())
                        || change.occurredOn().isMonth())
                .map(where -> new AreaReport(
                        change.occurredOn().month(),
                        where,
                        AreaMonth.isSum(change.place().port(), change.occurredOn()),
                        change.sign(),
                        change.eventCount(),
                        change.contributions(),
                        change.shared()));
    }

    private Optional<Where> where(Change change) {
        var there = candidates.get(change.occurredOn().month());
        return there == null
                ? Optional.empty()
                : Reporter.of(change.place()).where().filter(there::contains);
    }

    /** Whether of each of some goods either all or nothing is counted, as before. */
    boolean leavesOutSame(ChangeOverlaps other) {
        return leftOut.sums().equals(other.leftOut.sums()) && leftOut.reports().equals(other.leftOut.reports());
    }

    /** The change without the goods of which nothing is counted. */
    Change counted(Change change) {
        if (leftOut.sums().isEmpty() && leftOut.reports().isEmpty()) {
            return change;
        }
        return report(change).map(report -> counted(change, report)).orElse(change);
    }

    private Change counted(Change change, AreaReport report) {
        var items = leftOut.counted(report);
        return items.size() == change.contributions().size()
                ? change
                : change.with(items, leftOut.countedShared(report));
    }

    /** What is not counted of sums of which the rest is. */
    void forEachPart(BiConsumer<Part, Tally> reader) {
        leftOut.parts().forEach((part, tally) -> {
            if (!leftOut.sums().contains(part.month()) && !leftOut.reports().contains(part.month())) {
                reader.accept(part, tally);
            }
        });
    }

    /** The newest version of a sum that was known. */
    int version(Part part) {
        return versions.getOrDefault(part.seizureId(), 1);
    }

    /** See {@link AreaOverlaps#touching}. */
    List<AreaOverlaps.Amounts> touching(ChangeSelection selection) {
        return overlaps.touching(part ->
                !selection.groups(part.place(), part.occurredOn(), part.goods()).isEmpty());
    }
}
