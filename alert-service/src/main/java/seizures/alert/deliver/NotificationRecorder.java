package seizures.alert.deliver;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.contract.AlertDelivery;
import seizures.contract.CloudEvents;
import seizures.contract.Topic;

/** Keeps in the log what each subscriber was told. */
final class NotificationRecorder {
    private static final String SOURCE = "/alert-service/deliver";

    private final NotificationLog told;
    private final TopicFollower<String, AlertDelivery> reader;
    private final RecordPublisher publisher;
    private final String deadLetters;

    NotificationRecorder(NotificationLog told, TopicFollower<String, AlertDelivery> reader, RecordPublisher publisher, String deadLetters) {
        this.told = told;
        this.reader = reader;
        this.publisher = publisher;
        this.deadLetters = deadLetters;
    }

    TopicFollower<String, AlertDelivery> reader() {
        return reader;
    }

    NotificationLog told() {
        return told;
    }

    Optional<AlertDelivery> last(String subscriptionId, String alertId) {
        return told.last(subscriptionId, alertId);
    }

    /** Returns when the brokers have it and it is known here. */
    void keep(AlertDelivery delivery) {
        var id = delivery.key() + "/" + delivery.version() + "/" + delivery.outcome();
        publisher.publish(
                reader,
                delivery.key(),
                delivery,
                CloudEvents.headersOf(Topic.ALERT_DELIVERIES, id, SOURCE, delivery.at()));
    }

    /** Parks what one webhook did not take, as it was. */
    void park(ConsumerRecord<byte[], byte[]> alert, String subscriptionId, String failure, Instant now) {
        var parked = new ProducerRecord<>(deadLetters, 0, alert.key(), alert.value(), alert.headers());
        parked.headers().add("delivery_subscription", bytes(subscriptionId));
        parked.headers().add("delivery_failure", bytes(failure));
        parked.headers().add("delivery_given_up", bytes(now.toString()));
        publisher.publish(parked);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
