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
final class Couriers {
    private final Map<String, Courier> standing;
    private final Function<String, Courier> webhook;
    private final Map<String, Courier> webhooks = new HashMap<>();
    private boolean running;

    /**
     * @param standing those that are there from start to stop, by name
     * @param webhook makes the courier of a subscription, by its id
     */
    Couriers(Map<String, Courier> standing, Function<String, Courier> webhook) {
        this.standing = standing;
        this.webhook = webhook;
    }

    synchronized void start() {
        running = true;
        standing.values().forEach(Courier::start);
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
        standing.values().forEach(Courier::end);
        webhooks.values().forEach(Courier::end);
        standing.values().forEach(Courier::stop);
        webhooks.values().forEach(Courier::stop);
        webhooks.clear();
    }

    synchronized boolean isRunning() {
        return running;
    }
}
