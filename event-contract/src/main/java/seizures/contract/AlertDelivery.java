package seizures.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber was told last of an alert. Topic {@code seizures.alert-deliveries.v1}, keyed by {@link #key}. Who is in
 * it is told of whatever becomes of the alert.
 *
 * @param version of the alert
 * @param attempts how many times it was sent
 * @param at when this was settled
 * @param failure why it was given up; absent where it was not
 */
public record AlertDelivery(
        String subscriptionId,
        String alertId,
        int version,
        Outcome outcome,
        int attempts,
        Instant at,
        @Nullable String failure) {
    public enum Outcome {
        /** The receiver has answered that it has it. */
        DELIVERED,
        /** Given up after too many attempts; the receiver may or may not have it. */
        FAILED,
        /** Not told yet, for a silence; to be told when it ends. */
        WITHHELD
    }

    public String key() {
        return subscriptionId + "/" + alertId;
    }
}
