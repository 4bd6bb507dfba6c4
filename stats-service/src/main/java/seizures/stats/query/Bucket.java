package seizures.stats.query;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import seizures.contract.Happened;
import seizures.domain.calendar.CalendarPeriod;
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

    /** As in parameters and answers: {@code month}, {@code fiscal-year}. */
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
            case ALL -> new Period("all", LocalDate.EPOCH, false);
            case DAY -> new Period(happened.text(), day, false);
            case WEEK, MONTH, QUARTER, FISCAL_YEAR -> {
                var unit = this == WEEK && happened.isMonth() ? CalendarPeriod.Unit.MONTH : unit();
                var period = CalendarPeriod.around(unit, day, calendar);
                yield new Period(period.name(), period.firstDay(), false);
            }
        };
    }

    /** The days of a period; empty where it is all time. */
    public Optional<DaySpan> span(Period period, FiscalCalendar calendar) {
        if (this == ALL) {
            return Optional.empty();
        }
        boolean isMonth = period.label().length() == MONTH_LENGTH;
        var unit = isMonth && (this == DAY || this == WEEK) ? CalendarPeriod.Unit.MONTH : unit();
        return Optional.of(
                CalendarPeriod.around(unit, period.firstDay(), calendar).days());
    }

    private CalendarPeriod.Unit unit() {
        return CalendarPeriod.Unit.valueOf(name());
    }
}
