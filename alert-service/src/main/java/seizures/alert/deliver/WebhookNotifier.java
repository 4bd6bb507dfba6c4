package seizures.alert.deliver;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.alert.about.AlertLabels;
import seizures.alert.about.RuleDefinitions;
import seizures.alert.act.Acts;
import seizures.commons.log.TopicRecord;
import seizures.contract.AlertCommand;
import seizures.contract.AlertDelivery;
import seizures.contract.AlertDelivery.Outcome;
import seizures.contract.AlertSubscription;
import seizures.contract.AlertVersion;

/** Tells one subscriber of alerts, one version after the other. */
final class WebhookNotifier implements DeliveryLoop.Recipient {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookNotifier.class);

    /** What all of them share. */
    record Shared(
            NotificationRecorder deliveries,
            RuleDefinitions definitions,
            FiringAlerts standing,
            Acts acts,
            WebhookSender post,
            DeliverySettings settings,
            Clock clock,
            DeliveryMetrics metrics) {}

    private final Shared shared;
    private final Supplier<@Nullable AlertSubscription> subscription;
    private int failures;
    private int lateFailures;
    private Instant lateNotBefore = Instant.MIN;

    /** @param subscription as it is now; null when it is ended */
    WebhookNotifier(Shared shared, Supplier<@Nullable AlertSubscription> subscription) {
        this.shared = shared;
        this.subscription = subscription;
    }

    @Override
    public DeliveryLoop.Settled settle(List<TopicRecord<String, AlertVersion>> waiting) {
        var first = waiting.getFirst();
        var to = subscription.get();
        var alert = first.value();
        return to == null || alert == null || first.offset() < to.from()
                ? DeliveryLoop.Settled.first(1)
                : settle(to, alert, first);
    }

    private DeliveryLoop.Settled settle(AlertSubscription to, AlertVersion alert, TopicRecord<String, AlertVersion> record) {
        return switch (verdict(to, alert)) {
            case PASS -> DeliveryLoop.Settled.first(1);
            case WITHHOLD -> {
                keep(to, alert, Outcome.WITHHELD, 0, null);
                yield DeliveryLoop.Settled.first(1);
            }
            case TELL -> tell(to, alert, record);
        };
    }

    private NotificationDecision verdict(AlertSubscription to, AlertVersion alert) {
        var about = shared.definitions().about(alert);
        var told = shared.deliveries().last(to.subscriptionId(), alert.alertId());
        boolean isSilenced = shared.acts().isSilenced(about, shared.clock().instant());
        return NotificationDecision.of(alert, told.orElse(null), about.fits(to.filter()), isSilenced);
    }

    private DeliveryLoop.Settled tell(AlertSubscription to, AlertVersion alert, TopicRecord<String, AlertVersion> record) {
        try {
            shared.post().send(to, AlertEvent.of(alert), shared.clock().instant());
            keep(to, alert, Outcome.DELIVERED, failures + 1, null);
            failures = 0;
            return DeliveryLoop.Settled.first(1);
        } catch (IOException e) {
            failures++;
            var why = String.valueOf(e.getMessage());
            if (failures < shared.settings().mostAttempts()) {
                shared.metrics().count(DeliveryMetrics.Outcome.RETRIED);
                return DeliveryLoop.Settled.notYet(
                        shared.settings().backoff().after(failures, RandomGenerator.getDefault()));
            }
            return giveUp(to, alert, record, why);
        }
    }

    private DeliveryLoop.Settled giveUp(
            AlertSubscription to, AlertVersion alert, TopicRecord<String, AlertVersion> record, String why) {
        LOG.atWarn()
                .addKeyValue("subscriptionId", to.subscriptionId())
                .addKeyValue("alertId", alert.alertId())
                .log("gives up: {}", why);
        shared.deliveries()
                .park(record.source(), to.subscriptionId(), why, shared.clock().instant());
        keep(to, alert, Outcome.FAILED, failures, why);
        failures = 0;
        return DeliveryLoop.Settled.first(1);
    }

    private void keep(
            AlertSubscription to, AlertVersion alert, Outcome outcome, int attempts, @Nullable String failure) {
        keep(to, alert.alertId(), alert.version(), outcome, attempts, failure);
    }

    private void keep(
            AlertSubscription to,
            String alertId,
            int version,
            Outcome outcome,
            int attempts,
            @Nullable String failure) {
        shared.deliveries()
                .keep(new AlertDelivery(
                        to.subscriptionId(),
                        alertId,
                        version,
                        outcome,
                        attempts,
                        shared.clock().instant(),
                        failure));
        shared.metrics().count(DeliveryMetrics.Outcome.of(outcome));
    }

    /** Tells of what was withheld, when its silence is over and it still fires; and that a silence ends soon. */
    @Override
    public void betweenTimes() {
        var to = subscription.get();
        var now = shared.clock().instant();
        if (to == null || failures > 0 || now.isBefore(lateNotBefore)) {
            return;
        }
        try {
            for (var delivery : shared.deliveries().told().all(to.subscriptionId())) {
                var alert = shared.standing().firing(delivery.alertId());
                if (delivery.outcome() == Outcome.WITHHELD && alert.isPresent()) {
                    tellLate(to, alert.get());
                }
            }
            for (var silence : shared.acts().ending(now)) {
                remind(to, silence);
            }
            lateFailures = 0;
        } catch (IOException e) {
            lateFailures++;
            shared.metrics().count(DeliveryMetrics.Outcome.RETRIED);
            lateNotBefore = now.plus(shared.settings().backoff().after(lateFailures, RandomGenerator.getDefault()));
            LOG.debug("tries again between times", e);
        }
    }

    private void tellLate(AlertSubscription to, AlertVersion alert) throws IOException {
        if (verdict(to, alert) == NotificationDecision.TELL) {
            shared.post().send(to, AlertEvent.of(alert), shared.clock().instant());
            keep(to, alert, Outcome.DELIVERED, lateFailures + 1, null);
        }
    }

    /** Once; and only where it has something to do with an alert that fires and that they want to hear of. */
    private void remind(AlertSubscription to, AlertCommand.Silenced silence) throws IOException {
        var key = AlertEvent.reminded(silence);
        if (shared.deliveries().last(to.subscriptionId(), key).isPresent()) {
            return;
        }
        var alerts = shared.standing().firing().stream()
                .filter(alert -> concerns(shared.definitions().about(alert), to, silence))
                .map(AlertVersion::alertId)
                .sorted()
                .toList();
        if (!alerts.isEmpty()) {
            shared.post()
                    .send(
                            to,
                            AlertEvent.reminder(silence, alerts),
                            shared.clock().instant());
            keep(to, key, 1, Outcome.DELIVERED, lateFailures + 1, null);
        }
    }

    private static boolean concerns(AlertLabels about, AlertSubscription to, AlertCommand.Silenced silence) {
        return about.fits(to.filter()) && about.fits(silence.filter());
    }
}
