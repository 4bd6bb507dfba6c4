package seizures.alert.deliver;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import seizures.contract.AlertDelivery;

/** The durable memory of what each subscriber was sent. */
interface DeliveryJournal {
    /** The last notification of an alert to a subscriber. */
    Optional<AlertDelivery> last(String subscriptionId, String key);

    /** The last notification of each alert to a subscriber. */
    Collection<AlertDelivery> all(String subscriptionId);

    /** Returns once it is durable and {@link #last} answers it. */
    void keep(AlertDelivery delivery);

    /** Parks an alert that a receiver did not accept as a dead letter, unchanged. */
    void park(ConsumerRecord<byte[], byte[]> alert, String subscriptionId, String failure, Instant now);
}
