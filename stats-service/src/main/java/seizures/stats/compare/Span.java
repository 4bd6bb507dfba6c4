package seizures.stats.compare;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import seizures.domain.calendar.CalendarPeriod;
import seizures.domain.registry.FiscalCalendar;

/**
 * A period that is compared: whole months.
 *
 * @param label {@code FY2024}, {@code 2024}, {@code 2024-Q1} or {@code 2024-03}
 */
record Span(String label, YearMonth first, int length) {
    private static final int MOST = 400;
    private static final int A_YEAR = 12;

    /** One period or {@code first..last} of one kind, both included; @throws IllegalArgumentException in words for who asks. */
    static List<Span> parse(String text, FiscalCalendar calendar) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return List.of(of(one(text, calendar)));
        }
        var first = one(text.substring(0, dots), calendar);
        var last = one(text.substring(dots + 2), calendar);
        if (first.unit() != last.unit() || last.firstDay().isBefore(first.firstDay())) {
            throw new IllegalArgumentException(
                    "must be a range from an earlier to a later period of one kind, not " + text);
        }
        var spans = new ArrayList<Span>();
        for (var period = first; !period.firstDay().isAfter(last.firstDay()); period = period.next(calendar)) {
            if (spans.size() == MOST) {
                throw new IllegalArgumentException("is more than " + MOST + " periods: " + text);
            }
            spans.add(of(period));
        }
        return List.copyOf(spans);
    }

    private static CalendarPeriod one(String text, FiscalCalendar calendar) {
        return CalendarPeriod.parse(text, () -> calendar)
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be a fiscal year (FY2024), a year (2024), a quarter (2024-Q1), a month (2024-03) or a range"
                                + " of them (FY2018..FY2022), not " + text));
    }

    private static Span of(CalendarPeriod period) {
        int months = (int)
                ChronoUnit.MONTHS.between(period.firstDay(), period.lastDay().plusDays(1));
        return new Span(period.name(), YearMonth.from(period.firstDay()), months);
    }

    boolean isYear() {
        return length == A_YEAR;
    }

    boolean isCalendarYear() {
        return isYear() && first.getMonthValue() == 1;
    }

    Stream<YearMonth> months() {
        return IntStream.range(0, length).mapToObj(first::plusMonths);
    }
}
