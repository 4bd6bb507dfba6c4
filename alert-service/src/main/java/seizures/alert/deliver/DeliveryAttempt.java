package seizures.alert.deliver;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.contract.AlertDelivery;
import seizures.contract.AlertDelivery.Outcome;
import seizures.contract.AlertSubscription;

/** One attempt to deliver a notification, and its record in the journal. */
final class DeliveryAttempt {
    /** What came of it. */
    sealed interface Result {}

    /** It is not sent again. */
    record Settled() implements Result {}

    /**
     * It is sent again.
     *
     * @param attempts so far
     * @param isRequested whether the receiver asked for the pause
     */
    record Again(Instant notBefore, int attempts, boolean isRequested) implements Result {}

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryAttempt.class);
    private static final Duration AFTER_A_FAULT_OF_OURS = Duration.ofSeconds(1);

    private final WebhookNotifier.Shared shared;

    DeliveryAttempt(WebhookNotifier.Shared shared) {
        this.shared = shared;
    }

    /**
     * One message of one or more notifications.
     *
     * @param isWaitedFor false once another instance delivers: a failure is then recorded there
     * @return what came of each
     */
    List<Result> send(AlertSubscription to, List<PendingDelivery> batch, BooleanSupplier isWaitedFor) {
        var reply = guardedReply(to, batch);
        if (reply.answer() == null && !isWaitedFor.getAsBoolean()) {
            return batch.stream().<Result>map(_ -> new Settled()).toList();
        }
        return batch.stream()
                .map(delivery -> guarded(to, delivery, () -> settle(to, delivery, reply)))
                .toList();
    }

    /**
     * What a receiver answered.
     *
     * @param answer null where there was none
     * @param failure why
     */
    private record Reply(@Nullable DeliveryAnswer answer, String failure) {}

    private Reply guardedReply(AlertSubscription to, List<PendingDelivery> batch) {
        var notifications = batch.stream().map(PendingDelivery::notification).toList();
        try {
            return new Reply(shared.sender().send(to, notifications, now()), "");
        } catch (IOException e) {
            return new Reply(null, String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            LOG.atWarn()
                    .addKeyValue("subscriptionId", to.subscriptionId())
                    .setCause(e)
                    .log("delivery failed; retrying");
            return new Reply(null, "internal error");
        }
    }

    Result withhold(AlertSubscription to, PendingDelivery delivery) {
        return guarded(to, delivery, () -> {
            keep(to, delivery, Outcome.WITHHELD, 0, null, null);
            return new Settled();
        });
    }

    /** A journal that cannot be written is tried again. */
    private Result guarded(AlertSubscription to, PendingDelivery delivery, Supplier<Result> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            shared.metrics().count(DeliveryMetrics.Outcome.RETRIED);
            LOG.atWarn()
                    .addKeyValue("subscriptionId", to.subscriptionId())
                    .addKeyValue("alertId", delivery.notification().key())
                    .setCause(e)
                    .log("delivery failed; retrying");
            return new Again(now().plus(AFTER_A_FAULT_OF_OURS), delivery.attempts(), false);
        }
    }

    private Result settle(AlertSubscription to, PendingDelivery delivery, Reply reply) {
        var answer = reply.answer();
        if (answer == null) {
            return failed(to, delivery, reply.failure(), Optional.empty());
        }
        return switch (answer.meaning()) {
            case ACCEPTED -> {
                keep(to, delivery, Outcome.DELIVERED, delivery.attempts() + 1, null, null);
                yield new Settled();
            }
            case REJECTED -> giveUp(to, delivery, "rejected with status " + answer.status());
            case GONE -> {
                shared.gone().accept(to);
                yield giveUp(to, delivery, "status 410: the receiver is gone, which ends the subscription");
            }
            case NOT_NOW -> failed(to, delivery, "status " + answer.status(), answer.retryAfter(now()));
        };
    }

    private Result failed(
            AlertSubscription to, PendingDelivery delivery, String why, Optional<Duration> requestedPause) {
        int attempts = delivery.attempts() + 1;
        if (attempts >= shared.settings().mostAttempts()) {
            return giveUp(to, delivery, why);
        }
        var backoff = shared.settings().backoff().after(attempts, RandomGenerator.getDefault());
        var pause = requestedPause.filter(requested -> requested.compareTo(backoff) > 0);
        var next = now().plus(pause.orElse(backoff));
        keep(to, delivery, Outcome.RETRYING, attempts, why, next);
        return new Again(next, attempts, requestedPause.isPresent());
    }

    private Result giveUp(AlertSubscription to, PendingDelivery delivery, String why) {
        LOG.atWarn()
                .addKeyValue("subscriptionId", to.subscriptionId())
                .addKeyValue("alertId", delivery.notification().key())
                .log("gave up: {}", why);
        var source = delivery.source();
        if (source != null) {
            shared.journal().park(source, to.subscriptionId(), why, now());
        }
        keep(to, delivery, Outcome.FAILED, delivery.attempts() + 1, why, null);
        return new Settled();
    }

    private void keep(
            AlertSubscription to,
            PendingDelivery delivery,
            Outcome outcome,
            int attempts,
            @Nullable String failure,
            @Nullable Instant next) {
        var notification = delivery.notification();
        shared.journal()
                .keep(new AlertDelivery(
                        to.subscriptionId(),
                        notification.key(),
                        notification.version(),
                        outcome,
                        attempts,
                        now(),
                        failure,
                        next));
        shared.metrics().count(DeliveryMetrics.Outcome.of(outcome));
    }

    private Instant now() {
        return shared.clock().instant();
    }
}
