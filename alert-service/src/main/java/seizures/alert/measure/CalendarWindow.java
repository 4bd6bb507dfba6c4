package seizures.alert.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import seizures.alert.series.Fact;
import seizures.alert.series.Span;
import seizures.domain.calendar.CalendarPeriod;
import seizures.domain.registry.FiscalCalendar;

/** A period of the calendar, in the days of each port's own calendar. Weeks start on Monday. */
public record CalendarWindow(Unit unit, FiscalCalendar fiscal) {
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        FISCAL_YEAR
    }

    /** The period that all of it happened in: a report of a month is in no day and in no week. */
    public Optional<Span> of(Fact fact) {
        var period = around(fact.firstDay());
        return fact.lastDay().isAfter(period.lastDay()) ? Optional.empty() : Optional.of(period);
    }

    /** The period that starts where another ends. */
    public Span after(Span period) {
        return around(period.lastDay().plusDays(1));
    }

    /**
     * The first day of the period that starts so many periods before a day does: for periods of months.
     *
     * @param day the first of a period
     */
    public LocalDate back(LocalDate day, int periods) {
        return day.minusMonths(12L / perYear() * periods);
    }

    /** The period that holds a day. */
    public Span around(LocalDate day) {
        var period = period(day);
        return Span.ofDays(period.firstDay(), period.lastDay());
    }

    private CalendarPeriod period(LocalDate day) {
        return CalendarPeriod.around(CalendarPeriod.Unit.valueOf(unit.name()), day, fiscal);
    }

    /** The end of the last period that is over since so long at a time. */
    public Instant completeAt(Instant time, Duration since) {
        var reported = time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time.minus(since);
        return around(new Span(reported, reported).firstDay()).from();
    }

    /** The periods that become complete between two times; nothing where none does. */
    public Optional<Span> completed(Instant before, Instant now, Duration since) {
        var first = completeAt(before, since);
        var last = completeAt(now, since);
        return last.isAfter(first) ? Optional.of(new Span(first, last)) : Optional.empty();
    }

    /** Periods in a year, as detectors count them. */
    public int perYear() {
        return switch (unit) {
            case DAY -> 365;
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case FISCAL_YEAR -> 1;
        };
    }

    /** As people name a period: {@code 2024-03-15}, {@code 2024-W11}, {@code 2024-03}, {@code 2024-Q1}, {@code FY2024}. */
    public String name(Span period) {
        return period(period.firstDay()).name();
    }

    /** What a number of periods is called: {@code months}. */
    public String plural() {
        return singular() + "s";
    }

    /** What one period is called: {@code month}. */
    public String singular() {
        return unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
