package seizures.alert.deliver;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import seizures.contract.AlertSubscription;
import seizures.contract.ContractJson;

/** Sends text to incoming webhooks of chats, as Slack, Teams and Mattermost take it: {@code {"text": "…"}}. */
final class ChatSender implements DeliverySender {
    private final SecretVault vault;
    private final WebhookTargets targets;
    private final OutboundHttpClient http;
    private final AlertLinks links;

    ChatSender(SecretVault vault, WebhookTargets targets, OutboundHttpClient http, AlertLinks links) {
        this.vault = vault;
        this.targets = targets;
        this.http = http;
        this.links = links;
    }

    @Override
    public DeliveryAnswer send(AlertSubscription to, List<Notification> notifications, Instant now) throws IOException {
        var address = address(to);
        var fault = targets.fault(address);
        if (fault.isPresent()) {
            throw new IOException("the address " + fault.get());
        }
        var digest = new AlertDigest(notifications, links);
        var body = Map.of("text", escaped(digest.title() + "\n" + digest.text()));
        return http.post(
                URI.create(address), "application/json", Map.of(), ContractJson.MAPPER.writeValueAsBytes(body));
    }

    private String address(AlertSubscription to) throws IOException {
        try {
            return vault.open(to.secrets().getFirst().sealed(), to.subscriptionId());
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** So that nothing in it mentions everybody or is a link with another text. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
