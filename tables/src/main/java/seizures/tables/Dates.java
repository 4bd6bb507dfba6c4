package seizures.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as spreadsheets write them: {@code 2013-03-05}, {@code 05.03.2013}, {@code 05/03/2013} where the order is known. */
final class Dates {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(.*)");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})[./-](\\d{4})(.*)");
    private static final Pattern TIME =
            Pattern.compile("[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)? ?([AaPp][Mm])?(Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern MIDNIGHT = Pattern.compile("|[T ]00:00(:00(\\.0+)?)?(Z|[+]00:00)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    /** The first month of the fiscal year, from 0. */
    private static final int OCTOBER = 9;

    private Dates() {}

    /** A day and what stands behind it. */
    private record Start(LocalDate day, String rest) {}

    /** @throws IllegalArgumentException saying what it must be */
    static LocalDate day(String text, @Nullable DateOrder order) {
        var start = start(text, order);
        if (start == null || !MIDNIGHT.matcher(start.rest()).matches()) {
            throw new IllegalArgumentException("must be a date such as 2013-03-05");
        }
        return start.day();
    }

    /** A day alone, or a day and a time with its offset. */
    static String time(String text, @Nullable DateOrder order, @Nullable ZoneId zone) {
        var start = start(text, order);
        var time = start == null ? null : TIME.matcher(start.rest());
        if (start != null && start.rest().isBlank()) {
            return start.day().toString();
        }
        if (start != null && time != null && time.matches()) {
            var offset = time.group(5);
            var at = start.day().atTime(clock(time));
            if (offset != null) {
                return at + offset;
            }
            if (zone != null) {
                return at.atZone(zone).toOffsetDateTime().toString();
            }
            throw new IllegalArgumentException("has no offset; the map must say its zone");
        }
        throw new IllegalArgumentException("must be a date or time such as 2013-03-05 14:20");
    }

    private static LocalTime clock(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        var half = time.group(4);
        int past = half == null ? hour : hour % 12 + (half.equalsIgnoreCase("PM") ? 12 : 0);
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        try {
            return LocalTime.of(past, Integer.parseInt(time.group(2)), second);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a time of the day such as 14:20", e);
        }
    }

    private static @Nullable Start start(String text, @Nullable DateOrder order) {
        var first = YEAR_FIRST.matcher(text);
        var last = YEAR_LAST.matcher(text);
        try {
            if (first.matches()) {
                return new Start(day(first.group(1), first.group(2), first.group(3)), first.group(4));
            }
            if (last.matches()) {
                var known = last.group(2).equals(".") && order == null ? DateOrder.DAY_FIRST : order;
                return known == null ? null : new Start(yearLast(last, known), last.group(5));
            }
        } catch (DateTimeException _) {
            // no such day
        }
        return null;
    }

    private static LocalDate yearLast(Matcher parts, DateOrder order) {
        return order == DateOrder.DAY_FIRST
                ? day(parts.group(4), parts.group(3), parts.group(1))
                : day(parts.group(4), parts.group(1), parts.group(3));
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    static YearMonth month(String text) {
        var month = MONTH.matcher(text);
        try {
            if (month.matches()) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException _) {
            // said below
        }
        throw new IllegalArgumentException("must be a month such as 2024-03");
    }

    /** October to December belong to the calendar year before the fiscal year. */
    static YearMonth fiscalMonth(String text) {
        int end = text.lastIndexOf(' ');
        var year = text.substring(0, Math.max(0, end)).replaceAll("[^0-9]", "");
        int month = MONTHS.indexOf(text.substring(end + 1).toUpperCase(Locale.ROOT));
        if (year.length() != 4 || month < 0) {
            throw new IllegalArgumentException("must be a fiscal year and a month such as 2024 OCT or 2026 (FYTD) DEC");
        }
        return YearMonth.of(Integer.parseInt(year) - (month >= OCTOBER ? 1 : 0), month + 1);
    }
}
