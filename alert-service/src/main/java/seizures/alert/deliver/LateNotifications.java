package seizures.alert.deliver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import seizures.contract.AlertChange;
import seizures.contract.AlertCommand;
import seizures.contract.AlertDelivery.Outcome;
import seizures.contract.AlertSubscription;
import seizures.contract.AlertVersion;

/** Finds what is to be sent to a subscriber although no record of the topic of alerts waits for it. */
final class LateNotifications {
    private final WebhookNotifier.Shared shared;

    LateNotifications(WebhookNotifier.Shared shared) {
        this.shared = shared;
    }

    /** Alerts that still fire and were withheld or not accepted yet, acts and reminders. Some of them may wait already. */
    List<Notification> of(AlertSubscription to, Instant now) {
        var found = new ArrayList<Notification>();
        for (var delivery : shared.journal().all(to.subscriptionId())) {
            if (delivery.outcome() == Outcome.WITHHELD || delivery.outcome() == Outcome.RETRYING) {
                shared.firing()
                        .firing(delivery.alertId())
                        .filter(alert -> delivery.outcome() == Outcome.RETRYING || !isSilenced(alert, now))
                        .ifPresent(alert -> found.add(new Notification.OfAlert(alert)));
            }
            if (delivery.outcome() != Outcome.WITHHELD && EventChoice.of(to).contains(AlertChange.ACTED)) {
                act(to, delivery.alertId()).ifPresent(found::add);
            }
        }
        shared.acts().ending(now).forEach(silence -> reminder(to, silence).ifPresent(found::add));
        return found;
    }

    /** The first act about an alert that the subscriber, who was told of the alert, has not been told of. */
    private Optional<Notification> act(AlertSubscription to, String alertId) {
        var acts = shared.acts().about(alertId);
        if (acts.isEmpty()) {
            return Optional.empty();
        }
        var last = shared.journal().last(to.subscriptionId(), Notification.OfAct.key(alertId));
        int number = last.map(told -> told.outcome() == Outcome.RETRYING ? told.version() : told.version() + 1)
                .orElse(1);
        while (number <= acts.size() && acts.get(number - 1).recordedAt().isBefore(to.recordedAt())) {
            number++;
        }
        int next = number;
        return shared.changes()
                .newest(alertId)
                .filter(_ -> next <= acts.size())
                .map(alert -> new Notification.OfAct(acts.get(next - 1), alert, next));
    }

    private boolean isSilenced(AlertVersion alert, Instant now) {
        return shared.acts().isSilenced(shared.definitions().about(alert), now);
    }

    /** Once per silence, and only if it matches a firing alert of the subscription. */
    private Optional<Notification> reminder(AlertSubscription to, AlertCommand.Silenced silence) {
        boolean isSettled = shared.journal()
                .last(to.subscriptionId(), AlertEvent.reminded(silence))
                .filter(last -> last.outcome() != Outcome.RETRYING)
                .isPresent();
        if (isSettled) {
            return Optional.empty();
        }
        var alerts = shared.firing().firing().stream()
                .filter(alert -> concerns(alert, to, silence))
                .map(AlertVersion::alertId)
                .sorted()
                .toList();
        return alerts.isEmpty() ? Optional.empty() : Optional.of(new Notification.OfSilence(silence, alerts));
    }

    private boolean concerns(AlertVersion alert, AlertSubscription to, AlertCommand.Silenced silence) {
        var about = shared.definitions().about(alert);
        return about.fits(to.filter()) && about.fits(silence.filter());
    }
}
