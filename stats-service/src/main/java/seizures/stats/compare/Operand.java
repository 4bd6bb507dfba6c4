package seizures.stats.compare;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import seizures.domain.coverage.DaySet;
import seizures.domain.coverage.DaySpan;

/**
 * One side of a comparison: of each of its periods the months that are summed.
 *
 * @param periods in the order asked for, those without any data left out
 * @param withoutData periods asked for of which nothing at all is known
 */
record Operand(Map<Span, NavigableSet<YearMonth>> periods, List<Span> withoutData) {
    /** Both sides of a comparison. */
    record Pair(Operand a, Operand b) {
        /** Whether nothing can be set against something. */
        boolean isOneSided() {
            return a.months().isEmpty() != b.months().isEmpty();
        }

        boolean isEmpty() {
            return a.months().isEmpty() && b.months().isEmpty();
        }

        Pair or(Pair other) {
            return new Pair(a.or(other.a), b.or(other.b));
        }

        /** Months of the year that no year of either side is summed over, because some year has no full data for them. */
        Set<Month> leftOut() {
            var leftOut = EnumSet.noneOf(Month.class);
            Stream.of(a, b)
                    .flatMap(side -> side.periods.entrySet().stream())
                    .filter(period -> period.getKey().isYear())
                    .forEach(period -> period.getKey()
                            .months()
                            .filter(month -> !period.getValue().contains(month))
                            .forEach(month -> leftOut.add(month.getMonth())));
            return leftOut;
        }
    }

    /**
     * Like for like: of years, only the months of the year that every year of both sides has full data for. Periods
     * shorter than a year are meant as they are named.
     *
     * @param covered whether there is full data for a month
     * @param isLikeForLike if not, each period has all the months of it that there is full data for
     */
    static Pair pair(Collection<Span> a, Collection<Span> b, Predicate<YearMonth> covered, boolean isLikeForLike) {
        var common = EnumSet.allOf(Month.class);
        if (isLikeForLike) {
            Stream.concat(a.stream(), b.stream())
                    .filter(span -> span.isYear() && span.months().anyMatch(covered))
                    .flatMap(Span::months)
                    .filter(month -> !covered.test(month))
                    .forEach(month -> common.remove(month.getMonth()));
        }
        return new Pair(of(a, covered, common), of(b, covered, common));
    }

    private static Operand of(Collection<Span> spans, Predicate<YearMonth> covered, Set<Month> common) {
        var periods = new LinkedHashMap<Span, NavigableSet<YearMonth>>();
        var withoutData = new ArrayList<Span>();
        for (var span : spans) {
            if (span.months().noneMatch(covered)) {
                withoutData.add(span);
            } else {
                var months = new TreeSet<YearMonth>();
                span.months()
                        .filter(covered)
                        .filter(month -> !span.isYear() || common.contains(month.getMonth()))
                        .forEach(months::add);
                periods.put(span, months);
            }
        }
        return new Operand(periods, List.copyOf(withoutData));
    }

    /** Nothing of its periods. */
    static Operand none(Collection<Span> spans) {
        return new Operand(Map.of(), List.copyOf(spans));
    }

    /** The periods of both, with the months of either. */
    Operand or(Operand other) {
        var all = new LinkedHashMap<Span, NavigableSet<YearMonth>>();
        Stream.of(this, other)
                .forEach(side -> side.periods.forEach((span, months) ->
                        all.computeIfAbsent(span, _ -> new TreeSet<>()).addAll(months)));
        return new Operand(
                all, withoutData.stream().filter(span -> !all.containsKey(span)).toList());
    }

    /** The months of the periods asked for that are not summed. */
    DaySet leftOut(Collection<Span> spans) {
        var summed = months();
        return daySet(spans.stream().flatMap(Span::months).filter(month -> !summed.contains(month)));
    }

    DaySet summed() {
        return daySet(months().stream());
    }

    private static DaySet daySet(Stream<YearMonth> months) {
        return DaySet.of(months.map(DaySpan::of).toList());
    }

    NavigableSet<YearMonth> months() {
        var months = new TreeSet<YearMonth>();
        periods.values().forEach(months::addAll);
        return months;
    }
}
