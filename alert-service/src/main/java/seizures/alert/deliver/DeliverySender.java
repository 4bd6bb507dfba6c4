package seizures.alert.deliver;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import seizures.contract.AlertSubscription;

/** Sends one message to a subscriber, once. */
@FunctionalInterface
interface DeliverySender {
    /**
     * @param notifications one for machines, one or more of the same cause for people
     * @throws IOException if there was no answer, and why
     */
    DeliveryAnswer send(AlertSubscription to, List<Notification> notifications, Instant now) throws IOException;
}
