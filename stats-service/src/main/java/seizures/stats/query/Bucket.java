package seizures.stats.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import seizures.contract.Happened;
import seizures.domain.coverage.DaySpan;
import seizures.domain.registry.FiscalCalendar;
import seizures.stats.cells.Period;

/** The stretches of time that an answer has a row for. */
public enum Bucket {
    DAY,
    /** ISO 8601: from Monday, {@code 2024-W11}. */
    WEEK,
    MONTH,
    /** Of the calendar year, {@code 2024-Q1}, whoever's fiscal year it is. */
    QUARTER,
    /** {@code FY2024} of the question's calendar. */
    FISCAL_YEAR,
    ALL;

    private static final int MONTH_LENGTH = "2024-03".length();
    /** From the first day to the last. */
    private static final int DAYS_OF_WEEK = 6;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The period that something falls into. What is known to the month has no day and no week: there it has a row of
     * its own, the month's, so that the rows still add up to the total.
     */
    public Period of(Happened happened, FiscalCalendar calendar) {
        var day = happened.firstDay();
        return switch (this) {
            case DAY -> period(happened.text(), day);
            case WEEK -> happened.isMonth() ? period(happened.text(), day) : week(day);
            case MONTH -> period(happened.month().toString(), day.withDayOfMonth(1));
            case QUARTER -> quarter(day);
            case FISCAL_YEAR -> {
                int year = calendar.yearOf(day);
                yield period("FY" + year, calendar.firstDayOf(year));
            }
            case ALL -> period("all", LocalDate.EPOCH);
        };
    }

    /** The days of a period; empty where it is all time. */
    Optional<DaySpan> span(Period period, FiscalCalendar calendar) {
        var first = period.firstDay();
        boolean isMonth = period.label().length() == MONTH_LENGTH;
        return switch (this) {
            case DAY -> Optional.of(isMonth ? DaySpan.of(YearMonth.from(first)) : new DaySpan(first, first));
            case WEEK ->
                Optional.of(
                        isMonth ? DaySpan.of(YearMonth.from(first)) : new DaySpan(first, first.plusDays(DAYS_OF_WEEK)));
            case MONTH -> Optional.of(DaySpan.of(YearMonth.from(first)));
            case QUARTER -> Optional.of(new DaySpan(first, first.plusMonths(3).minusDays(1)));
            case FISCAL_YEAR -> Optional.of(new DaySpan(first, calendar.lastDayOf(calendar.yearOf(first))));
            case ALL -> Optional.empty();
        };
    }

    private static Period week(LocalDate day) {
        var label =
                "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return period(label, day.with(DayOfWeek.MONDAY));
    }

    private static Period quarter(LocalDate day) {
        int quarter = day.get(IsoFields.QUARTER_OF_YEAR);
        return period(day.getYear() + "-Q" + quarter, LocalDate.of(day.getYear(), quarter * 3 - 2, 1));
    }

    private static Period period(String label, LocalDate firstDay) {
        return new Period(label, firstDay, false);
    }
}
