package seizures.alert.deliver;

import java.io.IOException;
import java.time.Instant;
import seizures.contract.AlertSubscription;

/** Sends one notification to a subscriber, once. */
@FunctionalInterface
interface DeliverySender {
    /** @throws IOException if there was no answer, and why */
    DeliveryAnswer send(AlertSubscription to, AlertEvent event, Instant now) throws IOException;
}
