package seizures.alert.series;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import seizures.contract.SeizureId;

/**
 * A sum of an area among some points of which a part is left out, as reports of places in the area may be the same goods.
 *
 * @param sum as last reported
 * @param reported what it comes to, exact, in the measure of the points
 * @param leftOut the part of it that does not count, above 0
 */
public record SumReduction(Fact sum, BigDecimal reported, BigDecimal leftOut) {
    private static final int MOST = 100;

    /** The largest first, at most 100. */
    public static List<SumReduction> of(Collection<Point> points) {
        var leftOut = new HashMap<SeizureId, BigDecimal>();
        for (var point : points) {
            if (point.fact().isAdjustment()) {
                leftOut.merge(point.fact().seizureId(), point.signed().negate(), BigDecimal::add);
            }
        }
        leftOut.values().removeIf(amount -> amount.signum() <= 0);
        return leftOut.isEmpty() ? List.of() : reduced(points, leftOut);
    }

    private static List<SumReduction> reduced(Collection<Point> points, Map<SeizureId, BigDecimal> leftOut) {
        var sums = new HashMap<SeizureId, Fact>();
        var reported = new HashMap<SeizureId, BigDecimal>();
        for (var point : points) {
            var fact = point.fact();
            if (!fact.isAdjustment() && leftOut.containsKey(fact.seizureId())) {
                reported.merge(fact.seizureId(), point.signed(), BigDecimal::add);
                if (fact.sign() > 0) {
                    sums.merge(fact.seizureId(), fact, (a, b) -> b.knownAt().isBefore(a.knownAt()) ? a : b);
                }
            }
        }
        return sums.values().stream()
                .map(sum -> new SumReduction(
                        sum,
                        reported.getOrDefault(sum.seizureId(), BigDecimal.ZERO),
                        leftOut.getOrDefault(sum.seizureId(), BigDecimal.ZERO)))
                .sorted(Comparator.comparing(SumReduction::leftOut)
                        .reversed()
                        .thenComparing(reduction -> reduction.sum().seizureId().value()))
                .limit(MOST)
                .toList();
    }
}
