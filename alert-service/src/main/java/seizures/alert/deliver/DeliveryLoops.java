package seizures.alert.deliver;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import seizures.contract.AlertSubscription;

/** One courier for each recipient; a new subscription gets one at once, an ended one loses it. */
final class DeliveryLoops {
    private final Map<String, DeliveryLoop> standing;
    private final Function<String, DeliveryLoop> webhook;
    private final Map<String, DeliveryLoop> webhooks = new HashMap<>();
    private boolean running;

    /**
     * @param standing those that are there from start to stop, by name
     * @param webhook makes the courier of a subscription, by its id
     */
    DeliveryLoops(Map<String, DeliveryLoop> standing, Function<String, DeliveryLoop> webhook) {
        this.standing = standing;
        this.webhook = webhook;
    }

    synchronized void start() {
        running = true;
        standing.values().forEach(DeliveryLoop::start);
    }

    synchronized void serve(Collection<AlertSubscription> subscriptions) {
        if (!running) {
            return;
        }
        Set<String> wanted =
                subscriptions.stream().map(AlertSubscription::subscriptionId).collect(Collectors.toSet());
        for (var ended : new HashSet<>(webhooks.keySet())) {
            if (!wanted.contains(ended)) {
                var courier = webhooks.remove(ended);
                if (courier != null) {
                    courier.end();
                }
            }
        }
        wanted.forEach(id ->
                webhooks.computeIfAbsent(id, unserved -> webhook.apply(unserved).start()));
    }

    synchronized void stop() {
        running = false;
        standing.values().forEach(DeliveryLoop::end);
        webhooks.values().forEach(DeliveryLoop::end);
        standing.values().forEach(DeliveryLoop::stop);
        webhooks.values().forEach(DeliveryLoop::stop);
        webhooks.clear();
    }

    synchronized boolean isRunning() {
        return running;
    }
}
