package seizures.alert.deliver;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import seizures.contract.AlertSubscription;

/** One delivery loop per recipient. A new subscription starts its own at once; the end of a subscription ends it. */
final class DeliveryLoops {
    private final Map<String, DeliveryLoop> permanent;
    private final Function<String, DeliveryLoop> webhook;
    private final Map<String, DeliveryLoop> webhooks = new HashMap<>();
    private boolean running;

    /**
     * @param permanent those that run from start to stop, by name
     * @param webhook makes the loop of a subscription, from its id
     */
    DeliveryLoops(Map<String, DeliveryLoop> permanent, Function<String, DeliveryLoop> webhook) {
        this.permanent = permanent;
        this.webhook = webhook;
    }

    synchronized void start() {
        running = true;
        permanent.values().forEach(DeliveryLoop::start);
    }

    synchronized void serve(Collection<AlertSubscription> subscriptions) {
        if (!running) {
            return;
        }
        Set<String> wanted =
                subscriptions.stream().map(AlertSubscription::subscriptionId).collect(Collectors.toSet());
        for (var ended : new HashSet<>(webhooks.keySet())) {
            if (!wanted.contains(ended)) {
                var loop = webhooks.remove(ended);
                if (loop != null) {
                    loop.end();
                }
            }
        }
        wanted.forEach(id ->
                webhooks.computeIfAbsent(id, unserved -> webhook.apply(unserved).start()));
    }

    synchronized void stop() {
        running = false;
        permanent.values().forEach(DeliveryLoop::end);
        webhooks.values().forEach(DeliveryLoop::end);
        permanent.values().forEach(DeliveryLoop::stop);
        webhooks.values().forEach(DeliveryLoop::stop);
        webhooks.clear();
    }

    synchronized boolean isRunning() {
        return running;
    }
}
