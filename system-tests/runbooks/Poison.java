import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends the log a record that nobody can read. */
void main(String[] broker) {
    try (var producer =
            new KafkaProducer<>(Map.of("bootstrap.servers", broker[0]), new StringSerializer(), new StringSerializer())) {
        producer.send(new ProducerRecord<>("seizures.reported.v1", "poison", "{\"event\":"));
    }
}
