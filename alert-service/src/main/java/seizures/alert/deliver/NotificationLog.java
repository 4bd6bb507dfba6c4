package seizures.alert.deliver;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import seizures.contract.AlertDelivery;

/** The last notification of each alert to each subscriber. One thread writes, any thread reads. */
final class NotificationLog {
    private final Map<String, Map<String, AlertDelivery>> bySubscription = new ConcurrentHashMap<>();

    void after(AlertDelivery delivery) {
        bySubscription
                .computeIfAbsent(delivery.subscriptionId(), id -> new ConcurrentHashMap<>())
                .put(delivery.alertId(), delivery);
    }

    Optional<AlertDelivery> last(String subscriptionId, String alertId) {
        return Optional.ofNullable(
                bySubscription.getOrDefault(subscriptionId, Map.of()).get(alertId));
    }

    Collection<AlertDelivery> all(String subscriptionId) {
        return bySubscription.getOrDefault(subscriptionId, Map.of()).values();
    }
}
