package seizures.alert.deliver;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.contract.AlertDelivery;
import seizures.contract.Topic;

/** What each subscriber was told last of each alert. One thread writes, any read. */
final class Told {
    private static final Logger LOG = LoggerFactory.getLogger(Told.class);

    private final Map<String, Map<String, AlertDelivery>> bySubscription = new ConcurrentHashMap<>();

    void read(ConsumerRecord<byte[], byte[]> committed) {
        if (committed.value() == null) {
            return;
        }
        try (var values = Topic.ALERT_DELIVERIES.value().deserializer()) {
            after(values.deserialize(committed.topic(), committed.value()));
        } catch (SerializationException e) {
            LOG.atWarn().addKeyValue("offset", committed.offset()).log("passes over an unreadable delivery", e);
        }
    }

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
