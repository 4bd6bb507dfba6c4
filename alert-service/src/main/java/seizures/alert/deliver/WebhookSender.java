package seizures.alert.deliver;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import seizures.contract.AlertSubscription;

/** Sends signed events to webhooks at permitted addresses. */
final class WebhookSender implements DeliverySender {
    private final DeliverySettings settings;
    private final WebhookTargets targets;
    private final OutboundHttpClient http;

    WebhookSender(DeliverySettings settings, WebhookTargets targets, OutboundHttpClient http) {
        this.settings = settings;
        this.targets = targets;
        this.http = http;
    }

    @Override
    public DeliveryAnswer send(AlertSubscription to, AlertEvent event, Instant now) throws IOException {
        var fault = targets.fault(to.url());
        var key = settings.secrets().get(to.secret());
        if (fault.isPresent() || key == null) {
            throw new IOException(fault.map(words -> "the address " + words).orElse("the secret is not configured"));
        }
        var headers = Map.of(
                "webhook-id", event.id(),
                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                "webhook-signature", WebhookSignature.of(key, event.id(), now.getEpochSecond(), event.bytes()));
        return http.post(URI.create(to.url()), AlertEvent.MEDIA_TYPE, headers, event.bytes());
    }
}
