package seizures.alert.kind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.series.Series;
import seizures.alert.series.Span;

/**
 * The periods that {@link Emergence} looks back upon: what was not seen in one of which nothing at all was reported may
 * have been there. Such a period is skipped; one of which anything was reported, by each of the series' usual reporters,
 * counts.
 *
 * @param start the first day that is looked at
 */
record PeriodsBefore(CoveredPeriods covered, LocalDate start) {
    static PeriodsBefore of(Question question, CalendarWindow period, LocalDate start) {
        Series everything = (first, last) -> {
            var points = new ArrayList<>(question.series().between(first, last));
            points.addAll(question.around().between(first, last));
            return points;
        };
        var end = period.completeAt(question.now(), Duration.ZERO);
        var buckets = Buckets.of(SeizureCounts.of(everything), period, Buckets.EARLIEST, end);
        return new PeriodsBefore(CoveredPeriods.of(buckets, question.coverage()), start);
    }

    /** The first day of so many periods before a day, those skipped left out; nothing where that is before the start. */
    Optional<LocalDate> back(LocalDate day, int count) {
        var window = covered.buckets().window();
        var first = day;
        int counted = 0;
        while (counted < count) {
            first = window.back(first, 1);
            if (first.isBefore(start)) {
                return Optional.empty();
            }
            counted += isSkipped(first) ? 0 : 1;
        }
        return Optional.of(first);
    }

    /** How many periods from one day up to another are skipped. */
    int skipped(LocalDate from, LocalDate to) {
        return (int) IntStream.range(position(from), position(to))
                .filter(this::isUnknown)
                .count();
    }

    /** When the last of the periods from one day up to another was known to be reported; {@link Instant#MIN} by reports. */
    Instant knownAt(LocalDate from, LocalDate to) {
        return IntStream.range(
                        Math.max(1, position(from)),
                        Math.min(position(to), covered.buckets().size() + 1))
                .filter(t -> !isUnknown(t))
                .mapToObj(this::knownAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private Instant knownAt(int t) {
        return covered.reporters(t).stream()
                .map(agency -> covered.coverage()
                        .touchedAt(
                                agency, covered.ports(agency), covered.buckets().period(t)))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private boolean isSkipped(LocalDate first) {
        return isUnknown(position(first));
    }

    /** Before the first report and after now nobody is missed. */
    private boolean isUnknown(int t) {
        return t >= 1 && t <= covered.buckets().size() && !covered.isTouched(t);
    }

    /** As the buckets count: below 1 before the first of them. */
    private int position(LocalDate first) {
        var buckets = covered.buckets();
        if (buckets.size() == 0 || first.isBefore(buckets.period(1).firstDay())) {
            return 0;
        }
        var from = Span.ofDays(first, first).from();
        int low = 1;
        int high = buckets.size() + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (buckets.period(middle).from().isBefore(from)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
