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
import seizures.alert.measure.Buckets;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.measure.Measure;
import seizures.alert.series.Curve;
import seizures.alert.series.Episode;
import seizures.alert.series.Fact;
import seizures.alert.series.Point;
import seizures.alert.series.Span;
import seizures.alert.series.Sums;
import seizures.contract.AlertVersion.Usual;
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
    public Optional<Usual> usual(Question question) {
        var span = question.span();
        var periods = new TreeMap<Instant, List<Point>>();
        var first = window.around(span.firstDay());
        for (var period = first.from().isBefore(span.from()) ? window.after(first) : first;
                !period.to().isAfter(span.to());
                period = window.after(period)) {
            periods.put(period.from(), new ArrayList<>());
        }
        for (var point : question.series().between(span.firstDay(), span.lastDay())) {
            window.of(point.fact()).map(period -> periods.get(period.from())).ifPresent(points -> points.add(point));
        }
        return Optional.of(
                UsualAmounts.of(periods.values().stream().map(Sums::of).toList(), periods.size(), question.measure()));
    }

    /** Whole periods, from the first that holds anything. */
    @Override
    public List<PastAmount> pastAmounts(Question question) {
        var end = window.completeAt(question.now(), Duration.ZERO);
        return Buckets.of(question.series(), window, Buckets.EARLIEST, end).points().stream()
                .map(points -> new PastAmount(Sums.of(points), 1))
                .toList();
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
