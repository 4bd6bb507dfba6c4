package seizures.alert.kind;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import seizures.alert.measure.Measure;
import seizures.alert.series.Curve;
import seizures.alert.series.Episode;
import seizures.alert.series.Fact;
import seizures.alert.series.Point;
import seizures.alert.series.Span;
import seizures.alert.series.Sums;
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
                && isHeld(point.fact());
    }

    /** Whether it is in any window: a report of a month is in none that is shorter. */
    private boolean isHeld(Fact fact) {
        return fact.first().plus(length).isAfter(fact.last());
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
        return new Curve(Curve.Shape.LEVEL, question.measure().unit(), parts)
                .withUnreported(Curves.unreported(question, KindFields.DAYS, parts));
    }

    @Override
    public String headline(String subject) {
        return "THRESHOLD";
    }

    @Override
    public boolean isByDays() {
        return false;
    }

    /** Of windows side by side, where all of their days are known. */
    @Override
    public Optional<PastYear> usual(Question question) {
        var blocks = new TimeBlocks(question.span(), length);
        if (blocks.size() == 0) {
            return Optional.empty();
        }
        var sums = new HashMap<Span, BigDecimal>();
        for (var point : points(question)) {
            if (isHeld(point.fact()) && blocks.contains(point.fact().last())) {
                sums.merge(blocks.at(point.fact().last()), point.signed(), BigDecimal::add);
            }
        }
        var days = KnownPeriods.within(question, KindFields.DAYS, this::isHeld);
        var known = days.stretches();
        int count = blocks.countIn(known);
        var amounts = sums.keySet().stream()
                .filter(block -> known.stream().anyMatch(stretch -> stretch.contains(block)))
                .map(sums::get)
                .toList();
        return Optional.of(PastYear.of(
                amounts,
                count,
                sums.values().stream(),
                question.measure(),
                PastYear.Known.of(count == 0 ? days.forgotten() : days, question)));
    }

    /** The sum by the second, where all of its window is known, from the first that holds anything. */
    @Override
    public List<PastAmount> pastAmounts(Question question) {
        var known = new TreeMap<Instant, Span>();
        var end = KindFields.DAYS.completeAt(question.now(), Duration.ZERO);
        var buckets = Buckets.from(question.series(), KindFields.DAYS, firstDay(question), end);
        for (var stretch : KnownPeriods.of(question, buckets, this::isHeld).stretches()) {
            if (stretch.from().plus(length).isBefore(stretch.to())) {
                known.put(stretch.to(), new Span(stretch.from().plus(length), stretch.to()));
            }
        }
        var sums = SlidingSums.of(points(question), length).headMap(question.now(), false);
        var past = new ArrayList<PastAmount>();
        for (var sum : sums.entrySet()) {
            var next = sums.higherKey(sum.getKey());
            long seconds = seconds(new Span(sum.getKey(), next == null ? question.now() : next), known);
            if (seconds > 0) {
                past.add(new PastAmount(sum.getValue(), seconds));
            }
        }
        return past;
    }

    /** The first that a report is about; the day itself where there is none. */
    private static LocalDate firstDay(Question question) {
        return question.series().between(Buckets.EARLIEST, Span.ALL.lastDay()).stream()
                .map(point -> point.fact().firstDay())
                .filter(day -> !day.isBefore(Buckets.EARLIEST))
                .min(LocalDate::compareTo)
                .orElseGet(() -> new Span(question.now(), question.now()).firstDay());
    }

    /** @param known by their ends */
    private static long seconds(Span level, NavigableMap<Instant, Span> known) {
        long seconds = 0;
        for (var stretch : known.tailMap(level.from(), false).values()) {
            if (!stretch.from().isBefore(level.to())) {
                break;
            }
            var from = stretch.from().isAfter(level.from()) ? stretch.from() : level.from();
            var to = stretch.to().isBefore(level.to()) ? stretch.to() : level.to();
            seconds += Duration.between(from, to).toSeconds();
        }
        return seconds;
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
