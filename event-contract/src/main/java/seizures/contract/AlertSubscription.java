package seizures.contract;

import java.time.Instant;

/**
 * Somebody who is told of alerts by a webhook. Topic {@code seizures.alert-subscriptions.v1}, keyed by its id; without a
 * value it is ended.
 *
 * @param recordedAt when it was stated
 * @param url where each version of an alert is sent
 * @param secret the name under which the service's own configuration has the key of the signatures; never the key
 * @param from place in the topic of alerts from which on it is told; what was before is not
 * @param filter what it is told of
 */
public record AlertSubscription(
        String subscriptionId, Instant recordedAt, String url, String secret, long from, AlertFilter filter) {}
