package seizures.alert.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import seizures.alert.series.Curve;
import seizures.alert.series.Episode;
import seizures.alert.series.Fact;
import seizures.alert.series.Span;
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
 * @param since what happened before is no part of the series
 * @param completeAfter how long after its end a period is taken for reported
 */
record Trend(
        String detector,
        Map<String, Object> params,
        boolean up,
        CalendarWindow bucket,
        LocalDate since,
        Duration completeAfter,
        Duration holdFor)
        implements Kind {
    /** From its own period on, the series is another one. */
    @Override
    public Span reach(Fact fact) {
        return bucket.of(fact)
                .map(period -> new Span(period.from(), Span.ALL.to()))
                .orElse(new Span(fact.first(), fact.first()));
    }

    /** The next period may go on with it. */
    @Override
    public Span reach(Span window) {
        return new Span(window.from(), bucket.after(window).to());
    }

    @Override
    public boolean edgesMove() {
        return true;
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public Optional<Span> elapsed(Instant before, Instant now) {
        return bucket.completed(before, now, completeAfter);
    }

    @Override
    public Instant seenUntil(Instant now) {
        return bucket.completeAt(now, completeAfter);
    }

    @Override
    public List<Episode> episodes(Question question) {
        var end = seenUntil(question.now());
        if (!question.span().from().isBefore(end)) {
            return List.of();
        }
        var buckets = Buckets.of(question.series(), bucket, since, end);
        return buckets.size() == 0
                ? List.of()
                : TrendRuns.of(this, buckets).episodes().stream()
                        .filter(episode -> episode.window().overlaps(question.span()))
                        .toList();
    }

    @Override
    public Curve curve(Question question, Predicate<String> isKey) {
        var buckets = Buckets.of(question.series(), bucket, since, seenUntil(question.now()));
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
