package seizures.alert.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import seizures.alert.series.Episode;
import seizures.alert.series.Fact;
import seizures.alert.series.Span;
import seizures.contract.SeizureId;

/**
 * {@code SHIFT}: of the seizures of a period a larger share holds goods of one class, form … than in the periods
 * before. Shares of counts are compared: a share of a mass would be that of the largest seizure.
 *
 * @param of what the shares are of
 * @param before how many periods make the usual mix
 * @param rate of false alarms for each period, at most
 * @param atLeast seizures in a period that is looked at, and thrice as many in those before
 * @param since what happened before is no part of the series
 * @param completeAfter how long after its end a period is taken for reported
 */
record Shift(
        Trait of,
        CalendarWindow bucket,
        int before,
        double rate,
        int atLeast,
        LocalDate since,
        Duration completeAfter,
        Duration holdFor)
        implements Kind {
    /** From its own period on, the usual mix is another one. */
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
    public String unit(Measure measure) {
        return "% of " + measure.unit();
    }

    @Override
    public List<Episode> episodes(Question question) {
        var end = seenUntil(question.now());
        if (!question.span().from().isBefore(end)) {
            return List.of();
        }
        var buckets = Buckets.of(question.series(), bucket, since, end);
        return new Shifts(this, question.measure(), buckets)
                .episodes().stream()
                        .filter(episode -> episode.window().overlaps(question.span()))
                        .toList();
    }

    /** The share of what was taken back of its seizures, or else of what most of them hold. */
    @Override
    public BigDecimal observed(Question question, Set<SeizureId> seizures) {
        var points = question.series()
                .between(question.span().firstDay(), question.span().lastDay());
        var own = points.stream()
                .filter(point -> seizures.contains(point.fact().seizureId()))
                .toList();
        var value = Mix.gone(of, question.measure(), own)
                .most()
                .or(() -> Mix.of(of, question.measure(), own).most());
        var all = Mix.of(of, question.measure(), points);
        return value.map(all::share).map(Shifts::percent).orElse(BigDecimal.ZERO);
    }
}
