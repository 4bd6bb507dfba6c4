package seizures.alert.deliver;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.contract.AlertDelivery;
import seizures.contract.CloudEvents;
import seizures.contract.Topic;

/** Writes to the notification log what each subscriber was sent. */
final class NotificationRecorder implements DeliveryJournal {
    private static final String SOURCE = "/alert-service/deliver";

    private final NotificationLog log;
    private final TopicFollower<String, AlertDelivery> reader;
    private final RecordPublisher publisher;
    private final String deadLetters;

    NotificationRecorder(
            NotificationLog log,
            TopicFollower<String, AlertDelivery> reader,
            RecordPublisher publisher,
            String deadLetters) {
        this.log = log;
        this.reader = reader;
        this.publisher = publisher;
        this.deadLetters = deadLetters;
    }

    @Override
    public Optional<AlertDelivery> last(String subscriptionId, String key) {
        return log.last(subscriptionId, key);
    }

    @Override
    public Collection<AlertDelivery> all(String subscriptionId) {
        return log.all(subscriptionId);
    }

    @Override
    public void keep(AlertDelivery delivery) {
        var id = delivery.key() + "/" + delivery.version() + "/" + delivery.outcome()
                + (delivery.outcome() == AlertDelivery.Outcome.RETRYING ? "/" + delivery.attempts() : "");
        publisher.publish(
                reader,
                delivery.key(),
                delivery,
                CloudEvents.headersOf(Topic.ALERT_DELIVERIES, id, SOURCE, delivery.at()));
    }

    @Override
    public void park(ConsumerRecord<byte[], byte[]> alert, String subscriptionId, String failure, Instant now) {
        var parked =
                new ProducerRecord<>(deadLetters, 0, alert.key(), alert.value(), new RecordHeaders(alert.headers()));
        parked.headers().add("delivery_subscription", bytes(subscriptionId));
        parked.headers().add("delivery_failure", bytes(failure));
        parked.headers().add("delivery_given_up", bytes(now.toString()));
        publisher.publish(parked);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
