package seizures.alert.deliver;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import seizures.alert.web.AlertProblem;
import seizures.commons.request.RequestBody;
import seizures.contract.AlertDelivery;
import seizures.contract.AlertSubscription;
import seizures.contract.DeliveryChannel;

/** Subscriptions of webhooks to alerts. A secret is referred to by its name and never shown. */
@RestController
@RequestMapping(path = "/v1/subscriptions", produces = MediaType.APPLICATION_JSON_VALUE)
class SubscriptionController {
    static final int MOST = 100;

    private final Subscriptions subscriptions;
    private final SubscriptionPublisher publisher;
    private final NotificationLog notifications;
    private final SubscriptionParser parser;

    SubscriptionController(
            Subscriptions subscriptions,
            SubscriptionPublisher publisher,
            NotificationLog notifications,
            SubscriptionParser parser) {
        this.subscriptions = subscriptions;
        this.publisher = publisher;
        this.notifications = notifications;
        this.parser = parser;
    }

    @GetMapping
    Map<String, Object> all() {
        return Map.of(
                "subscriptions",
                subscriptions.all().stream().map(SubscriptionController::shown).toList());
    }

    @GetMapping("/{subscriptionId}")
    Map<String, Object> one(@PathVariable String subscriptionId) {
        return shown(find(subscriptionId));
    }

    /** The last notification of each alert, newest first. */
    @GetMapping("/{subscriptionId}/deliveries")
    Map<String, List<AlertDelivery>> deliveries(@PathVariable String subscriptionId) {
        find(subscriptionId);
        return Map.of(
                "deliveries",
                notifications.all(subscriptionId).stream()
                        .sorted((a, b) -> b.at().compareTo(a.at()))
                        .limit(1000)
                        .toList());
    }

    @PutMapping(path = "/{subscriptionId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    synchronized ResponseEntity<Map<String, Object>> put(
            @PathVariable String subscriptionId, HttpServletRequest request) throws IOException {
        var before = subscriptions.find(subscriptionId);
        var wanted = parser.parse(subscriptionId, RequestBody.fields(request), before);
        if (before.isEmpty() && subscriptions.all().size() >= MOST) {
            throw AlertProblem.tooManySubscriptions(MOST);
        }
        var subscription = publisher.publish(subscriptionId, wanted, before);
        var answer = before.isPresent()
                ? ResponseEntity.ok()
                : ResponseEntity.created(URI.create("/v1/subscriptions/" + subscriptionId));
        return answer.body(shown(subscription));
    }

    @DeleteMapping("/{subscriptionId}")
    synchronized ResponseEntity<Void> delete(@PathVariable String subscriptionId) {
        publisher.end(find(subscriptionId));
        return ResponseEntity.noContent().build();
    }

    private AlertSubscription find(String subscriptionId) {
        return subscriptions.find(subscriptionId).orElseThrow(() -> AlertProblem.noSuchSubscription(subscriptionId));
    }

    private static Map<String, Object> shown(AlertSubscription subscription) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("subscriptionId", subscription.subscriptionId());
        shown.put("recordedAt", subscription.recordedAt());
        shown.put("channel", subscription.way());
        shown.put("url", subscription.url());
        if (subscription.way() == DeliveryChannel.EMAIL) {
            shown.put("to", MailNotifier.addresses(subscription));
        }
        shown.put("filter", subscription.filter());
        shown.put("events", EventChoice.of(subscription));
        if (subscription.atMostEvery() != null) {
            shown.put("atMostEvery", subscription.atMostEvery());
        }
        if (subscription.endedAt() != null) {
            shown.put("endedAt", subscription.endedAt());
        }
        return shown;
    }
}
