package seizures.alert.kind;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
 * {@code THRESHOLD} over the last hours or days, at any instant: an episode starts when the sum of the window that
 * ends there reaches the value. It goes on until the sum has been below the clear level for the hold time, and its
 * window ends where the sum fell below. What is known to a month alone counts from the last second of the month, in
 * windows that hold the whole month.
 *
 * @param length of the window
 */
record SlidingThreshold(Duration length, BigDecimal value, BigDecimal clearBelow, Duration holdFor) implements Kind {
    @Override
    public Span reach(Fact fact) {
        return new Span(fact.last(), fact.last()).longerBy(length).longerBy(holdFor);
    }

    @Override
    public Span reach(Span episode) {
        return episode.longerBy(holdFor);
    }

    @Override
    public boolean edgesMove() {
        return true;
    }

    /** Any window lies in two neighbouring stretches at least as long: in one of the two pairs with the fact's. */
    @Override
    public Optional<List<Span>> screens(Fact fact) {
        long seconds = length.plusNanos(999_999_999).toSeconds();
        long past = fact.last().getEpochSecond() - Span.ALL.from().getEpochSecond();
        var stretch = fact.last().truncatedTo(ChronoUnit.SECONDS).minusSeconds(past % seconds);
        return Optional.of(List.of(
                new Span(stretch.minusSeconds(seconds), stretch.plusSeconds(seconds)),
                new Span(stretch, stretch.plusSeconds(2 * seconds))));
    }

    @Override
    public BigDecimal least(Measure measure) {
        return measure.exact(value);
    }

    @Override
    public List<Episode> episodes(Question question) {
        var points = points(question);
        var measure = question.measure();
        var sweep = new Sweep(
                question.span(),
                measure.exact(value),
                measure.exact(clearBelow),
                holdFor,
                SlidingSums.of(points, length));
        return sweep.stretches().stream()
                .map(stretch -> episode(stretch, points, measure))
                .toList();
    }

    private Episode episode(Sweep.Stretch stretch, List<Point> points, Measure measure) {
        var first = points.stream()
                .filter(point -> !point.fact().last().isAfter(stretch.window().from()))
                .filter(point -> isIn(point, stretch.window()))
                .toList();
        return Threshold.episode(
                stretch.window().from().toString(),
                stretch.window(),
                measure,
                stretch.highest(),
                value,
                points.stream().filter(point -> isIn(point, stretch.window())).toList(),
                Sums.reached(measure.exact(value), first));
    }

    /** Whether it is in the sum at some instant of the episode. */
    private boolean isIn(Point point, Span episode) {
        return point.fact().last().isBefore(episode.to())
                && point.fact().first().plus(length).isAfter(episode.from())
                && point.fact().first().plus(length).isAfter(point.fact().last());
    }

    @Override
    public Curve curve(Question question, Predicate<String> isKey) {
        var around = new Span(
                question.span().from().minus(length.multipliedBy(2)),
                question.span().to().plus(length));
        boolean isPast = question.now().isAfter(around.to()) || question.now().isBefore(around.from());
        var end = isPast ? around.to() : question.now();
        var parts = new ArrayList<Curve.Part>();
        var sums = SlidingSums.of(points(question.about(around)), length).tailMap(around.from(), true);
        for (var sum : sums.entrySet()) {
            var next = sums.higherKey(sum.getKey());
            var until = next == null || next.isAfter(end) ? end : next;
            if (until.isAfter(sum.getKey())) {
                var level = question.measure().shown(sum.getValue());
                parts.add(new Curve.Part(new Span(sum.getKey(), until), level, null, value));
            }
        }
        return new Curve(Curve.Shape.LEVEL, question.measure().unit(), parts);
    }

    @Override
    public String headline(String subject) {
        return "THRESHOLD";
    }

    @Override
    public boolean isByDays() {
        return false;
    }

    /** Of windows side by side. */
    @Override
    public Optional<Usual> usual(Question question) {
        var span = question.span();
        long seconds = Math.max(1, length.toSeconds());
        var sums = new HashMap<Long, BigDecimal>();
        for (var point : points(question)) {
            if (!point.fact().last().isBefore(span.from())
                    && point.fact().last().isBefore(span.to())) {
                long block = Duration.between(span.from(), point.fact().last()).toSeconds() / seconds;
                sums.merge(block, point.signed(), BigDecimal::add);
            }
        }
        int blocks = (int) Math.max(1, Duration.between(span.from(), span.to()).toSeconds() / seconds);
        return Optional.of(UsualAmounts.of(List.copyOf(sums.values()), blocks, question.measure()));
    }

    /** The sum by the second, from the first that holds anything. */
    @Override
    public List<PastAmount> pastAmounts(Question question) {
        var sums = SlidingSums.of(points(question), length).headMap(question.now(), false);
        var past = new ArrayList<PastAmount>();
        for (var sum : sums.entrySet()) {
            var next = sums.higherKey(sum.getKey());
            var until = next == null ? question.now() : next;
            past.add(new PastAmount(
                    sum.getValue(), Duration.between(sum.getKey(), until).toSeconds()));
        }
        return past;
    }

    @Override
    public BigDecimal observed(Question question, Set<SeizureId> seizures) {
        var highest = BigDecimal.ZERO;
        for (var sum : SlidingSums.of(points(question), length).entrySet()) {
            if (sum.getKey().isBefore(question.span().to())) {
                highest = sum.getKey().isBefore(question.span().from()) ? sum.getValue() : highest.max(sum.getValue());
            }
        }
        return question.measure().shown(highest);
    }

    @Override
    public List<Point> left(Question question, Set<SeizureId> seizures) {
        return points(question).stream()
                .filter(point -> isIn(point, question.span()))
                .toList();
    }

    /** All that can be in a sum inside the span; a day more on each side, for ports far from Greenwich. */
    private List<Point> points(Question question) {
        var span = question.span();
        var earliest = span.from().minus(length);
        return question
                .series()
                .between(
                        new Span(earliest, span.from()).firstDay().minusDays(1),
                        span.lastDay().plusDays(1))
                .stream()
                .filter(point -> !point.fact().last().isAfter(span.to()))
                .toList();
    }
}
