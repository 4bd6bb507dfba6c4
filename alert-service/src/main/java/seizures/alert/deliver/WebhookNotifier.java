package seizures.alert.deliver;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.alert.about.Definitions;
import seizures.contract.AlertDelivery;
import seizures.contract.AlertDelivery.Outcome;
import seizures.contract.AlertSubscription;
import seizures.contract.AlertVersion;

/** Tells one subscriber of alerts, one version after the other. */
final class WebhookNotifier implements Courier.Recipient {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookNotifier.class);

    /** What all of them share. */
    record Shared(
            Deliveries deliveries,
            Definitions definitions,
            Standing standing,
            Hush hush,
            Post post,
            DeliverySettings settings,
            Clock clock,
            MeterRegistry meters) {}

    private final Shared shared;
    private final Supplier<@Nullable AlertSubscription> subscription;
    private int failures;

    /** @param subscription as it is now; null when it is ended */
    WebhookNotifier(Shared shared, Supplier<@Nullable AlertSubscription> subscription) {
        this.shared = shared;
        this.subscription = subscription;
    }

    @Override
    public Courier.Settled settle(List<ConsumerRecord<byte[], byte[]>> waiting) {
        var first = waiting.getFirst();
        var to = subscription.get();
        if (to == null || first.offset() < to.from()) {
            return Courier.Settled.first(1);
        }
        return Standing.alert(first).map(alert -> settle(to, alert, first)).orElseGet(() -> Courier.Settled.first(1));
    }

    private Courier.Settled settle(AlertSubscription to, AlertVersion alert, ConsumerRecord<byte[], byte[]> record) {
        return switch (verdict(to, alert)) {
            case PASS -> Courier.Settled.first(1);
            case WITHHOLD -> {
                keep(to, alert, Outcome.WITHHELD, 0, null);
                yield Courier.Settled.first(1);
            }
            case TELL -> tell(to, alert, record);
        };
    }

    private Verdict verdict(AlertSubscription to, AlertVersion alert) {
        var about = shared.definitions().about(alert);
        var told = shared.deliveries().last(to.subscriptionId(), alert.alertId());
        boolean isSilenced = shared.hush().isSilenced(about, shared.clock().instant());
        return Verdict.of(alert, told.orElse(null), about.fits(to.filter()), isSilenced);
    }

    private Courier.Settled tell(AlertSubscription to, AlertVersion alert, ConsumerRecord<byte[], byte[]> record) {
        try {
            shared.post().send(to, AlertEvent.of(alert), shared.clock().instant());
            keep(to, alert, Outcome.DELIVERED, failures + 1, null);
            failures = 0;
            return Courier.Settled.first(1);
        } catch (IOException e) {
            failures++;
            var why = String.valueOf(e.getMessage());
            if (failures < shared.settings().mostAttempts()) {
                count("retried");
                return Courier.Settled.notYet(
                        shared.settings().backoff().after(failures, RandomGenerator.getDefault()));
            }
            return giveUp(to, alert, record, why);
        }
    }

    private Courier.Settled giveUp(
            AlertSubscription to, AlertVersion alert, ConsumerRecord<byte[], byte[]> record, String why) {
        LOG.atWarn()
                .addKeyValue("subscriptionId", to.subscriptionId())
                .addKeyValue("alertId", alert.alertId())
                .log("gives up: {}", why);
        shared.deliveries()
                .park(record, to.subscriptionId(), why, shared.clock().instant());
        keep(to, alert, Outcome.FAILED, failures, why);
        failures = 0;
        return Courier.Settled.first(1);
    }

    private void keep(
            AlertSubscription to, AlertVersion alert, Outcome outcome, int attempts, @Nullable String failure) {
        shared.deliveries()
                .keep(new AlertDelivery(
                        to.subscriptionId(),
                        alert.alertId(),
                        alert.version(),
                        outcome,
                        attempts,
                        shared.clock().instant(),
                        failure));
        count(outcome.name().toLowerCase(Locale.ROOT));
    }

    private void count(String outcome) {
        shared.meters()
                .counter("seizure.alert.deliveries", "channel", "webhook", "outcome", outcome)
                .increment();
    }

    /** Tells of what was withheld, when its silence is over and it still fires. */
    @Override
    public void betweenTimes() {
        var to = subscription.get();
        if (to == null || failures > 0) {
            return;
        }
        for (var delivery : shared.deliveries().told().all(to.subscriptionId())) {
            if (delivery.outcome() == Outcome.WITHHELD) {
                shared.standing().firing(delivery.alertId()).ifPresent(alert -> tellLate(to, alert));
            }
        }
    }

    private void tellLate(AlertSubscription to, AlertVersion alert) {
        if (verdict(to, alert) == Verdict.TELL) {
            try {
                shared.post().send(to, AlertEvent.of(alert), shared.clock().instant());
                keep(to, alert, Outcome.DELIVERED, 1, null);
            } catch (IOException e) {
                LOG.debug("tries again between times", e);
            }
        }
    }
}
