package seizures.alert.deliver;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import seizures.alert.about.RuleDefinitions;
import seizures.alert.inbox.Acts;
import seizures.commons.log.TopicRecord;
import seizures.contract.AlertSubscription;
import seizures.contract.AlertVersion;

/**
 * Sends alerts to one subscriber: the versions of an alert one after the other, different alerts side by side, the most severe
 * first. Any thread may call it.
 */
final class WebhookNotifier implements DeliveryLoop.Recipient {
    /** Requests to one subscriber that run at once. */
    static final int MOST_AT_ONCE = 8;

    /** So many deliveries wait; then no more are read from the topic. */
    static final int MOST_WAITING = 1000;

    /** Alerts that one message to a person lists. */
    static final int MOST_IN_MESSAGE = 20;

    private static final Duration LATE = Duration.ofSeconds(1);

    /**
     * What the notifiers of all subscribers share.
     *
     * @param hosts bounds the requests to one host
     * @param gone called with a subscription whose receiver answered 410
     */
    record Shared(
            DeliveryJournal journal,
            RuleDefinitions definitions,
            FiringAlerts firing,
            AlertChanges changes,
            Acts acts,
            DeliverySender sender,
            DeliverySettings settings,
            Clock clock,
            DeliveryMetrics metrics,
            Executor executor,
            DeliverySlots hosts,
            Consumer<AlertSubscription> gone) {}

    private final Shared shared;
    private final Supplier<@Nullable AlertSubscription> subscription;
    private final DeliveryAttempt attempt;
    private final DeliveryPolicy policy;
    private final DeliveryLanes lanes = new DeliveryLanes();
    private final DeliverySlots slots = new DeliverySlots(MOST_AT_ONCE);
    private final RequestedPauses pauses = new RequestedPauses();
    private Instant lateNotBefore = Instant.MIN;

    /** @param subscription the current one; null once it was deleted */
    WebhookNotifier(Shared shared, Supplier<@Nullable AlertSubscription> subscription) {
        this.shared = shared;
        this.subscription = subscription;
        this.attempt = new DeliveryAttempt(shared);
        this.policy = new DeliveryPolicy(shared);
    }

    @Override
    public synchronized void take(List<TopicRecord<String, AlertVersion>> records) {
        var to = subscription.get();
        var now = shared.clock().instant();
        for (var record : records) {
            var alert = record.value();
            if (alert != null && to != null && record.offset() >= to.from()) {
                var wait = to.way().isForPeople() ? shared.settings().groupWait() : Duration.ZERO;
                lanes.add(PendingDelivery.of(alert, record, now.plus(wait)));
            }
        }
    }

    @Override
    public void work(boolean hasCaughtUp) {
        if (hasCaughtUp) {
            addLate();
        }
        dispatch();
    }

    @Override
    public synchronized OptionalLong firstUnsettled() {
        return lanes.firstUnsettled();
    }

    @Override
    public synchronized boolean isFull() {
        return lanes.size() >= MOST_WAITING;
    }

    @Override
    public synchronized void forget() {
        lanes.clear();
    }

    private static @Nullable AlertSubscription served(@Nullable AlertSubscription to) {
        return to == null || to.endedAt() != null ? null : to;
    }

    /** Starts whatever may be sent now. */
    private synchronized void dispatch() {
        var to = served(subscription.get());
        if (to == null) {
            lanes.clear();
            return;
        }
        boolean settledSome;
        do {
            settledSome = false;
            for (var delivery : lanes.due(shared.clock().instant())) {
                settledSome |= startOrSkip(to, delivery);
            }
        } while (settledSome);
    }

    /** Whether it was settled at once, so that the next of its alert may be due. */
    private boolean startOrSkip(AlertSubscription to, PendingDelivery delivery) {
        var now = shared.clock().instant();
        var notification = delivery.notification();
        shared.journal().last(to.subscriptionId(), notification.key()).ifPresent(delivery::resume);
        switch (decide(to, delivery)) {
            case SKIP -> {
                lanes.settle(delivery);
                return true;
            }
            case NOT_YET -> {}
            case WITHHOLD -> run(List.of(delivery), () -> List.of(attempt.withhold(to, delivery)), () -> {});
            case SEND -> {
                if (delivery.mayBeSent(now) && !pauses.holdBack(notification.severity(), now)) {
                    send(to, delivery);
                }
            }
        }
        return false;
    }

    private void send(AlertSubscription to, PendingDelivery delivery) {
        var severity = delivery.notification().severity();
        var host = String.valueOf(URI.create(to.url()).getAuthority());
        if (!slots.tryAcquire(to.subscriptionId(), severity)) {
            return;
        }
        if (!shared.hosts().tryAcquire(host, severity)) {
            slots.release(to.subscriptionId());
            return;
        }
        var batch = to.way().isForPeople() ? withSameCause(to, delivery) : List.of(delivery);
        run(batch, () -> attempt.send(to, batch, () -> isWaitedFor(delivery)), () -> {
            slots.release(to.subscriptionId());
            shared.hosts().release(host);
        });
    }

    /** What goes with a delivery in one message. */
    private List<PendingDelivery> withSameCause(AlertSubscription to, PendingDelivery delivery) {
        var batch = new ArrayList<>(List.of(delivery));
        var causes = new HashSet<>(AlertCauses.of(delivery.notification()));
        lanes.ready(shared.clock().instant())
                .filter(other -> other != delivery && decide(to, other) == NotificationDecision.SEND)
                .forEach(other -> {
                    var others = AlertCauses.of(other.notification());
                    if (batch.size() < MOST_IN_MESSAGE && others.stream().anyMatch(causes::contains)) {
                        batch.add(other);
                        causes.addAll(others);
                    }
                });
        return batch;
    }

    private NotificationDecision decide(AlertSubscription to, PendingDelivery delivery) {
        var last = shared.journal()
                .last(to.subscriptionId(), delivery.notification().key());
        return policy.decide(to, delivery.notification(), last.orElse(null), lanes.behind(delivery));
    }

    private synchronized boolean isWaitedFor(PendingDelivery delivery) {
        return lanes.isFirst(delivery);
    }

    private void run(List<PendingDelivery> batch, Supplier<List<DeliveryAttempt.Result>> work, Runnable release) {
        batch.forEach(PendingDelivery::send);
        shared.executor().execute(() -> {
            try {
                var results = work.get();
                for (int i = 0; i < batch.size(); i++) {
                    finish(batch.get(i), results.get(i));
                }
            } finally {
                release.run();
            }
            dispatch();
        });
    }

    private synchronized void finish(PendingDelivery delivery, DeliveryAttempt.Result result) {
        switch (result) {
            case DeliveryAttempt.Settled _ -> lanes.settle(delivery);
            case DeliveryAttempt.Again again -> {
                delivery.waitUntil(again.notBefore(), again.attempts());
                if (again.isRequested()) {
                    pauses.hold(delivery.notification().severity(), again.notBefore());
                }
            }
        }
    }

    /** Adds what a silence withheld and no longer does, what was retried without a record, and reminders that a silence ends. */
    private synchronized void addLate() {
        var to = served(subscription.get());
        var now = shared.clock().instant();
        if (to == null || now.isBefore(lateNotBefore)) {
            return;
        }
        lateNotBefore = now.plus(LATE);
        new LateNotifications(shared)
                .of(to, now).stream()
                        .filter(notification -> !lanes.holds(notification.key()))
                        .map(PendingDelivery::late)
                        .forEach(lanes::add);
    }
}
