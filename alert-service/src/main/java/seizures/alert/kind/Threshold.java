package seizures.alert.kind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import seizures.alert.measure.Measure;
import seizures.alert.series.Episode;
import seizures.alert.series.Point;
import seizures.alert.series.Span;
import seizures.alert.series.Sums;

/** What the kinds with a fixed value share: how an episode is told. */
final class Threshold {
    private static final int SCORE_DECIMALS = 4;

    private Threshold() {}

    /**
     * An episode whose sum is at least the value.
     *
     * @param highest exact
     * @param value as the rule states it
     * @param points that carry it
     */
    static Episode episode(
            String key,
            Span window,
            Measure measure,
            BigDecimal highest,
            BigDecimal value,
            Collection<Point> points,
            Instant raisedAt) {
        return Episode.of(
                key,
                window,
                measure.shown(highest),
                null,
                value,
                highest.divide(measure.exact(value), SCORE_DECIMALS, RoundingMode.HALF_EVEN),
                Sums.largestFirst(points),
                raisedAt,
                null,
                List.of());
    }
}
