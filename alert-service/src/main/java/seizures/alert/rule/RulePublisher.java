package seizures.alert.rule;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import seizures.alert.log.TopicFollower;
import seizures.alert.web.Problem;
import seizures.contract.AlertRuleVersion;
import seizures.contract.CloudEvents;
import seizures.contract.Topic;

/** The one place that writes rules. An answer means that the brokers have it and that this instance has read it. */
final class RulePublisher {
    private static final Duration MOST = Duration.ofSeconds(10);

    private final KafkaTemplate<String, AlertRuleVersion> kafka;
    private final TopicFollower rules;

    RulePublisher(KafkaTemplate<String, AlertRuleVersion> kafka, TopicFollower rules) {
        this.kafka = kafka;
        this.rules = rules;
    }

    void publish(AlertRuleVersion version) {
        try {
            var sent = kafka.send(record(version)).get(MOST.toMillis(), TimeUnit.MILLISECONDS);
            if (!rules.await(sent.getRecordMetadata().offset(), MOST)) {
                throw Problem.outcomeUnknown();
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw Problem.outcomeUnknown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.outcomeUnknown();
        }
    }

    private static ProducerRecord<String, AlertRuleVersion> record(AlertRuleVersion version) {
        var id = version.ruleId() + "/" + version.version();
        return new ProducerRecord<>(
                Topic.ALERT_RULES.name(),
                0,
                version.ruleId(),
                version,
                CloudEvents.headersOf(Topic.ALERT_RULES, id, "/alert-service/rules", version.recordedAt()));
    }
}
