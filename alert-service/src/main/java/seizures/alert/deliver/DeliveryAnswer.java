package seizures.alert.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a receiver answered a delivery.
 *
 * @param status of HTTP
 * @param retryAfter the header of this name
 */
record DeliveryAnswer(int status, @Nullable String retryAfter) {
    enum Meaning {
        ACCEPTED,
        /** The receiver will not take this alert, however often it is sent. */
        REJECTED,
        /** The receiver is gone for good and wants nothing any more. */
        GONE,
        /** Another attempt may succeed. */
        NOT_NOW
    }

    Meaning meaning() {
        return switch (status) {
            case 408, 421, 425, 429 -> Meaning.NOT_NOW;
            case 410 -> Meaning.GONE;
            default ->
                switch (status / 100) {
                    case 2 -> Meaning.ACCEPTED;
                    case 4 -> Meaning.REJECTED;
                    default -> Meaning.NOT_NOW;
                };
        };
    }

    /** How long the receiver asks not to be called; empty where it does not say. */
    Optional<Duration> retryAfter(Instant now) {
        return RetryAfter.parse(retryAfter, now);
    }
}
