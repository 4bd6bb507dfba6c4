package seizures.alert.deliver;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How alerts are delivered.
 *
 * @param alertmanagers addresses of Alertmanagers, {@code http://alertmanager:9093}; none unless stated
 * @param secrets keys that sign webhooks, by the names that subscriptions use; never shown
 * @param secretsKey encrypts the secrets that are set over the API: 32 bytes in Base64; without it none can be set
 * @param allowedHosts hosts that may be called without https and in private networks, {@code desk.internal} or {@code desk.internal:8443}
 * @param mostAttempts after which an alert is given up for a webhook; 60 take about three and a half hours
 * @param firstWait between the first two attempts; each further wait is twice as long
 * @param longestWait at most
 * @param timeout of one attempt
 * @param groupWait how long a message to a person waits for other alerts of the same cause
 * @param refresh how often a firing alert is sent to Alertmanagers again
 * @param endsAfter when an Alertmanager resolves an alert that is not refreshed
 */
@ConfigurationProperties("seizures.alert.delivery")
@Validated
record DeliverySettings(
        @DefaultValue List<URI> alertmanagers,
        @DefaultValue Map<String, String> secrets,
        @Nullable String secretsKey,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue("60") @Min(1) @Max(1000) int mostAttempts,
        @DefaultValue("1s") Duration firstWait,
        @DefaultValue("5m") Duration longestWait,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("5s") Duration groupWait,
        @DefaultValue("1m") Duration refresh,
        @DefaultValue("5m") Duration endsAfter) {
    DeliverySettings {
        if (refresh.multipliedBy(2).compareTo(endsAfter) > 0) {
            throw new IllegalArgumentException("refresh " + refresh + " must be at most half of ends-after " + endsAfter
                    + ": one lost request would resolve the alert");
        }
        if (firstWait.isNegative() || firstWait.isZero() || firstWait.compareTo(longestWait) > 0) {
            throw new IllegalArgumentException(
                    "first-wait " + firstWait + " must be over 0 and at most longest-wait " + longestWait);
        }
    }

    RetryBackoff backoff() {
        return new RetryBackoff(firstWait, longestWait);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "DeliverySettings[alertmanagers=" + alertmanagers + ", secrets=" + secrets.keySet() + "]";
    }
}
