package seizures.alert.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import seizures.contract.AlertVersion;

/**
 * A stretch of time from its first instant up to, and without, its last. Days are days of UTC.
 *
 * @param from the first instant
 * @param to the last instant, itself left out
 */
public record Span(Instant from, Instant to) {
    /** All the time there is in reports. */
    public static final Span ALL = ofDays(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the span ends before it starts: " + from + " " + to);
        }
    }

    /** Spelled out, as the next: a record's own are slow until they are compiled, and each report asks them by the hundred. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span span && from.equals(span.from) && to.equals(span.to);
    }

    @Override
    public int hashCode() {
        return 31 * from.hashCode() + to.hashCode();
    }

    /** From the start of one day to the end of another. */
    public static Span ofDays(LocalDate first, LocalDate last) {
        return new Span(startOf(first), startOf(last.plusDays(1)));
    }

    /** The window of an alert: its days, as kinds know them, where it is of whole days. */
    public static Span of(AlertVersion.Window window) {
        return window.firstDay() == null || window.lastDay() == null
                ? new Span(window.from(), window.to())
                : ofDays(window.firstDay(), window.lastDay());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** In UTC. */
    public LocalDate firstDay() {
        return LocalDate.ofInstant(from, ZoneOffset.UTC);
    }

    /** The day of the last instant that is inside, or of the first for an empty span. */
    public LocalDate lastDay() {
        var last = to.isAfter(from) ? to.minusNanos(1) : from;
        return LocalDate.ofInstant(last, ZoneOffset.UTC);
    }

    /** Whether they share an instant; one without length has the one that it starts with. */
    public boolean overlaps(Span other) {
        return from.equals(other.from) || (from.isBefore(other.to) && other.from.isBefore(to));
    }

    /** Whether all of another lies in it. */
    public boolean contains(Span other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** The shortest span that holds both. */
    public Span and(Span other) {
        return new Span(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    /** Ends later, but never after the end of all time. */
    public Span longerBy(Duration more) {
        return to.isBefore(ALL.to.minus(more)) ? new Span(from, to.plus(more)) : new Span(from, ALL.to);
    }
}
