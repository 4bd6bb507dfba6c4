package seizures.alert.series;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import seizures.contract.SeizureId;
import seizures.detectors.model.Interruption;

/** What points come to: exact, whatever their order. */
public final class Sums {
    private Sums() {}

    /** In the unit of the measure, exact; what was taken away is negative. */
    public static BigDecimal of(Collection<Point> points) {
        var sum = BigDecimal.ZERO;
        for (var point : points) {
            sum = sum.add(point.signed());
        }
        return sum;
    }

    /** Who carries the sum by all that is known now, the largest first; those that add nothing are left out. */
    public static Carriers largestFirst(Collection<Point> points) {
        Interruption.check();
        var bySeizure = new HashMap<SeizureId, BigDecimal>();
        for (var point : points) {
            bySeizure.merge(point.fact().seizureId(), point.signed(), BigDecimal::add);
        }
        return Carriers.of(bySeizure.entrySet().stream()
                .filter(entry -> entry.getValue().signum() > 0)
                .sorted(Map.Entry.<SeizureId, BigDecimal>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().value()))
                .toList());
    }

    /**
     * When the sum, as it was known, last rose to a value: it has been known to be there ever since.
     *
     * @param points whose sum is at least the value now
     */
    public static Instant reached(BigDecimal value, Collection<Point> points) {
        var known = new TreeMap<Instant, BigDecimal>(Comparator.naturalOrder());
        for (var point : points) {
            known.merge(point.fact().knownAt(), point.signed(), BigDecimal::add);
        }
        var sum = BigDecimal.ZERO;
        var reached = Instant.MAX;
        boolean there = false;
        for (var step : known.entrySet()) {
            sum = sum.add(step.getValue());
            boolean now = sum.compareTo(value) >= 0;
            if (now && !there) {
                reached = step.getKey();
            }
            there = now;
        }
        if (!there) {
            throw new IllegalArgumentException("the sum never reaches " + value);
        }
        return reached;
    }

    /** When the sum, as it was known, last fell to a value: it has been known to be no higher ever since. */
    public static Instant fallen(BigDecimal value, Collection<Point> points) {
        var known = new TreeMap<Instant, BigDecimal>(Comparator.naturalOrder());
        for (var point : points) {
            known.merge(point.fact().knownAt(), point.signed(), BigDecimal::add);
        }
        var sum = BigDecimal.ZERO;
        var fallen = Instant.MIN;
        for (var step : known.entrySet()) {
            boolean wasAbove = sum.compareTo(value) > 0;
            sum = sum.add(step.getValue());
            if (wasAbove && sum.compareTo(value) <= 0) {
                fallen = step.getKey();
            }
        }
        return fallen;
    }
}
