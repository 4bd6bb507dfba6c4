package seizures.alert.deliver;

import org.jspecify.annotations.Nullable;
import seizures.contract.AlertDelivery;
import seizures.contract.AlertDelivery.Outcome;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;

/** Whether a subscriber is told of a version. */
enum NotificationDecision {
    TELL,
    WITHHOLD,
    PASS;

    /**
     * Whoever was told of the alert is told of this too, silenced or not. Else only what fires is news.
     *
     * @param told what the subscriber was told last of the alert
     */
    static NotificationDecision of(AlertVersion alert, @Nullable AlertDelivery told, boolean isMeant, boolean isSilenced) {
        if (told != null && told.outcome() != Outcome.WITHHELD) {
            return alert.version() > told.version() ? TELL : PASS;
        }
        if (!isMeant || alert.state() != AlertState.FIRING) {
            return PASS;
        }
        if (isSilenced) {
            return told == null || alert.version() > told.version() ? WITHHOLD : PASS;
        }
        return TELL;
    }
}
