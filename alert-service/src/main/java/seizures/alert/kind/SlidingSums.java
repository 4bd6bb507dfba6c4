package seizures.alert.kind;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import seizures.alert.series.Point;

/** The sum of the window that ends at each instant. */
final class SlidingSums {
    private SlidingSums() {}

    /** The sum from each instant at which it changes until the next. */
    static NavigableMap<Instant, BigDecimal> of(List<Point> points, Duration length) {
        var steps = new TreeMap<Instant, BigDecimal>();
        for (var point : points) {
            var leaves = point.fact().first().plus(length);
            if (leaves.isAfter(point.fact().last())) {
                steps.merge(point.fact().last(), point.signed(), BigDecimal::add);
                steps.merge(leaves, point.signed().negate(), BigDecimal::add);
            }
        }
        var sum = BigDecimal.ZERO;
        for (var step : steps.entrySet()) {
            sum = sum.add(step.getValue());
            step.setValue(sum);
        }
        return steps;
    }
}
