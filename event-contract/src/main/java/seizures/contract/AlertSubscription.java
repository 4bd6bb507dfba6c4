package seizures.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber that is sent alerts by a webhook. Topic {@code seizures.alert-subscriptions.v1}, keyed by its id; without a
 * value it is deleted.
 *
 * @param recordedAt when it was stated
 * @param url where each version of an alert is sent
 * @param secret the name under which the service's own configuration has the key of the signatures; never the key
 * @param from place in the topic of alerts from which on alerts are sent; earlier ones are not
 * @param filter which alerts are sent
 * @param endedAt when the receiver answered that it is gone for good; since then nothing is sent. Absent while it is served
 */
public record AlertSubscription(
        String subscriptionId,
        Instant recordedAt,
        String url,
        String secret,
        long from,
        AlertFilter filter,
        @Nullable Instant endedAt) {
    public AlertSubscription endedAt(Instant time) {
        return new AlertSubscription(subscriptionId, recordedAt, url, secret, from, filter, time);
    }
}
