import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends a topic a record that nobody can read. */
void main(String[] brokerAndTopic) {
    try (var producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", brokerAndTopic[0]), new StringSerializer(), new StringSerializer())) {
        producer.send(new ProducerRecord<>(brokerAndTopic[1], "poison", "{\"event\":"));
    }
}
