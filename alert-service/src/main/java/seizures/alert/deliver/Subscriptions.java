package seizures.alert.deliver;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.contract.AlertSubscription;
import seizures.contract.Topic;

/** Who is told of alerts, by id. One thread writes, any read. */
final class Subscriptions {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    private final ConcurrentSkipListMap<String, AlertSubscription> byId = new ConcurrentSkipListMap<>();

    void read(ConsumerRecord<byte[], byte[]> committed) {
        if (committed.value() == null) {
            byId.remove(new String(committed.key(), StandardCharsets.UTF_8));
            return;
        }
        try (var values = Topic.ALERT_SUBSCRIPTIONS.value().deserializer()) {
            var subscription = values.deserialize(committed.topic(), committed.value());
            byId.put(subscription.subscriptionId(), subscription);
        } catch (SerializationException e) {
            LOG.atWarn().addKeyValue("offset", committed.offset()).log("passes over an unreadable subscription", e);
        }
    }

    Optional<AlertSubscription> find(String subscriptionId) {
        return Optional.ofNullable(byId.get(subscriptionId));
    }

    Collection<AlertSubscription> all() {
        return Collections.unmodifiableCollection(byId.values());
    }
}
