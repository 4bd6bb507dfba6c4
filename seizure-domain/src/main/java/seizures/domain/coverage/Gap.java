package seizures.domain.coverage;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The days between an arrival and the next one, or between the last one and a day of knowledge.
 *
 * @param after the last day that the arrivals before it cover
 * @param days without an arrival; 0 where the next arrival is of the next day
 */
public record Gap(LocalDate after, int days) {
    /** In order; the last is open and has no length yet. A month is an arrival that covers all of its days. */
    static List<Gap> of(Collection<DaySpan> arrivals) {
        var inOrder = arrivals.stream()
                .sorted(Comparator.comparing(DaySpan::first).thenComparing(DaySpan::last))
                .toList();
        var gaps = new ArrayList<Gap>();
        var covered = inOrder.getFirst().last();
        for (var arrival : inOrder) {
            if (arrival.last().isAfter(covered)) {
                gaps.add(new Gap(covered, length(covered, arrival.first().minusDays(1))));
                covered = arrival.last();
            }
        }
        gaps.add(new Gap(covered, 0));
        return gaps;
    }

    /** The same, up to a day. */
    Gap until(LocalDate last) {
        return new Gap(after, length(after, last));
    }

    private static int length(LocalDate covered, LocalDate last) {
        return (int) Math.max(0, DAYS.between(covered, last));
    }

    /** Its days; empty where there are none. */
    Optional<DaySpan> span() {
        return DaySpan.between(after.plusDays(1), after.plusDays(days));
    }

    /** Whether the reporter's other pauses make this one usual: the newest before it, else the first ones after it. */
    static boolean isUsual(List<Gap> gaps, int at) {
        int days = gaps.get(at).days();
        return days == 0
                || Pauses.of(others(gaps, at))
                        .filter(pauses -> pauses.isUsual(days))
                        .isPresent();
    }

    /** Whether a pause before the first one is usual by those after it. */
    static boolean isUsual(List<Gap> ended, Gap leading) {
        return Pauses.of(ended.stream().limit(Pauses.NEWEST).map(Gap::days).toList())
                .filter(pauses -> pauses.isUsual(leading.days()))
                .isPresent();
    }

    private static List<Integer> others(List<Gap> gaps, int at) {
        int before = Math.min(at, Pauses.NEWEST);
        int ended = gaps.size() - 1;
        int after = Math.clamp(Pauses.LEAST - before, 0, Math.max(0, ended - at - 1));
        return IntStream.concat(IntStream.range(at - before, at), IntStream.rangeClosed(at + 1, at + after))
                .mapToObj(gaps::get)
                .map(Gap::days)
                .toList();
    }
}
