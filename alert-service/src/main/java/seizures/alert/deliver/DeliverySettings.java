package seizures.alert.deliver;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How others are told.
 *
 * @param alertmanagers addresses of Alertmanagers, {@code http://alertmanager:9093}; none unless stated
 * @param secrets keys that sign webhooks, by the names that subscriptions use; never shown
 * @param allowedHosts hosts that may be called without https and in private networks, {@code desk.internal} or {@code desk.internal:8443}
 * @param mostAttempts after which an alert is given up for one webhook
 * @param firstWait between the first two attempts; each further wait is twice as long
 * @param longestWait at most
 * @param timeout of one attempt
 * @param refresh how often an Alertmanager is told that an alert still fires
 * @param endsAfter when it takes it for over if nobody tells it
 */
@ConfigurationProperties("seizures.alert.delivery")
@Validated
record DeliverySettings(
        @DefaultValue List<URI> alertmanagers,
        @DefaultValue Map<String, String> secrets,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue("12") @Min(1) @Max(100) int mostAttempts,
        @DefaultValue("1s") Duration firstWait,
        @DefaultValue("5m") Duration longestWait,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1m") Duration refresh,
        @DefaultValue("5m") Duration endsAfter) {
    DeliverySettings {
        if (refresh.multipliedBy(2).compareTo(endsAfter) > 0) {
            throw new IllegalArgumentException("refresh " + refresh + " is more than half of ends-after " + endsAfter
                    + ": a lost one would end it");
        }
        if (firstWait.isNegative() || firstWait.isZero() || firstWait.compareTo(longestWait) > 0) {
            throw new IllegalArgumentException("first-wait " + firstWait + " is not from 0 to " + longestWait);
        }
    }

    RetryBackoff backoff() {
        return new RetryBackoff(firstWait, longestWait);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "DeliverySettings[alertmanagers=" + alertmanagers + ", secrets=" + secrets.keySet() + "]";
    }
}
