package seizures.alert.kind;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.series.Point;
import seizures.alert.series.Series;
import seizures.alert.series.Span;
import seizures.alert.series.Sums;
import seizures.detectors.model.Interruption;

/**
 * A series by periods without a gap, from the first that holds anything. Positions are 1-based, as detectors count.
 *
 * @param points of each period; none in a period in which nothing happened
 */
record Buckets(CalendarWindow window, List<Span> periods, List<List<Point>> points) {
    /** Periods before this are left out: a slip of the pen in a year must not make millions of empty days. */
    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /**
     * All whole periods.
     *
     * @param since what happened before this day is not looked at
     * @param end first instant after the last period
     */
    static Buckets of(Series series, CalendarWindow window, LocalDate since, Instant end) {
        var held = held(series, window, since, end);
        dropEmpty(held);
        return held.isEmpty()
                ? new Buckets(window, List.of(), List.of())
                : filled(window, held, window.around(new Span(held.firstKey(), held.firstKey()).firstDay()), end);
    }

    /** All whole periods from a day on, those without a report before the first one too. */
    static Buckets from(Series series, CalendarWindow window, LocalDate first, Instant end) {
        var period = window.around(first);
        return filled(window, held(series, window, period.firstDay(), end), period, end);
    }

    private static TreeMap<Instant, List<Point>> held(
            Series series, CalendarWindow window, LocalDate since, Instant end) {
        var start = Span.ofDays(since, since).from();
        var held = new TreeMap<Instant, List<Point>>();
        if (end.isAfter(start)) {
            for (var point : series.between(since, new Span(start, end).lastDay())) {
                Interruption.check();
                window.of(point.fact())
                        .filter(period ->
                                !period.from().isBefore(start) && !period.to().isAfter(end))
                        .ifPresent(period -> held.computeIfAbsent(period.from(), from -> new ArrayList<>())
                                .add(point));
            }
        }
        return held;
    }

    private static void dropEmpty(TreeMap<Instant, List<Point>> held) {
        while (!held.isEmpty() && Sums.of(held.firstEntry().getValue()).signum() == 0) {
            held.pollFirstEntry();
        }
    }

    private static Buckets filled(CalendarWindow window, TreeMap<Instant, List<Point>> held, Span first, Instant end) {
        var periods = new ArrayList<Span>();
        var points = new ArrayList<List<Point>>();
        for (var period = first; !period.to().isAfter(end); period = window.after(period)) {
            periods.add(period);
            points.add(held.getOrDefault(period.from(), List.of()));
        }
        return new Buckets(window, periods, points);
    }

    int size() {
        return periods.size();
    }

    Span period(int t) {
        return periods.get(t - 1);
    }

    String name(int t) {
        return window.name(period(t));
    }

    List<Point> in(int t) {
        return points.get(t - 1);
    }

    /** Points of the periods first..last. */
    List<Point> in(int first, int last) {
        return points.subList(first - 1, last).stream().flatMap(List::stream).toList();
    }

    BigDecimal sum(int t) {
        return Sums.of(in(t));
    }
}
