package seizures.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import seizures.commons.testing.Broker;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.PortCode;
import seizures.contract.SampleCircumstances;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;
import seizures.contract.SubstanceCode;
import seizures.contract.Topic;

/** What the ledger would send to the topic of changes: fentanyl, of CBP, at Tucson. */
final class Changes implements AutoCloseable {
    private final KafkaProducer<PortCode, SeizureChange> producer;

    Changes(Broker broker) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.servers),
                Topic.CHANGED.key().serializer(),
                Topic.CHANGED.value().serializer());
    }

    void send(SeizureChange change) throws Exception {
        producer.send(new ProducerRecord<>(Topic.CHANGED.name(), change.port(), change))
                .get();
    }

    @Override
    public void close() {
        producer.close();
    }

    /** A seizure in May 2024, reported on the next day. */
    static SeizureChange kilos(String id, long kilos) {
        return change(id, "2024-05-01", 1, 1, 1, 1, "2024-05-02T00:00:00Z", kilos * 1_000_000_000);
    }

    /** @param legs how many changes come of the same cause */
    static SeizureChange change(
            String id, String day, int version, int cause, int legs, int sign, String knownAt, long micrograms) {
        return new SeizureChange(
                new SeizureId(id),
                version,
                cause,
                legs,
                sign,
                Instant.parse(knownAt),
                SampleCircumstances.at("CBP_AREA:TUCSON", day),
                List.of(new Contribution(
                        new SubstanceCode("fentanyl"),
                        Form.UNKNOWN,
                        Evidence.PRESUMPTIVE,
                        micrograms,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0)));
    }

    /** The same of another agency. */
    static SeizureChange by(String agency, SeizureChange change) {
        return new SeizureChange(
                change.seizureId(),
                change.version(),
                change.cause(),
                change.legs(),
                change.sign(),
                change.recordedAt(),
                SampleCircumstances.by(agency, change.circumstances()),
                change.contributions());
    }
}
