package seizures.commons.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Times and days as people write them in queries and bodies. What cannot be read is refused with an example. */
public final class TimeText {
    private TimeText() {}

    /** A time with its offset from UTC: {@code 2024-03-15T00:00:00Z}. */
    public static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a time such as 2024-03-15T00:00:00Z", e);
        }
    }

    /** @throws IllegalArgumentException unless it is a day such as {@code 2024-03-15} */
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a day such as 2024-03-15", e);
        }
    }
}
