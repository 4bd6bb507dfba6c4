package seizures.domain.overlap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import seizures.contract.Contribution;
import seizures.contract.Goods;
import seizures.contract.SharedAmount;
import seizures.contract.Statistic;
import seizures.contract.SubstanceCode;
import seizures.contract.Tally;
import seizures.domain.dimension.DimensionPart;
import seizures.domain.dimension.DimensionSource;

/**
 * The months of which an agency reported a sum of an area and single places in it, and what of both is not counted. It
 * depends on all that was reported of these months and on nothing that a question selects, so that a row is the same number
 * in a table and asked for alone.
 *
 * @param <P> what the tallies are of, in an order in which the reports take from the sums
 */
public final class AreaOverlaps<P extends Comparable<P>> {
    private final Overlap choice;
    private final Side<P> sums = new Side<>();
    private final Side<P> reports = new Side<>();
    private final Map<AreaMonth, Long> mixed = new HashMap<>();

    /** @param choice which of an overlapping sum and its reports counts */
    public AreaOverlaps(Overlap choice) {
        this.choice = choice;
    }

    /** The sums of areas, or the reports of places in them. */
    private static final class Side<P extends Comparable<P>> {
        final NavigableMap<AreaMonth, NavigableMap<P, Tally>> parts = new TreeMap<>();
        /** Each seizure once. */
        final NavigableMap<AreaMonth, Tally> all = new TreeMap<>();

        void add(AreaMonth month, P part, Tally tally) {
            parts.computeIfAbsent(month, _ -> new TreeMap<>()).merge(part, tally, Tally::plus);
        }

        void addToAll(AreaMonth month, Tally tally) {
            all.merge(month, tally, Tally::plus);
        }

        Tally all(AreaMonth month) {
            return all.getOrDefault(month, Tally.ZERO);
        }

        NavigableMap<P, Tally> parts(AreaMonth month) {
            return parts.getOrDefault(month, new TreeMap<>());
        }
    }

    /**
     * What was reported of a month of an area.
     *
     * @param sum of the area, each seizure once
     * @param reports of places in it, likewise
     * @param isDivisible whether a part of the sum can be left out: not where a laboratory measured it, or where its
     *     seizures have other goods too
     */
    public record Amounts(AreaMonth month, Tally sum, Tally reports, boolean isDivisible, Overlap choice) {}

    /**
     * What is not counted.
     *
     * @param parts of each so much
     * @param sums months of which no sum is counted
     * @param reports months of which no report is counted
     */
    public record LeftOut<P>(
            NavigableMap<P, Tally> parts, NavigableSet<AreaMonth> sums, NavigableSet<AreaMonth> reports) {
        public static <P> LeftOut<P> nothing() {
            return new LeftOut<>(new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
        }

        /** Whether nothing is counted of what was reported, of an area as a whole or of a place in it. */
        public boolean isWithout(AreaMonth month, boolean isArea, boolean isOfMonth) {
            return isArea ? isOfMonth && sums.contains(month) : reports.contains(month);
        }

        private boolean isCounted(AreaReport report, SubstanceCode substance) {
            return !isWithout(report.of(substance), report.isSum(), true);
        }

        /** The goods of which something may be counted. */
        public List<Contribution> counted(AreaReport report) {
            return report.contributions().stream()
                    .filter(item -> isCounted(report, item.substance()))
                    .toList();
        }

        /** What these have in common. */
        public List<SharedAmount> countedShared(AreaReport report) {
            return report.shared().stream()
                    .map(amount -> new SharedAmount(
                            amount.goods().stream()
                                    .filter(kind -> isCounted(report, kind.substance()))
                                    .toList(),
                            amount.micrograms(),
                            amount.pills(),
                            amount.microlitres(),
                            amount.units(),
                            amount.items()))
                    .toList();
        }
    }

    /** A sum of a month that an area reported as a whole. */
    public void addSum(AreaMonth month, P part, Tally tally) {
        sums.add(month, part, tally);
        sums.addToAll(month, tally);
    }

    /** @param part is asked for where the choice needs it, as there are many */
    public void addReport(AreaMonth month, Supplier<P> part, Tally tally) {
        if (choice != Overlap.FINER) {
            reports.add(month, part.get(), tally);
        }
        reports.addToAll(month, tally);
    }

    /**
     * What several goods of a seizure have in common.
     *
     * @param kinds goods of this month's substance among them, whose sum has it too often
     */
    public void addShared(AreaMonth month, boolean isSum, Tally tally, int kinds) {
        var surplus = tally.times(SharedAmount.surplus(kinds)).negated();
        (isSum ? sums : reports).addToAll(month, surplus);
        if (isSum) {
            mixed.merge(month, tally.count(Statistic.SEIZURES), Long::sum);
        }
    }

    /** All that a seizure holds. */
    public void add(AreaReport report, Function<Goods, P> part) {
        var tallies = report.tallies();
        tallies.forEach((goods, tally) -> {
            var month = report.of(goods.substance());
            if (report.isSum()) {
                addSum(month, part.apply(goods), tally);
            } else {
                addReport(month, () -> part.apply(goods), tally);
            }
        });
        if (tallies.size() > 1) {
            addShared(report, tallies.keySet(), Tally.ofSeizures(report.eventCount()));
        }
        report.shared().forEach(shared -> addShared(report, shared.goods(), Tally.of(shared)));
    }

    private void addShared(AreaReport report, Collection<Goods> goods, Tally tally) {
        report.kinds(goods).forEach((month, kinds) -> addShared(month, report.isSum(), report.signed(tally), kinds));
    }

    /** The months of which something is left of both. */
    public NavigableMap<AreaMonth, Amounts> months() {
        var months = new TreeMap<AreaMonth, Amounts>();
        sums.parts.keySet().forEach(month -> {
            var sum = sums.all(month);
            var ofPlaces = reports.all(month);
            if (!sum.isZero() && !ofPlaces.isZero()) {
                months.put(month, new Amounts(month, sum, ofPlaces, isDivisible(month, sum), choice));
            }
        });
        return months;
    }

    private boolean isDivisible(AreaMonth month, Tally sum) {
        return mixed.getOrDefault(month, 0L) == 0
                && sum.get(Statistic.ASSAYED_MICROGRAMS).signum() == 0
                && sum.get(Statistic.ASSAYED_PILLS).signum() == 0;
    }

    /** The months of which a part is meant that the choice is about. */
    public List<Amounts> touching(Predicate<P> isMeant) {
        return months().values().stream()
                .filter(both -> switch (choice) {
                    case FINER -> isAny(sums, both, isMeant);
                    case COARSER -> isAny(reports, both, isMeant);
                    case BOTH -> isAny(sums, both, isMeant) && isAny(reports, both, isMeant);
                })
                .toList();
    }

    private static <P extends Comparable<P>> boolean isAny(Side<P> side, Amounts both, Predicate<P> isMeant) {
        return side.parts(both.month()).keySet().stream().anyMatch(isMeant);
    }

    /** Goods at a place, in an order that is the same wherever it is made. */
    public static String order(DimensionSource place, Goods goods) {
        return order(DimensionPart.ALL.stream().map(part -> part.of(place)), goods);
    }

    /** @param parts of a place, in the order of {@link DimensionPart#ALL} */
    public static String order(Stream<?> parts, Goods goods) {
        return Stream.concat(parts, Stream.of(goods)).map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** What does not count, as the other side already accounts for it. */
    public LeftOut<P> leftOut() {
        var leftOut = LeftOut.<P>nothing();
        months().values().forEach(both -> {
            var month = both.month();
            switch (choice) {
                case BOTH -> {}
                case COARSER -> {
                    leftOut.parts().putAll(reports.parts(month));
                    leftOut.reports().add(month);
                }
                case FINER -> {
                    if (both.isDivisible()) {
                        takeFromSums(both, leftOut.parts());
                    } else {
                        leftOut.parts().putAll(sums.parts(month));
                        leftOut.sums().add(month);
                    }
                }
            }
        });
        leftOut.parts().values().removeIf(Tally::isZero);
        return leftOut;
    }

    private void takeFromSums(Amounts both, Map<P, Tally> leftOut) {
        var rest = both.reports();
        for (var part : sums.parts(both.month()).entrySet()) {
            if (rest.isZero()) {
                return;
            }
            var taken = part.getValue().least(rest);
            leftOut.put(part.getKey(), taken);
            rest = rest.minus(taken);
        }
    }
}
