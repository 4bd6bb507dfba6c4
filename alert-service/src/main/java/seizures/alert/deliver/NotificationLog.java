package seizures.alert.deliver;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import seizures.contract.AlertDelivery;

/** The last notification of each alert to each subscriber. One thread writes, any thread reads. */
final class NotificationLog {
    private final Map<String, Map<String, AlertDelivery>> bySubscription = new ConcurrentHashMap<>();

    /** An earlier version never takes the place of a later one: an instance that lost its turn may record late. */
    void after(AlertDelivery delivery) {
        bySubscription
                .computeIfAbsent(delivery.subscriptionId(), id -> new ConcurrentHashMap<>())
                .merge(delivery.alertId(), delivery, (old, next) -> next.version() < old.version() ? old : next);
    }

    Optional<AlertDelivery> last(String subscriptionId, String alertId) {
        return Optional.ofNullable(
                bySubscription.getOrDefault(subscriptionId, Map.of()).get(alertId));
    }

    Collection<AlertDelivery> all(String subscriptionId) {
        return bySubscription.getOrDefault(subscriptionId, Map.of()).values();
    }
}
