package seizures.alert.deliver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import seizures.contract.AlertDelivery;

/**
 * Counters {@code seizure.alert.deliveries} by channel and outcome. Every outcome exists from the start: Prometheus does not see
 * the first increment of a counter that begins with it.
 */
final class DeliveryMetrics {
    enum Outcome {
        DELIVERED,
        /** Failed, to be tried again. */
        RETRIED,
        FAILED,
        WITHHELD;

        static Outcome of(AlertDelivery.Outcome settled) {
            return switch (settled) {
                case DELIVERED -> DELIVERED;
                case RETRYING -> RETRIED;
                case FAILED -> FAILED;
                case WITHHELD -> WITHHELD;
            };
        }
    }

    private final MeterRegistry meters;
    private final String channel;

    /** @param channel {@code webhook} or {@code alertmanager} */
    DeliveryMetrics(MeterRegistry meters, String channel) {
        this.meters = meters;
        this.channel = channel;
        for (var outcome : Outcome.values()) {
            counter(outcome);
        }
    }

    void count(Outcome outcome) {
        counter(outcome).increment();
    }

    private Counter counter(Outcome outcome) {
        return Counter.builder("seizure.alert.deliveries")
                .description("Notifications of alerts by their outcome")
                .tag("channel", channel)
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }
}
