package seizures.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last notification of an alert to a subscriber. Topic {@code seizures.alert-deliveries.v1}, keyed by {@link #key}. A
 * subscriber that is in it is sent whatever becomes of the alert.
 *
 * @param version of the alert
 * @param attempts how many times it was sent
 * @param at when this was recorded
 * @param failure why the last attempt failed; absent where none did
 * @param nextAttempt when it is sent again; present while it is being retried
 */
public record AlertDelivery(
        String subscriptionId,
        String alertId,
        int version,
        Outcome outcome,
        int attempts,
        Instant at,
        @Nullable String failure,
        @Nullable Instant nextAttempt) {
    public enum Outcome {
        /** The receiver has answered that it has it. */
        DELIVERED,
        /** Sent without success so far, and to be sent again; the receiver may or may not have it. */
        RETRYING,
        /** Rejected by the receiver, or given up after too many attempts; the receiver may or may not have it. */
        FAILED,
        /** Not sent yet because of a silence; to be sent when it ends. */
        WITHHELD
    }

    /** A notification that is settled: it is not sent again. */
    public AlertDelivery(
            String subscriptionId,
            String alertId,
            int version,
            Outcome outcome,
            int attempts,
            Instant at,
            @Nullable String failure) {
        this(subscriptionId, alertId, version, outcome, attempts, at, failure, null);
    }

    /** Of the topic: one record for each subscription and alert. */
    public String key() {
        return subscriptionId + "/" + alertId;
    }
}
