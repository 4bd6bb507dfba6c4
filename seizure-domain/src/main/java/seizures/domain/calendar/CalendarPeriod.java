package seizures.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import seizures.domain.coverage.DaySpan;
import seizures.domain.registry.FiscalCalendar;

/** A period of the calendar, both its first and its last day included. */
public record CalendarPeriod(Unit unit, LocalDate firstDay, LocalDate lastDay) {
    private static final Pattern FISCAL_YEAR = Pattern.compile("FY([0-9]{4})");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(?:0[1-9]|1[0-2])");

    /** How long it is. */
    public enum Unit {
        DAY,
        /** From Monday, after ISO 8601. */
        WEEK,
        MONTH,
        /** Of the calendar year, whoever's fiscal year it is. */
        QUARTER,
        YEAR,
        FISCAL_YEAR
    }

    /** The period that holds a day. */
    public static CalendarPeriod around(Unit unit, LocalDate day, FiscalCalendar calendar) {
        return switch (unit) {
            case DAY -> new CalendarPeriod(unit, day, day);
            case WEEK -> {
                var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new CalendarPeriod(unit, monday, monday.plusDays(6));
            }
            case MONTH -> months(unit, day.withDayOfMonth(1), 1);
            case QUARTER -> months(unit, LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1), 3);
            case YEAR -> months(unit, LocalDate.of(day.getYear(), 1, 1), 12);
            case FISCAL_YEAR -> months(unit, calendar.firstDayOf(calendar.yearOf(day)), 12);
        };
    }

    /**
     * The month, quarter, year or fiscal year of a name, such as {@code 2024-03}, {@code 2024-Q1}, {@code 2024},
     * {@code FY2024}: what figures are published by. Empty where the text names none.
     *
     * @param calendar is asked for where the text names a fiscal year
     */
    public static Optional<CalendarPeriod> parse(String name, Supplier<FiscalCalendar> calendar) {
        var fiscalYear = FISCAL_YEAR.matcher(name);
        if (fiscalYear.matches()) {
            var first = calendar.get().firstDayOf(Integer.parseInt(fiscalYear.group(1)));
            return Optional.of(months(Unit.FISCAL_YEAR, first, 12));
        }
        var quarter = QUARTER.matcher(name);
        if (quarter.matches()) {
            int year = Integer.parseInt(quarter.group(1));
            return Optional.of(months(
                    Unit.QUARTER, LocalDate.of(year, Integer.parseInt(quarter.group(2)) * 3 - 2, 1), 3));
        } else if (YEAR.matcher(name).matches()) {
            return Optional.of(months(Unit.YEAR, LocalDate.of(Integer.parseInt(name), 1, 1), 12));
        } else if (MONTH.matcher(name).matches()) {
            return Optional.of(months(Unit.MONTH, YearMonth.parse(name).atDay(1), 1));
        }
        return Optional.empty();
    }

    private static CalendarPeriod months(Unit unit, LocalDate first, int months) {
        return new CalendarPeriod(unit, first, first.plusMonths(months).minusDays(1));
    }

    /** The one that starts where this ends. */
    public CalendarPeriod next(FiscalCalendar calendar) {
        return around(unit, lastDay.plusDays(1), calendar);
    }

    /** Its days, both ends included. */
    public DaySpan days() {
        return new DaySpan(firstDay, lastDay);
    }

    /**
     * As people name it: {@code 2024-03-15}, {@code 2024-W11}, {@code 2024-03}, {@code 2024-Q1}, {@code 2024},
     * {@code FY2024}. A fiscal year has the name of the year in which it ends.
     */
    public String name() {
        return switch (unit) {
            case DAY -> firstDay.toString();
            case WEEK ->
                "%d-W%02d"
                        .formatted(
                                firstDay.get(IsoFields.WEEK_BASED_YEAR),
                                firstDay.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(firstDay).toString();
            case QUARTER -> "%04d-Q%d".formatted(firstDay.getYear(), firstDay.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> "%04d".formatted(firstDay.getYear());
            case FISCAL_YEAR -> "FY%04d".formatted(lastDay.getYear());
        };
    }
}
