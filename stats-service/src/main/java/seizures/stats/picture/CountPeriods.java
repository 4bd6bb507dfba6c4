package seizures.stats.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import seizures.contract.Happened;
import seizures.domain.coverage.DaySpan;
import seizures.stats.cells.Counts;
import seizures.stats.query.CountQuery;

/**
 * The periods of a picture, without a gap: from the first day meant, or the first that anything was counted on, to the
 * last that was known.
 *
 * @param days of each, by its label
 */
record CountPeriods(Map<String, DaySpan> days) {
    static final int MOST = 1_000;

    static CountPeriods of(CountQuery query, Counts counts) {
        var days = new LinkedHashMap<String, DaySpan>();
        var last = Stream.concat(query.to().stream(), Stream.of(query.knownAt()))
                .min(LocalDate::compareTo)
                .orElseThrow();
        var next = query.from().or(() -> firstDay(counts)).orElse(last);
        while (!next.isAfter(last) && days.size() <= MOST) {
            var period = query.bucket().of(new Happened(next.toString()), query.calendar());
            var span = query.bucket().span(period, query.calendar()).orElseThrow();
            days.put(period.label(), span);
            next = span.last().plusDays(1);
        }
        return new CountPeriods(days);
    }

    private static Optional<LocalDate> firstDay(Counts counts) {
        return counts.slices().stream()
                .map(slice -> slice.group().period())
                .filter(period -> !period.excluded())
                .map(period -> period.firstDay())
                .min(LocalDate::compareTo);
    }

    /** From the first day to the last; one day where there is none. */
    DaySpan all(LocalDate otherwise) {
        var spans = List.copyOf(days.values());
        return spans.isEmpty()
                ? new DaySpan(otherwise, otherwise)
                : new DaySpan(spans.getFirst().first(), spans.getLast().last());
    }

    boolean areTooMany() {
        return days.size() > MOST;
    }

    /** Those of which something holds, neighbours in one. */
    List<DaySpan> stretches(Predicate<DaySpan> holds) {
        var stretches = new ArrayList<DaySpan>();
        days.values().stream().filter(holds).forEach(span -> {
            boolean goesOn = !stretches.isEmpty()
                    && stretches.getLast().last().plusDays(1).equals(span.first());
            stretches.add(goesOn ? new DaySpan(stretches.removeLast().first(), span.last()) : span);
        });
        return stretches;
    }
}
