package seizures.domain.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The days that one agency's reports are of, and the usual pauses between them: what of its coverage time alone does not
 * change.
 *
 * @param days on which something happened that it reported
 * @param pauses that are usual, those before the first report in its month among them
 * @param gaps in order; the last is still open, and has no length
 */
public record ArrivalDays(DaySet days, DaySet pauses, List<Gap> gaps) {
    private static final ArrivalDays NONE = new ArrivalDays(DaySet.EMPTY, DaySet.EMPTY, List.of());

    /** @param arrivals days or months, in any order, also several times the same */
    public static ArrivalDays of(Collection<DaySpan> arrivals) {
        if (arrivals.isEmpty()) {
            return NONE;
        }
        var gaps = Gap.of(arrivals);
        var days = DaySet.of(arrivals);
        var pauses = new ArrayList<DaySpan>();
        leading(days.spans().getFirst().first())
                .filter(lead -> Gap.isUsual(gaps.subList(0, gaps.size() - 1), lead))
                .flatMap(Gap::span)
                .ifPresent(pauses::add);
        for (int at = 0; at < gaps.size() - 1; at++) {
            if (Gap.isUsual(gaps, at)) {
                gaps.get(at).span().ifPresent(pauses::add);
            }
        }
        return new ArrivalDays(days, DaySet.of(pauses), gaps);
    }

    /** From the start of the month of the first report. */
    private static Optional<Gap> leading(LocalDate first) {
        var before = YearMonth.from(first).atDay(1).minusDays(1);
        int days = first.getDayOfMonth() - 1;
        return days == 0 ? Optional.empty() : Optional.of(new Gap(before, days));
    }

    /** The days from the last report to a day, while they are no unusual pause. */
    DaySet openPause(LocalDate asOf) {
        if (gaps.isEmpty()) {
            return DaySet.EMPTY;
        }
        var open = gaps.getLast().until(asOf);
        boolean isUsual = Gap.isUsual(with(open), gaps.size() - 1);
        return isUsual ? DaySet.of(open.span().stream().toList()) : DaySet.EMPTY;
    }

    private List<Gap> with(Gap open) {
        var all = new ArrayList<>(gaps.subList(0, gaps.size() - 1));
        all.add(open);
        return all;
    }
}
