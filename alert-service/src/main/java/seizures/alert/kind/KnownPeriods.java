package seizures.alert.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.series.Fact;
import seizures.alert.series.Point;
import seizures.alert.series.Series;
import seizures.alert.series.Span;

/**
 * Which periods of the past are known: those that the usual reporters of a series cover. Of a period with nobody before
 * it, all who ever reported the series must cover it. What is known to a month alone leaves its days unknown.
 *
 * @param known positions in the buckets
 */
record KnownPeriods(Buckets buckets, BitSet known) {
    private static final int LONGEST_REPORT_DAYS = 31;

    /**
     * The whole periods of a question's span, by who reported in the year before each.
     *
     * @param isHeld as for {@link #of}
     */
    static KnownPeriods within(Question question, CalendarWindow window, Predicate<Fact> isHeld) {
        var span = question.span();
        var near = question.about(new Span(
                Span.ofDays(span.firstDay().minusYears(1), span.firstDay()).from(), span.to()));
        var buckets = Buckets.from(near.series(), window, near.span().firstDay(), span.to());
        return of(near, buckets, isHeld).from(span);
    }

    /** @param isHeld whether a report is in an amount; a period is not known for as long as one is about it that is in none */
    static KnownPeriods of(Question question, Buckets buckets, Predicate<Fact> isHeld) {
        var covered = CoveredPeriods.of(buckets, question.coverage());
        var known = new BitSet();
        SeriesReporters everyone = null;
        for (int t = 1; t <= buckets.size(); t++) {
            if (covered.reporters(t).isEmpty()) {
                everyone = everyone == null ? SeriesReporters.of(all(question.series())) : everyone;
                known.set(t, everyone.cover(buckets.period(t), question.coverage()));
            } else {
                known.set(t, covered.isCovered(t));
            }
        }
        left(question.series(), buckets, isHeld)
                .forEach(span -> IntStream.rangeClosed(1, buckets.size())
                        .filter(t -> buckets.period(t).overlaps(span))
                        .forEach(known::clear));
        return new KnownPeriods(buckets, known);
    }

    static List<Point> all(Series series) {
        return series.between(Span.ALL.firstDay(), Span.ALL.lastDay());
    }

    /** What reports that stand and are in no amount are about. */
    private static List<Span> left(Series series, Buckets buckets, Predicate<Fact> isHeld) {
        if (buckets.size() == 0) {
            return List.of();
        }
        var sums = new HashMap<Span, BigDecimal>();
        var end = buckets.period(buckets.size()).lastDay().plusDays(LONGEST_REPORT_DAYS);
        for (var point : series.between(buckets.period(1).firstDay(), end)) {
            if (!isHeld.test(point.fact())) {
                sums.merge(
                        Span.ofDays(point.fact().firstDay(), point.fact().lastDay()), point.signed(), BigDecimal::add);
            }
        }
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().signum() > 0)
                .map(sum -> sum.getKey())
                .toList();
    }

    /** Those of a span. */
    private KnownPeriods from(Span span) {
        int first = 1;
        while (first <= buckets.size() && buckets.period(first).from().isBefore(span.from())) {
            first++;
        }
        return new KnownPeriods(
                new Buckets(
                        buckets.window(),
                        buckets.periods().subList(first - 1, buckets.size()),
                        buckets.points().subList(first - 1, buckets.size())),
                first == 1 ? known : shifted(first - 1));
    }

    private BitSet shifted(int by) {
        var shifted = new BitSet();
        known.stream().filter(t -> t > by).forEach(t -> shifted.set(t - by));
        return shifted;
    }

    /** As if none were known. */
    KnownPeriods forgotten() {
        return new KnownPeriods(buckets, new BitSet());
    }

    int size() {
        return buckets.size();
    }

    /** How many are known. */
    int count() {
        return known.cardinality();
    }

    /** What each of the known ones came to. */
    List<BigDecimal> amounts() {
        return known.stream().mapToObj(buckets::sum).toList();
    }

    /** What each of them came to, as far as it is reported. */
    Stream<BigDecimal> reported() {
        return IntStream.rangeClosed(1, buckets.size()).mapToObj(buckets::sum);
    }

    /** The known ones, those side by side in one. */
    List<Span> stretches() {
        return stretches(known.stream());
    }

    /** The others. */
    List<Span> gaps() {
        return stretches(IntStream.rangeClosed(1, buckets.size()).filter(t -> !known.get(t)));
    }

    private List<Span> stretches(IntStream positions) {
        var stretches = new ArrayList<Span>();
        positions.mapToObj(buckets::period).forEach(period -> {
            boolean goesOn = !stretches.isEmpty() && stretches.getLast().to().equals(period.from());
            stretches.add(goesOn ? stretches.removeLast().and(period) : period);
        });
        return stretches;
    }
}
