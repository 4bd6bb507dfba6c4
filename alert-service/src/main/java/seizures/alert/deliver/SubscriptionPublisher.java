package seizures.alert.deliver;

import java.time.Clock;
import java.util.Optional;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.contract.AlertFilter;
import seizures.contract.AlertSubscription;
import seizures.contract.AlertVersion;
import seizures.contract.CloudEvents;
import seizures.contract.Topic;

/** Writes subscriptions. It returns once the brokers have the subscription and this instance serves it. */
final class SubscriptionPublisher {
    private static final String SOURCE = "/alert-service/subscriptions";

    private final RecordPublisher publisher;
    private final TopicFollower<String, AlertSubscription> subscriptions;
    private final TopicFollower<String, AlertVersion> alerts;
    private final Clock clock;

    SubscriptionPublisher(
            RecordPublisher publisher,
            TopicFollower<String, AlertSubscription> subscriptions,
            TopicFollower<String, AlertVersion> alerts,
            Clock clock) {
        this.publisher = publisher;
        this.subscriptions = subscriptions;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** A new or ended subscription starts with the next alert version; a changed one continues where it is. */
    AlertSubscription publish(
            String id, String url, String secret, AlertFilter filter, Optional<AlertSubscription> before) {
        long from = before.filter(known -> known.endedAt() == null)
                .map(AlertSubscription::from)
                .orElseGet(alerts::position);
        return publish(new AlertSubscription(id, clock.instant(), url, secret, from, filter, null));
    }

    /** The receiver is gone for good: the subscription stays readable and is not served until it is written again. */
    void gone(AlertSubscription subscription) {
        publish(subscription.endedAt(clock.instant()));
    }

    private AlertSubscription publish(AlertSubscription next) {
        var id = next.subscriptionId();
        var headers =
                CloudEvents.headersOf(Topic.ALERT_SUBSCRIPTIONS, id + "/" + clock.instant(), SOURCE, clock.instant());
        publisher.publish(subscriptions, id, next, headers);
        return next;
    }

    void end(AlertSubscription subscription) {
        var now = clock.instant();
        var id = subscription.subscriptionId();
        publisher.publish(
                subscriptions, id, null, CloudEvents.headersOf(Topic.ALERT_SUBSCRIPTIONS, id + "/" + now, SOURCE, now));
    }
}
