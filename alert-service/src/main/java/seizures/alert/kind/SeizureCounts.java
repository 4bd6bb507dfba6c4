package seizures.alert.kind;

import java.math.BigDecimal;
import seizures.alert.series.Point;
import seizures.alert.series.Series;

/** A series counted in seizures, whatever its rule measures. */
final class SeizureCounts {
    private SeizureCounts() {}

    static Series of(Series series) {
        return (first, last) -> series.between(first, last).stream()
                .map(point -> new Point(
                        point.fact(),
                        point.goods(),
                        BigDecimal.valueOf(point.fact().eventCount())))
                .toList();
    }
}
