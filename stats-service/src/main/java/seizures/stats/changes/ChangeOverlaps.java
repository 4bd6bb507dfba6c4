package seizures.stats.changes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import seizures.contract.Goods;
import seizures.contract.Happened;
import seizures.contract.SharedAmount;
import seizures.contract.SubstanceCode;
import seizures.contract.Tally;
import seizures.domain.dimension.DimensionSource;
import seizures.domain.overlap.AreaMonth;
import seizures.domain.overlap.AreaMonth.Where;
import seizures.domain.overlap.AreaOverlaps;
import seizures.domain.overlap.AreaOverlaps.LeftOut;
import seizures.stats.cells.Reporter;
import seizures.stats.cells.Selection;

/**
 * What of the seizures known on a day is not counted, since a sum of an area and reports of places in it may be the same
 * goods: the same as {@link AreaOverlaps} leaves out of the cells, seizure by seizure.
 */
public final class ChangeOverlaps {
    /**
     * Some goods of one seizure.
     *
     * @param order as of the cells, see {@link AreaOverlaps#order}
     */
    public record Part(
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
    public static ChangeOverlaps of(Selection selection, Changes changes, LocalDate knownAt) {
        var candidates = changes.overlapping(selection.firstMonth(), selection.lastMonth());
        var here = new ChangeOverlaps(selection, candidates);
        if (!candidates.isEmpty()) {
            changes.between(LocalDate.MIN, knownAt, here::read);
            here.leftOut = here.overlaps.leftOut();
        }
        return here;
    }

    private void read(Change change) {
        where(change).ifPresent(where -> {
            boolean isSum = AreaMonth.isSum(change.place().port(), change.occurredOn());
            if (isSum || !AreaMonth.isArea(change.place().port())) {
                var tallies = tallies(change);
                tallies.forEach((goods, tally) -> add(change, where, goods, tally, isSum));
                if (tallies.size() > 1) {
                    addShared(change, where, tallies.keySet(), Tally.ofSeizures(change.eventCount()), isSum);
                }
                change.shared().forEach(shared -> addShared(change, where, shared.goods(), Tally.of(shared), isSum));
            }
        });
    }

    private void addShared(Change change, Where where, Collection<Goods> goods, Tally tally, boolean isSum) {
        var months = new HashMap<AreaMonth, Integer>();
        goods.forEach(kind -> months.merge(month(change, where, kind.substance()), 1, Integer::sum));
        var signed = change.sign() > 0 ? tally : tally.negated();
        months.forEach((month, kinds) -> overlaps.addShared(month, isSum, signed, kinds));
    }

    private void add(Change change, Where where, Goods goods, Tally tally, boolean isSum) {
        var month = month(change, where, goods.substance());
        var order = AreaOverlaps.order(change.place(), goods);
        var part = new Part(order, month, change.place(), change.occurredOn(), goods, change.seizureId());
        if (isSum) {
            overlaps.addSum(month, part, tally);
            versions.merge(change.seizureId(), change.cause(), Math::max);
        } else {
            overlaps.addReport(month, part, tally);
        }
    }

    private static Map<Goods, Tally> tallies(Change change) {
        var tallies = new LinkedHashMap<Goods, Tally>(2);
        for (var item : change.contributions()) {
            tallies.merge(item.goods(), Tally.of(item), Tally::plus);
        }
        tallies.replaceAll((_, items) -> {
            var tally = items.plus(Tally.ofSeizures(change.eventCount()));
            return change.sign() > 0 ? tally : tally.negated();
        });
        return tallies;
    }

    private Optional<Where> where(Change change) {
        var there = candidates.get(change.occurredOn().month());
        return there == null
                ? Optional.empty()
                : Reporter.of(change.place()).where().filter(there::contains);
    }

    private static AreaMonth month(Change change, Where where, SubstanceCode substance) {
        return AreaMonth.of(change.occurredOn().month(), where, substance);
    }

    /** Whether of each of some goods either all or nothing is counted, as before. */
    public boolean leavesOutSame(ChangeOverlaps other) {
        return leftOut.sums().equals(other.leftOut.sums()) && leftOut.reports().equals(other.leftOut.reports());
    }

    /** The change without the goods of which nothing is counted. */
    public Change counted(Change change) {
        if (leftOut.sums().isEmpty() && leftOut.reports().isEmpty()) {
            return change;
        }
        return where(change).map(where -> counted(change, where)).orElse(change);
    }

    private Change counted(Change change, Where where) {
        var items = change.contributions().stream()
                .filter(item -> isCounted(change, where, item.substance()))
                .toList();
        if (items.size() == change.contributions().size()) {
            return change;
        }
        var shared = change.shared().stream()
                .map(amount -> new SharedAmount(
                        amount.goods().stream()
                                .filter(kind -> isCounted(change, where, kind.substance()))
                                .toList(),
                        amount.micrograms(),
                        amount.pills(),
                        amount.microlitres(),
                        amount.units(),
                        amount.items()))
                .toList();
        return change.with(items, shared);
    }

    private boolean isCounted(Change change, Where where, SubstanceCode substance) {
        return !leftOut.isWithout(
                month(change, where, substance),
                AreaMonth.isArea(change.place().port()),
                change.occurredOn().isMonth());
    }

    /** What is not counted of sums of which the rest is. */
    public void forEachPart(BiConsumer<Part, Tally> reader) {
        leftOut.parts().forEach((part, tally) -> {
            if (!leftOut.sums().contains(part.month()) && !leftOut.reports().contains(part.month())) {
                reader.accept(part, tally);
            }
        });
    }

    /** The newest version of a sum that was known. */
    public int version(Part part) {
        return versions.getOrDefault(part.seizureId(), 1);
    }

    /** See {@link AreaOverlaps#touching}. */
    public List<AreaOverlaps.Amounts> touching(ChangeSelection selection) {
        return overlaps.touching(part ->
                !selection.groups(part.place(), part.occurredOn(), part.goods()).isEmpty());
    }
}
