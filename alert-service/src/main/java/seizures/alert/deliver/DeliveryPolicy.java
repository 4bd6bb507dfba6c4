package seizures.alert.deliver;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.contract.AlertDelivery;
import seizures.contract.AlertDelivery.Outcome;
import seizures.contract.AlertSubscription;
import seizures.contract.AlertVersion;

/** Decides what becomes of the first notification of a lane. */
final class DeliveryPolicy {
    private final WebhookNotifier.Shared shared;

    DeliveryPolicy(WebhookNotifier.Shared shared) {
        this.shared = shared;
    }

    /**
     * @param last the subscriber's last notification of the alert
     * @param later what waits behind it
     */
    NotificationDecision decide(
            AlertSubscription to, Notification notification, @Nullable AlertDelivery last, Stream<Notification> later) {
        return switch (notification) {
            case Notification.OfSilence _, Notification.OfAct _ -> NotificationDecision.SEND;
            case Notification.OfAlert(var alert) -> {
                var about = shared.definitions().about(alert);
                boolean isSilenced =
                        shared.acts().isSilenced(about, shared.clock().instant());
                var decision = NotificationDecision.of(alert, last, about.fits(to.filter()), isSilenced);
                yield decision == NotificationDecision.SEND ? chosen(to, alert, last, later) : decision;
            }
        };
    }

    /** What the subscription's choice of events, and of how many, leaves of what it would be sent. */
    private NotificationDecision chosen(
            AlertSubscription to, AlertVersion alert, @Nullable AlertDelivery last, Stream<Notification> later) {
        if (last != null && last.outcome() == Outcome.RETRYING && last.version() == alert.version()) {
            return NotificationDecision.SEND;
        }
        var change = shared.changes().of(alert);
        if (change.isEmpty()) {
            return NotificationDecision.NOT_YET;
        }
        if (!EventChoice.isWanted(to, change.get(), last)) {
            return NotificationDecision.SKIP;
        }
        var pause = to.atMostEvery();
        if (pause == null || last == null || last.outcome() == Outcome.WITHHELD || !EventChoice.canWait(change.get())) {
            return NotificationDecision.SEND;
        }
        if (later.anyMatch(next -> isWanted(to, next, last))) {
            return NotificationDecision.SKIP; // the later one says this too
        }
        return shared.clock().instant().isBefore(last.at().plus(pause))
                ? NotificationDecision.NOT_YET
                : NotificationDecision.SEND;
    }

    private boolean isWanted(AlertSubscription to, Notification notification, AlertDelivery last) {
        return notification instanceof Notification.OfAlert(var alert)
                && shared.changes()
                        .of(alert)
                        .filter(change -> EventChoice.isWanted(to, change, last))
                        .isPresent();
    }
}
