package seizures.alert.deliver;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import seizures.contract.AlertSubscription;

/**
 * Sends by the channel of the subscription.
 *
 * @param mail empty where no mail server is configured
 */
record ChannelSender(DeliverySender webhook, DeliverySender chat, Optional<MailNotifier> mail)
        implements DeliverySender {
    @Override
    public DeliveryAnswer send(AlertSubscription to, List<Notification> notifications, Instant now) throws IOException {
        var sender = switch (to.way()) {
            case WEBHOOK -> webhook;
            case CHAT -> chat;
            case EMAIL -> mail.orElseThrow(() -> new IOException("no mail server is configured (spring.mail.host)"));
        };
        return sender.send(to, notifications, now);
    }
}
