import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes into the log what nobody but the intake may, in a transaction, and takes it back: places without an event stay. */
void main(String[] broker) {
    var settings = Map.<String, Object>of("bootstrap.servers", broker[0], "transactional.id", "intruder");
    try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
        producer.initTransactions();
        producer.beginTransaction();
        var partitions = producer.partitionsFor("seizures.reported.v1").size();
        for (int partition = 0; partition < partitions; partition++) {
            producer.send(new ProducerRecord<>("seizures.reported.v1", partition, "intruder", "{}"));
        }
        producer.flush();
        producer.abortTransaction();
    }
}
