package seizures.alert.deliver;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import seizures.contract.AlertSubscription;

/** Sends signed events to webhooks at permitted addresses. */
final class WebhookSender implements DeliverySender {
    private final SigningKeys keys;
    private final WebhookTargets targets;
    private final OutboundHttpClient http;
    private final AlertLinks links;

    WebhookSender(SigningKeys keys, WebhookTargets targets, OutboundHttpClient http, AlertLinks links) {
        this.keys = keys;
        this.targets = targets;
        this.http = http;
        this.links = links;
    }

    @Override
    public DeliveryAnswer send(AlertSubscription to, List<Notification> notifications, Instant now) throws IOException {
        var event = notifications.getFirst().event(links);
        var fault = targets.fault(to.url());
        if (fault.isPresent()) {
            throw new IOException("the address " + fault.get());
        }
        var headers = Map.of(
                "webhook-id", event.id(),
                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                "webhook-signature",
                        WebhookSignature.of(keys.of(to, now), event.id(), now.getEpochSecond(), event.bytes()));
        return http.post(URI.create(to.url()), AlertEvent.MEDIA_TYPE, headers, event.bytes());
    }
}
