package seizures.domain.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of days.
 *
 * @param spans in order, with at least one day between two of them
 */
public record DaySet(List<DaySpan> spans) {
    public static final DaySet EMPTY = new DaySet(List.of());

    /** All days of some spans, which may overlap and be in any order. */
    public static DaySet of(Collection<DaySpan> spans) {
        var merged = new ArrayList<DaySpan>();
        for (var span :
                spans.stream().sorted(Comparator.comparing(DaySpan::first)).toList()) {
            if (!merged.isEmpty()
                    && !span.first().isAfter(merged.getLast().last().plusDays(1))) {
                var before = merged.removeLast();
                merged.add(
                        new DaySpan(before.first(), before.last().isAfter(span.last()) ? before.last() : span.last()));
            } else {
                merged.add(span);
            }
        }
        return new DaySet(List.copyOf(merged));
    }

    /** The days that are in one of them or in both. */
    public DaySet or(DaySet other) {
        return spans.isEmpty()
                ? other
                : other.spans.isEmpty()
                        ? this
                        : of(Stream.concat(spans.stream(), other.spans.stream()).toList());
    }

    /** Its days that lie in the span. */
    public DaySet and(DaySpan span) {
        return new DaySet(
                spans.stream().flatMap(each -> each.and(span).stream()).toList());
    }

    /** The days that are in both. */
    public DaySet and(DaySet other) {
        return of(other.spans.stream().flatMap(span -> and(span).spans.stream()).toList());
    }

    /** The days of a span that are not in this set. */
    public DaySet missingOf(DaySpan span) {
        var missing = new ArrayList<DaySpan>();
        var next = span.first();
        for (var covered : and(span).spans) {
            DaySpan.between(next, covered.first().minusDays(1)).ifPresent(missing::add);
            next = covered.last().plusDays(1);
        }
        DaySpan.between(next, span.last()).ifPresent(missing::add);
        return new DaySet(List.copyOf(missing));
    }

    /** Whether the day is in one of its spans. */
    public boolean contains(LocalDate day) {
        return touches(new DaySpan(day, day));
    }

    /** Whether any day of a span is in this set. */
    public boolean touches(DaySpan other) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).last().isBefore(other.first())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < spans.size() && !spans.get(low).first().isAfter(other.last());
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** How many days, over all its spans. */
    public long days() {
        return spans.stream().mapToLong(DaySpan::days).sum();
    }

    /** {@code 2024-10..2026-10, 2026-11-16}. */
    @Override
    public String toString() {
        return spans.stream().map(DaySpan::toString).collect(Collectors.joining(", "));
    }
}
