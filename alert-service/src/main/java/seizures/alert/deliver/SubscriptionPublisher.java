package seizures.alert.deliver;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.contract.AlertSubscription;
import seizures.contract.AlertVersion;
import seizures.contract.CloudEvents;
import seizures.contract.DeliveryChannel;
import seizures.contract.SealedSecret;
import seizures.contract.Topic;

/** Writes subscriptions. It returns once the brokers have the subscription and this instance serves it. */
final class SubscriptionPublisher {
    /** How long a replaced secret still signs. */
    private static final Duration ROTATION = Duration.ofDays(1);

    private static final String SOURCE = "/alert-service/subscriptions";

    private final RecordPublisher publisher;
    private final TopicFollower<String, AlertSubscription> subscriptions;
    private final TopicFollower<String, AlertVersion> alerts;
    private final SecretVault vault;
    private final Clock clock;

    SubscriptionPublisher(
            RecordPublisher publisher,
            TopicFollower<String, AlertSubscription> subscriptions,
            TopicFollower<String, AlertVersion> alerts,
            SecretVault vault,
            Clock clock) {
        this.publisher = publisher;
        this.subscriptions = subscriptions;
        this.alerts = alerts;
        this.vault = vault;
        this.clock = clock;
    }

    /** A new or ended subscription starts with the next alert version; a changed one continues where it is. */
    AlertSubscription publish(String id, SubscriptionParser.Wanted wanted, Optional<AlertSubscription> before) {
        long from = before.filter(known -> known.endedAt() == null)
                .map(AlertSubscription::from)
                .orElseGet(alerts::position);
        return publish(new AlertSubscription(
                id,
                clock.instant(),
                wanted.channel() == DeliveryChannel.WEBHOOK ? null : wanted.channel(),
                wanted.url(),
                wanted.secret(),
                from,
                wanted.filter(),
                wanted.events(),
                wanted.atMostEvery(),
                secrets(
                        id,
                        wanted,
                        before.filter(known -> known.way() == wanted.channel())
                                .map(AlertSubscription::secrets)
                                .orElse(List.of())),
                null));
    }

    /** A new secret signs from now on; the one that it replaces goes on signing for a day. */
    private List<SealedSecret> secrets(String id, SubscriptionParser.Wanted wanted, List<SealedSecret> before) {
        if (wanted.secret() != null || wanted.channel() == DeliveryChannel.EMAIL) {
            return List.of();
        }
        var fresh = wanted.storedSecret();
        if (fresh == null) {
            return before;
        }
        var secrets = new ArrayList<SealedSecret>();
        secrets.add(new SealedSecret(vault.seal(fresh, id), null));
        before.stream()
                .limit(wanted.channel() == DeliveryChannel.WEBHOOK ? 1 : 0)
                .forEach(old -> secrets.add(
                        new SealedSecret(old.sealed(), clock.instant().plus(ROTATION))));
        return secrets;
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
