package seizures.stats.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import seizures.domain.registry.FiscalCalendar;

/**
 * A period that is compared: whole months.
 *
 * @param label {@code FY2024}, {@code 2024}, {@code 2024-Q1} or {@code 2024-03}
 */
record Span(String label, YearMonth first, int length) {
    private static final Pattern FISCAL_YEAR = Pattern.compile("FY([0-9]{4})");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})");
    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})-(0[1-9]|1[0-2])");
    private static final int MOST = 400;
    private static final int A_YEAR = 12;
    private static final int A_QUARTER = 3;

    /** One period or {@code first..last} of one kind, both included; @throws IllegalArgumentException in words for who asks. */
    static List<Span> parse(String text, FiscalCalendar calendar) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return List.of(one(text, calendar));
        }
        var first = one(text.substring(0, dots), calendar);
        var last = one(text.substring(dots + 2), calendar);
        boolean ofOneKind = first.length == last.length && first.label.startsWith("FY") == last.label.startsWith("FY");
        if (!ofOneKind || last.first.isBefore(first.first)) {
            throw new IllegalArgumentException(
                    "must be a range from an earlier to a later period of one kind, not " + text);
        }
        var spans = new ArrayList<Span>();
        for (var span = first; !span.first.isAfter(last.first); span = span.next(calendar)) {
            if (spans.size() == MOST) {
                throw new IllegalArgumentException("is more than " + MOST + " periods: " + text);
            }
            spans.add(span);
        }
        return List.copyOf(spans);
    }

    private static Span one(String text, FiscalCalendar calendar) {
        var fiscal = FISCAL_YEAR.matcher(text);
        var year = YEAR.matcher(text);
        var quarter = QUARTER.matcher(text);
        if (fiscal.matches()) {
            return new Span(text, YearMonth.from(calendar.firstDayOf(Integer.parseInt(fiscal.group(1)))), A_YEAR);
        } else if (year.matches()) {
            return new Span(text, YearMonth.of(Integer.parseInt(year.group(1)), 1), A_YEAR);
        } else if (quarter.matches()) {
            int month = Integer.parseInt(quarter.group(2)) * A_QUARTER - 2;
            return new Span(text, YearMonth.of(Integer.parseInt(quarter.group(1)), month), A_QUARTER);
        } else if (MONTH.matcher(text).matches()) {
            return new Span(text, YearMonth.parse(text), 1);
        }
        throw new IllegalArgumentException(
                "must be a fiscal year (FY2024), a year (2024), a quarter (2024-Q1), a month (2024-03) or a range of them"
                        + " (FY2018..FY2022), not " + text);
    }

    private Span next(FiscalCalendar calendar) {
        var next = first.plusMonths(length);
        if (length == 1) {
            return one(next.toString(), calendar);
        } else if (length == A_QUARTER) {
            return one(next.getYear() + "-Q" + (next.getMonthValue() / A_QUARTER + 1), calendar);
        } else if (label.startsWith("FY")) {
            return one("FY%04d".formatted(calendar.yearOf(next.atDay(1))), calendar);
        }
        return one("%04d".formatted(next.getYear()), calendar);
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
