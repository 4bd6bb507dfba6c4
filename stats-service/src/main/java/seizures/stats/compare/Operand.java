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
import java.util.stream.Stream;

/**
 * One side of a comparison: of each of its periods the months that are summed.
 *
 * @param periods in the order asked for, those without any data left out
 * @param withoutData periods asked for of which nothing at all is known
 */
record Operand(Map<Span, NavigableSet<YearMonth>> periods, List<Span> withoutData) {
    /** Months from the first to the last that data is there for in full. */
    record Coverage(YearMonth first, YearMonth last) {
        boolean has(YearMonth month) {
            return !month.isBefore(first) && !month.isAfter(last);
        }
    }

    /** Both sides of a comparison. */
    record Pair(Operand a, Operand b) {
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
     * @param isLikeForLike if not, each period has all the months of it that there is full data for
     */
    static Pair pair(Collection<Span> a, Collection<Span> b, Coverage coverage, boolean isLikeForLike) {
        var common = EnumSet.allOf(Month.class);
        if (isLikeForLike) {
            Stream.concat(a.stream(), b.stream())
                    .filter(span -> span.isYear() && span.months().anyMatch(coverage::has))
                    .flatMap(Span::months)
                    .filter(month -> !coverage.has(month))
                    .forEach(month -> common.remove(month.getMonth()));
        }
        return new Pair(of(a, coverage, common), of(b, coverage, common));
    }

    private static Operand of(Collection<Span> spans, Coverage coverage, Set<Month> common) {
        var periods = new LinkedHashMap<Span, NavigableSet<YearMonth>>();
        var withoutData = new ArrayList<Span>();
        for (var span : spans) {
            if (span.months().noneMatch(coverage::has)) {
                withoutData.add(span);
            } else {
                var months = new TreeSet<YearMonth>();
                span.months()
                        .filter(coverage::has)
                        .filter(month -> !span.isYear() || common.contains(month.getMonth()))
                        .forEach(months::add);
                periods.put(span, months);
            }
        }
        return new Operand(periods, List.copyOf(withoutData));
    }

    NavigableSet<YearMonth> months() {
        var months = new TreeSet<YearMonth>();
        periods.values().forEach(months::addAll);
        return months;
    }
}
