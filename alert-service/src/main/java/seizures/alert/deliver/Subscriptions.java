package seizures.alert.deliver;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import seizures.commons.log.TopicRecord;
import seizures.contract.AlertSubscription;

/** The subscriptions in force, by id. One thread writes, any thread reads. */
final class Subscriptions {
    private final ConcurrentSkipListMap<String, AlertSubscription> byId = new ConcurrentSkipListMap<>();

    void after(TopicRecord<String, AlertSubscription> record) {
        var subscription = record.value();
        if (subscription == null) {
            byId.remove(record.key());
        } else {
            byId.put(subscription.subscriptionId(), subscription);
        }
    }

    Optional<AlertSubscription> find(String subscriptionId) {
        return Optional.ofNullable(byId.get(subscriptionId));
    }

    Collection<AlertSubscription> all() {
        return Collections.unmodifiableCollection(byId.values());
    }
}
