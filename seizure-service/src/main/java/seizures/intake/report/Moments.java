package seizures.intake.report;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import seizures.contract.Happened;
import seizures.contract.PortCode;
import seizures.domain.registry.Ports;

/** The times that a report states, held against the one at which it arrived. */
public record Moments(Instant now) {
    private static final Pattern TIME = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    /** {@code 2023-04}, {@code 2023-04-15}, or a time with its offset, which is turned to the port's own day. */
    Happened occurred(String text, @Nullable PortCode port) {
        var happened = happened(text, port);
        if (happened.firstDay().isBefore(FIRST)) {
            throw new IllegalArgumentException("must not be before 1990");
        }
        if (happened.firstDay().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))) {
            throw new IllegalArgumentException("must not be in the future");
        }
        return happened;
    }

    private static Happened happened(String text, @Nullable PortCode port) {
        try {
            if (MONTH.matcher(text).matches()) {
                return Happened.in(YearMonth.parse(text));
            }
            if (DAY.matcher(text).matches()) {
                return Happened.on(LocalDate.parse(text));
            }
            return Happened.on(localDay(time(text), port));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a month, day or time that the calendar has", e);
        }
    }

    private static LocalDate localDay(OffsetDateTime time, @Nullable PortCode port) {
        var zone = port == null ? null : Ports.find(port).map(Ports.Port::zone).orElse(null);
        return zone == null ? time.toLocalDate() : time.atZoneSameInstant(zone).toLocalDate();
    }

    private static OffsetDateTime time(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "must be a month (2023-04), a day (2023-04-15) or a time with its offset (2023-04-15T09:30:00-05:00)");
        }
        return OffsetDateTime.parse(text);
    }

    /** A day, and not one to come. */
    LocalDate restated(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a date such as 2024-11-30");
        }
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a date that the calendar has", e);
        }
        if (day.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))) {
            throw new IllegalArgumentException("must not be in the future");
        }
        return day;
    }

    /** To the millisecond; not in the future, and not a day before it happened. */
    public Instant recorded(String text, @Nullable Happened happened) {
        if (!TIME.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a time with its offset, such as 2023-04-15T09:30:00Z");
        }
        Instant at;
        try {
            at = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a time that the calendar has", e);
        }
        if (at.isAfter(now)) {
            throw new IllegalArgumentException("must not be in the future");
        }
        var first = (happened == null ? FIRST : happened.firstDay())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .minus(Duration.ofDays(1));
        if (at.isBefore(first)) {
            throw new IllegalArgumentException("must not be before it happened");
        }
        return at;
    }
}
