package seizures.alert.deliver;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import seizures.contract.AlertSubscription;

/** Sends signed events to webhooks at permitted addresses. */
final class WebhookSender implements DeliverySender {
    private final SigningKeys keys;
    private final WebhookTargets targets;
    private final OutboundHttpClient http;

    WebhookSender(SigningKeys keys, WebhookTargets targets, OutboundHttpClient http) {
        this.keys = keys;
        this.targets = targets;
        this.http = http;
    }

    @Override
    public DeliveryAnswer send(AlertSubscription to, AlertEvent event, Instant now) throws IOException {
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
