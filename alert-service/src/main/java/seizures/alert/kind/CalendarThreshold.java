package seizures.alert.kind;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.measure.Measure;
import seizures.alert.series.Curve;
import seizures.alert.series.Episode;
import seizures.alert.series.Fact;
import seizures.alert.series.Point;
import seizures.alert.series.Span;
import seizures.alert.series.Sums;
import seizures.contract.SeizureId;

/**
 * {@code THRESHOLD} over periods of the calendar: each period whose sum is at least the value is an episode.
 *
 * @param clearBelow says nothing here, as the sum of a period only grows with time; kept as it was stated
 */
record CalendarThreshold(CalendarWindow window, BigDecimal value, BigDecimal clearBelow, Duration holdFor)
        implements Kind {
    @Override
    public Span reach(Fact fact) {
        return window.of(fact).orElse(new Span(fact.first(), fact.first()));
    }

    @Override
    public Span reach(Span episode) {
        return episode;
    }

    @Override
    public Optional<List<Span>> screens(Fact fact) {
        return Optional.of(window.of(fact).stream().toList());
    }

    @Override
    public BigDecimal least(Measure measure) {
        return measure.exact(value);
    }

    @Override
    public List<Episode> episodes(Question question) {
        var periods = new TreeMap<Instant, List<Point>>();
        var span = question.span();
        for (var point : question.series().between(span.firstDay(), span.lastDay())) {
            window.of(point.fact())
                    .ifPresent(period -> periods.computeIfAbsent(period.from(), from -> new ArrayList<>())
                            .add(point));
        }
        var value = question.measure().exact(this.value);
        return periods.values().stream()
                .filter(points -> Sums.of(points).compareTo(value) >= 0)
                .map(points -> episode(points, question.measure()))
                .toList();
    }

    private Episode episode(List<Point> points, Measure measure) {
        var period = window.of(points.getFirst().fact()).orElseThrow();
        return Threshold.episode(
                period.from().toString(),
                period,
                measure,
                Sums.of(points),
                value,
                points,
                Sums.reached(measure.exact(value), points));
    }

    @Override
    public Curve curve(Question question, Predicate<String> isKey) {
        return Curves.byPeriod(question, window, value);
    }

    @Override
    public String headline(String subject) {
        return "THRESHOLD";
    }

    @Override
    public Optional<PastYear> usual(Question question) {
        var past = KnownPeriods.within(question, window, this::isHeld);
        return past.size() == 0
                ? Optional.empty()
                : Optional.of(PastYear.of(
                        past.amounts(),
                        past.count(),
                        past.reported(),
                        question.measure(),
                        PastYear.Known.of(past, question)));
    }

    private boolean isHeld(Fact fact) {
        return window.of(fact).isPresent();
    }

    @Override
    public String pastUnit() {
        return switch (window.unit()) {
            case DAY -> "amount.days";
            case WEEK -> "amount.weeks";
            case MONTH -> "amount.months";
            case QUARTER -> "amount.quarters";
            case FISCAL_YEAR -> "amount.fiscalYears";
        };
    }

    /** Whole periods that are known, from the first that holds anything. */
    @Override
    public List<PastAmount> pastAmounts(Question question) {
        var end = window.completeAt(question.now(), Duration.ZERO);
        var buckets = Buckets.of(question.series(), window, Buckets.EARLIEST, end);
        var past = KnownPeriods.of(question, buckets, this::isHeld);
        return past.amounts().stream().map(amount -> new PastAmount(amount, 1)).toList();
    }

    @Override
    public BigDecimal observed(Question question, Set<SeizureId> seizures) {
        return question.measure().shown(Sums.of(left(question, seizures)));
    }

    @Override
    public List<Point> left(Question question, Set<SeizureId> seizures) {
        var span = question.span();
        return question.series().between(span.firstDay(), span.lastDay()).stream()
                .filter(point -> window.of(point.fact()).isPresent())
                .toList();
    }
}
