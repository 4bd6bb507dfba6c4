package seizures.alert.deliver;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Retry-After}: seconds, or a date of HTTP (RFC 9110, section 10.2.3). */
final class RetryAfter {
    /** A receiver cannot hold its alerts back for longer. */
    static final Duration LONGEST = Duration.ofHours(6);

    private RetryAfter() {}

    /** Empty where the header is missing or wrong; at most {@link #LONGEST}. */
    static Optional<Duration> parse(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        var text = header.strip();
        if (text.matches("[0-9]{1,18}")) {
            return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(text))));
        }
        try {
            var at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(bounded(Duration.between(now, at.toInstant())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration stated) {
        if (stated.isNegative()) {
            return Duration.ZERO;
        }
        return stated.compareTo(LONGEST) > 0 ? LONGEST : stated;
    }
}
