package seizures.domain.overlap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import seizures.contract.Goods;
import seizures.contract.SharedAmount;
import seizures.contract.Statistic;
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
    private final NavigableMap<AreaMonth, NavigableMap<P, Tally>> sums = new TreeMap<>();
    private final NavigableMap<AreaMonth, NavigableMap<P, Tally>> reports = new TreeMap<>();
    private final Map<AreaMonth, Tally> twiceInSums = new HashMap<>();
    private final Map<AreaMonth, Tally> twiceInReports = new HashMap<>();
    private final Map<AreaMonth, Long> mixed = new HashMap<>();

    public AreaOverlaps(Overlap choice) {
        this.choice = choice;
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
    }

    public void addSum(AreaMonth month, P part, Tally tally) {
        add(sums, month, part, tally);
    }

    public void addReport(AreaMonth month, P part, Tally tally) {
        add(reports, month, part, tally);
    }

    /**
     * What several goods of a seizure have in common.
     *
     * @param kinds goods of this month's substance among them, whose sum has it too often
     */
    public void addShared(AreaMonth month, boolean isSum, Tally tally, int kinds) {
        (isSum ? twiceInSums : twiceInReports).merge(month, tally.times(SharedAmount.surplus(kinds)), Tally::plus);
        if (isSum) {
            mixed.merge(month, tally.count(Statistic.SEIZURES), Long::sum);
        }
    }

    private void add(NavigableMap<AreaMonth, NavigableMap<P, Tally>> side, AreaMonth month, P part, Tally tally) {
        side.computeIfAbsent(month, _ -> new TreeMap<>()).merge(part, tally, Tally::plus);
    }

    /** The months of which something is left of both. */
    public NavigableMap<AreaMonth, Amounts> months() {
        var months = new TreeMap<AreaMonth, Amounts>();
        sums.keySet().forEach(month -> {
            var sum = of(sums, month).minus(twiceInSums.getOrDefault(month, Tally.ZERO));
            var ofPorts = of(reports, month).minus(twiceInReports.getOrDefault(month, Tally.ZERO));
            boolean isDivisible = mixed.getOrDefault(month, 0L) == 0
                    && sum.get(Statistic.ASSAYED_MICROGRAMS).signum() == 0
                    && sum.get(Statistic.ASSAYED_PILLS).signum() == 0;
            var both = new Amounts(month, sum, ofPorts, isDivisible, choice);
            if (!both.sum().isZero() && !both.reports().isZero()) {
                months.put(month, both);
            }
        });
        return months;
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

    private boolean isAny(NavigableMap<AreaMonth, NavigableMap<P, Tally>> side, Amounts both, Predicate<P> isMeant) {
        return parts(side, both.month()).keySet().stream().anyMatch(isMeant);
    }

    /** Goods at a place, in an order that is the same wherever it is made. */
    public static String order(DimensionSource place, Goods goods) {
        return order(DimensionPart.ALL.stream().map(part -> part.of(place)), goods);
    }

    /** @param parts of a place, in the order of {@link DimensionPart#ALL} */
    public static String order(Stream<?> parts, Goods goods) {
        return Stream.concat(parts, Stream.of(goods)).map(String::valueOf).collect(Collectors.joining(" "));
    }

    private Tally of(NavigableMap<AreaMonth, NavigableMap<P, Tally>> side, AreaMonth month) {
        return parts(side, month).values().stream().reduce(Tally::plus).orElse(Tally.ZERO);
    }

    private NavigableMap<P, Tally> parts(NavigableMap<AreaMonth, NavigableMap<P, Tally>> side, AreaMonth month) {
        return side.getOrDefault(month, new TreeMap<>());
    }

    public LeftOut<P> leftOut() {
        var leftOut = LeftOut.<P>nothing();
        months().values().forEach(both -> {
            var month = both.month();
            switch (choice) {
                case BOTH -> {}
                case COARSER -> {
                    leftOut.parts().putAll(parts(reports, month));
                    leftOut.reports().add(month);
                }
                case FINER -> {
                    if (both.isDivisible()) {
                        takeFromSums(both, leftOut.parts());
                    } else {
                        leftOut.parts().putAll(parts(sums, month));
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
        for (var part : parts(sums, both.month()).entrySet()) {
            var taken = part.getValue().least(rest);
            leftOut.put(part.getKey(), taken);
            rest = rest.minus(taken);
        }
    }
}
