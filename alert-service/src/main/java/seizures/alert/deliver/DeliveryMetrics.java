package seizures.alert.deliver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import seizures.contract.AlertDelivery;

/**
 * What others were told of alerts, as {@code seizure.alert.deliveries} by channel and outcome. Every outcome is there from the
 * start: of a counter that begins with its first failure, Prometheus does not see that failure.
 */
final class DeliveryMetrics {
    enum Outcome {
        DELIVERED,
        /** Not received, to be sent again. */
        RETRIED,
        FAILED,
        WITHHELD;

        static Outcome of(AlertDelivery.Outcome settled) {
            return switch (settled) {
                case DELIVERED -> DELIVERED;
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
                .description("What others were told of alerts")
                .tag("channel", channel)
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }
}
