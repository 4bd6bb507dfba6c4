package seizures.intake.seal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import seizures.contract.CloudEvents;
import seizures.contract.SealEvent;
import seizures.contract.Topic;
import seizures.intake.problem.ProblemException;
import seizures.intake.problem.Problems;

/** Writes seals and locks; it returns when the brokers have it and this instance acts on it. */
class SealPublisher implements AutoCloseable {
    private static final String SOURCE = "/seizure-service/seals";
    private static final Duration MOST = Duration.ofSeconds(10);

    private final KafkaProducer<String, SealEvent> producer;
    private final Seals seals;

    SealPublisher(Map<String, Object> producerSettings, Seals seals) {
        this.producer = new KafkaProducer<>(
                producerSettings,
                Topic.SEALS.key().serializer(),
                Topic.SEALS.value().serializer());
        this.seals = seals;
    }

    /** @throws ProblemException where the outcome is not known */
    void publish(SealEvent event) {
        var headers = CloudEvents.headersOf(
                Topic.SEALS, event.subject() + "/" + event.recordedAt(), SOURCE, event.recordedAt());
        try {
            long offset = producer.send(new ProducerRecord<>(Topic.SEALS.name(), 0, event.subject(), event, headers))
                    .get(MOST.toMillis(), TimeUnit.MILLISECONDS)
                    .offset();
            if (!seals.await(offset, MOST)) {
                throw new ProblemException(Problems.outcomeUnknown());
            }
        } catch (ExecutionException | TimeoutException | KafkaException _) {
            throw new ProblemException(Problems.outcomeUnknown());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problems.outcomeUnknown());
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
