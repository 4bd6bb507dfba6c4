package seizures.alert.deliver;

import org.jspecify.annotations.Nullable;
import seizures.contract.AlertDelivery;
import seizures.contract.AlertDelivery.Outcome;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;

/** Whether a version of an alert is sent to a subscriber. */
enum NotificationDecision {
    SEND,
    WITHHOLD,
    SKIP,
    /** It cannot be decided yet, or is to wait. */
    NOT_YET;

    /**
     * A subscriber that was sent the alert is sent every later version, silenced or not; otherwise only a firing one. What is
     * being retried counts as sent.
     *
     * @param last the subscriber's last notification of the alert
     */
    static NotificationDecision of(
            AlertVersion alert, @Nullable AlertDelivery last, boolean matches, boolean isSilenced) {
        if (last != null && last.outcome() != Outcome.WITHHELD) {
            boolean isRetried = last.outcome() == Outcome.RETRYING && alert.version() == last.version();
            return isRetried || alert.version() > last.version() ? SEND : SKIP;
        }
        if (!matches || alert.state() != AlertState.FIRING) {
            return SKIP;
        }
        if (isSilenced) {
            return last == null || alert.version() > last.version() ? WITHHOLD : SKIP;
        }
        return SEND;
    }
}
