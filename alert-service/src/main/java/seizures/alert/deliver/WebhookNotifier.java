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

/** Sends alerts to one subscriber, one version after the other. */
final class WebhookNotifier implements DeliveryLoop.Recipient {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookNotifier.class);

    /** What the notifiers of all subscribers share. */
    record Shared(
            NotificationRecorder recorder,
            RuleDefinitions definitions,
            FiringAlerts firing,
            Acts acts,
            WebhookSender sender,
            DeliverySettings settings,
            Clock clock,
            DeliveryMetrics metrics) {}

    private final Shared shared;
    private final Supplier<@Nullable AlertSubscription> subscription;
    private int failures;
    private int lateFailures;
    private Instant lateNotBefore = Instant.MIN;

    /** @param subscription the current one; null once it has ended */
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

    private DeliveryLoop.Settled settle(
            AlertSubscription to, AlertVersion alert, TopicRecord<String, AlertVersion> record) {
        return switch (decide(to, alert)) {
            case SKIP -> DeliveryLoop.Settled.first(1);
            case WITHHOLD -> {
                keep(to, alert, Outcome.WITHHELD, 0, null);
                yield DeliveryLoop.Settled.first(1);
            }
            case SEND -> send(to, alert, record);
        };
    }

    private NotificationDecision decide(AlertSubscription to, AlertVersion alert) {
        var about = shared.definitions().about(alert);
        var last = shared.recorder().last(to.subscriptionId(), alert.alertId());
        boolean isSilenced = shared.acts().isSilenced(about, shared.clock().instant());
        return NotificationDecision.of(alert, last.orElse(null), about.fits(to.filter()), isSilenced);
    }

    private DeliveryLoop.Settled send(
            AlertSubscription to, AlertVersion alert, TopicRecord<String, AlertVersion> record) {
        try {
            shared.sender().send(to, AlertEvent.of(alert), shared.clock().instant());
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
                .log("gave up: {}", why);
        shared.recorder()
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
        shared.recorder()
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

    /** Sends what was withheld, once its silence is over and the alert still fires; and reminders that a silence ends soon. */
    @Override
    public void betweenTimes() {
        var to = subscription.get();
        var now = shared.clock().instant();
        if (to == null || failures > 0 || now.isBefore(lateNotBefore)) {
            return;
        }
        try {
            for (var delivery : shared.recorder().log().all(to.subscriptionId())) {
                var alert = shared.firing().firing(delivery.alertId());
                if (delivery.outcome() == Outcome.WITHHELD && alert.isPresent()) {
                    sendLate(to, alert.get());
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
            LOG.debug("failed between recorder; retrying", e);
        }
    }

    private void sendLate(AlertSubscription to, AlertVersion alert) throws IOException {
        if (decide(to, alert) == NotificationDecision.SEND) {
            shared.sender().send(to, AlertEvent.of(alert), shared.clock().instant());
            keep(to, alert, Outcome.DELIVERED, lateFailures + 1, null);
        }
    }

    /** Once per silence, and only if it matches a firing alert of the subscription. */
    private void remind(AlertSubscription to, AlertCommand.Silenced silence) throws IOException {
        var key = AlertEvent.reminded(silence);
        if (shared.recorder().last(to.subscriptionId(), key).isPresent()) {
            return;
        }
        var alerts = shared.firing().firing().stream()
                .filter(alert -> concerns(shared.definitions().about(alert), to, silence))
                .map(AlertVersion::alertId)
                .sorted()
                .toList();
        if (!alerts.isEmpty()) {
            shared.sender()
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
