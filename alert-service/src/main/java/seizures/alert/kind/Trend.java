package seizures.alert.kind;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import seizures.alert.measure.Buckets;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.series.Curve;
import seizures.alert.series.Episode;
import seizures.alert.series.Sums;
import seizures.contract.SeizureId;

/**
 * {@code TREND}: a detector flags periods of a series of counts; each run of flagged periods is an episode. A period
 * is looked at when it is complete; one without a report counts as zero. What is known to a month alone counts in
 * months only.
 *
 * @param detector by its name
 * @param params what differs from the detector's usual settings, the false alarm rate and the direction among them
 * @param up whether rises are looked for, or falls
 */
record Trend(
        String detector,
        Map<String, Object> params,
        boolean up,
        CalendarWindow bucket,
        LocalDate since,
        Duration completeAfter,
        Duration holdFor)
        implements Periodic {
    @Override
    public List<Episode> episodes(Question question) {
        if (!question.span().from().isBefore(seenUntil(question.now()))) {
            return List.of();
        }
        var buckets = buckets(question.series(), question.now());
        return buckets.size() == 0
                ? List.of()
                : Episode.touching(question.span(), TrendRuns.of(this, buckets).episodes());
    }

    @Override
    public Curve curve(Question question, Predicate<String> isKey) {
        var buckets = buckets(question.series(), question.now());
        return new Curve(
                Curve.Shape.PERIODS,
                question.measure().unit(),
                buckets.size() == 0 ? List.of() : TrendRuns.of(this, buckets).parts(question.span()));
    }

    /** The highest count of its periods for a rise, the lowest for a fall. */
    @Override
    public BigDecimal observed(Question question, Set<SeizureId> seizures) {
        var span = question.span();
        var counts = Buckets.of(question.series(), bucket, span.firstDay(), span.to()).points().stream()
                .map(Sums::of)
                .sorted()
                .toList();
        return counts.isEmpty() ? BigDecimal.ZERO : up ? counts.getLast() : counts.getFirst();
    }
}
