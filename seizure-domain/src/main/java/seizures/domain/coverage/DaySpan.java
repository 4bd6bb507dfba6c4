package seizures.domain.coverage;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import seizures.contract.Happened;

/** Consecutive days, at least one. */
public record DaySpan(LocalDate first, LocalDate last) {
    public DaySpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** The day or the month in which something happened. */
    public static DaySpan of(Happened happened) {
        return new DaySpan(happened.firstDay(), happened.lastDay());
    }

    /** All days of the month. */
    public static DaySpan of(YearMonth month) {
        return new DaySpan(month.atDay(1), month.atEndOfMonth());
    }

    /** Empty where the last day is before the first. */
    public static Optional<DaySpan> between(LocalDate first, LocalDate last) {
        return last.isBefore(first) ? Optional.empty() : Optional.of(new DaySpan(first, last));
    }

    /** How many days, both ends included. */
    public long days() {
        return DAYS.between(first, last) + 1;
    }

    /** Whether the day is in it, ends included. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The days that both have. */
    public Optional<DaySpan> and(DaySpan other) {
        return between(first.isAfter(other.first) ? first : other.first, last.isBefore(other.last) ? last : other.last);
    }

    /** A day, a month, or two of them around {@code ..}: {@code 2024-10..2026-10}, {@code 2024-10-01..2024-10-14}. */
    @Override
    public String toString() {
        if (first.equals(last)) {
            return first.toString();
        }
        boolean inMonths =
                first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
        if (!inMonths) {
            return first + ".." + last;
        }
        var from = YearMonth.from(first);
        var to = YearMonth.from(last);
        return from.equals(to) ? from.toString() : from + ".." + to;
    }
}
