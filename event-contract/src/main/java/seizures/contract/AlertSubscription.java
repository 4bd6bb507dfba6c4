package seizures.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber that is sent alerts. Topic {@code seizures.alert-subscriptions.v1}, keyed by its id; without a value it is deleted.
 *
 * @param recordedAt when it was stated
 * @param channel how alerts are sent; absent for a webhook
 * @param url where alerts are sent: {@code https://…}, of a chat only its host, or {@code mailto:} and addresses with commas between them
 * @param secret the name under which the service's own configuration has the key of the signatures, never the key; absent where the
 *     key is in {@code secrets}, or nothing is signed
 * @param from place in the topic of alerts from which on alerts are sent; earlier ones are not
 * @param filter which alerts are sent
 * @param events which changes of an alert are sent; empty for the default
 * @param atMostEvery the least time between two messages that an alert has grown or was corrected; absent where each is sent
 * @param secrets keys of the signatures, the newest first; of a chat its whole address
 * @param endedAt when the receiver answered that it is gone for good; since then nothing is sent. Absent while it is served
 */
public record AlertSubscription(
        String subscriptionId,
        Instant recordedAt,
        @Nullable DeliveryChannel channel,
        String url,
        @Nullable String secret,
        long from,
        AlertFilter filter,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AlertChange> events,
        @Nullable Duration atMostEvery,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SealedSecret> secrets,
        @Nullable Instant endedAt) {
    /** One with the defaults. */
    public AlertSubscription(
            String subscriptionId, Instant recordedAt, String url, String secret, long from, AlertFilter filter) {
        this(subscriptionId, recordedAt, null, url, secret, from, filter, List.of(), null, List.of(), null);
    }

    /** How it is reached; a subscription from before there were channels is a webhook. */
    public DeliveryChannel way() {
        return channel == null ? DeliveryChannel.WEBHOOK : channel;
    }

    /** The same, but nothing is sent any more since that time. */
    public AlertSubscription endedAt(Instant time) {
        return new AlertSubscription(
                subscriptionId, recordedAt, channel, url, secret, from, filter, events, atMostEvery, secrets, time);
    }
}
