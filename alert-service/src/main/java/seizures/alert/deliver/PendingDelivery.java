package seizures.alert.deliver;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import seizures.commons.log.TopicRecord;
import seizures.contract.AlertDelivery;
import seizures.contract.AlertVersion;

/** A notification that is not settled yet, and when it may be sent. */
final class PendingDelivery {
    private final Notification notification;
    private final @Nullable ConsumerRecord<byte[], byte[]> source;
    private boolean isBeingSent;
    private int attempts;
    private Instant notBefore = Instant.MIN;

    private PendingDelivery(Notification notification, @Nullable ConsumerRecord<byte[], byte[]> source) {
        this.notification = notification;
        this.source = source;
    }

    /** @param notBefore until when it waits for others of the same cause */
    static PendingDelivery of(AlertVersion alert, TopicRecord<String, AlertVersion> record, Instant notBefore) {
        var delivery = new PendingDelivery(new Notification.OfAlert(alert), record.source());
        delivery.notBefore = notBefore;
        return delivery;
    }

    /** One that no record of the topic of alerts waits for: a reminder, or what a silence withheld. */
    static PendingDelivery late(Notification notification) {
        return new PendingDelivery(notification, null);
    }

    Notification notification() {
        return notification;
    }

    /** The record that it came with; null for a late one. */
    @Nullable
    ConsumerRecord<byte[], byte[]> source() {
        return source;
    }

    int attempts() {
        return attempts;
    }

    /** Goes on where another instance, or this one before a restart, has left off. */
    void resume(AlertDelivery last) {
        var next = last.nextAttempt();
        if (attempts == 0 && last.version() == notification.version() && next != null) {
            waitUntil(next, last.attempts());
        }
    }

    /** Whether it can go with another of the same cause before its own time. */
    boolean mayJoin(Instant now) {
        return !isBeingSent && (attempts == 0 || !now.isBefore(notBefore));
    }

    boolean mayBeSent(Instant now) {
        return !isBeingSent && !now.isBefore(notBefore);
    }

    void send() {
        isBeingSent = true;
    }

    /** @param attempts so far */
    void waitUntil(Instant time, int attempts) {
        isBeingSent = false;
        notBefore = time;
        this.attempts = attempts;
    }
}
