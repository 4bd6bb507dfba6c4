package seizures.alert.kind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Fact;
import seizures.alert.series.Point;
import seizures.alert.series.Span;
import seizures.contract.Agency;
import seizures.contract.PortCode;

/**
 * When those who report a series were heard of, by the days, UTC, on which it was known: a report or a correction of the
 * series itself; and from the first one that an agency made of a port on, whatever else it sends about that port, or
 * states that it covers.
 *
 * @param points of the series by the day on which they were known
 * @param days on which anybody was heard of, these among them
 */
record Arrivals(TreeMap<LocalDate, List<Point>> points, TreeSet<LocalDate> days) {
    private record Source(Agency agency, PortCode port) {}

    /** @param since what was known before is left out; null: nothing is */
    static Arrivals of(Question question, @Nullable LocalDate since) {
        var points = new TreeMap<LocalDate, List<Point>>();
        for (var point : standing(question)) {
            var day = dayOf(point.fact().knownAt());
            if (since == null || !day.isBefore(since)) {
                points.computeIfAbsent(day, _ -> new ArrayList<>()).add(point);
            }
        }
        var days = new TreeSet<>(points.keySet());
        var today = dayOf(question.now());
        firstDays(points)
                .forEach((source, first) -> days.addAll(
                        between(question.coverage().heardOn(source.agency(), source.port()), first, today)));
        return new Arrivals(points, days);
    }

    private static SortedSet<LocalDate> between(SortedSet<LocalDate> days, LocalDate first, LocalDate last) {
        return first.isAfter(last) ? new TreeSet<>() : days.subSet(first, last.plusDays(1));
    }

    private static Map<Source, LocalDate> firstDays(TreeMap<LocalDate, List<Point>> points) {
        var first = new HashMap<Source, LocalDate>();
        points.forEach((day, arrived) -> arrived.forEach(point ->
                first.putIfAbsent(new Source(point.fact().agency(), point.fact().port()), day)));
        return first;
    }

    /** Without reports that were retracted in the instant in which they came: those are not arrivals. */
    private static List<Point> standing(Question question) {
        var points = question.series().between(Span.ALL.firstDay(), Span.ALL.lastDay());
        var net = new HashMap<Fact, Integer>();
        points.forEach(point -> net.merge(point.fact().said(), point.fact().sign(), Integer::sum));
        return points.stream()
                .filter(point -> !Objects.equals(net.get(point.fact().said()), 0))
                .toList();
    }

    static LocalDate dayOf(Instant known) {
        return LocalDate.ofInstant(known, ZoneOffset.UTC);
    }

    /** The newest points of the series up to a day; none before the first. */
    List<Point> newest(LocalDate until) {
        var newest = points.floorEntry(until);
        return newest == null ? List.of() : newest.getValue();
    }

    /** The first instant of a day at which a point was known; the start of the day where others were heard of. */
    Instant firstOf(LocalDate day) {
        return points.getOrDefault(day, List.of()).stream()
                .map(point -> point.fact().knownAt())
                .min(Instant::compareTo)
                .orElse(Span.ofDays(day, day).from());
    }
}
