package seizures.alert;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import seizures.alert.log.RecordPublisher;
import seizures.alert.log.TopicFollower;
import seizures.contract.AlertRuleVersion;
import seizures.contract.Topic;

/** The producers that write for people, and who follows the topics. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {
    @Bean
    KafkaTemplate<String, AlertRuleVersion> ruleTemplate(KafkaProperties kafka) {
        return new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(
                producer(kafka),
                Topic.ALERT_RULES.key().serializer(),
                Topic.ALERT_RULES.value().serializer()));
    }

    @Bean(destroyMethod = "close")
    RecordPublisher recordPublisher(KafkaProperties kafka) {
        return new RecordPublisher(producer(kafka));
    }

    /** Times rise: a send gives up before the request that waits for it does. */
    private static Map<String, Object> producer(KafkaProperties kafka) {
        Map<String, Object> producer = kafka.buildProducerProperties();
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 6_000);
        producer.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return producer;
    }

    /** Follows once the topics are there, until the service stops. */
    @Bean
    SmartLifecycle following(List<TopicFollower> followers) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                running = true;
                followers.forEach(TopicFollower::start);
            }

            @Override
            public void stop() {
                followers.forEach(TopicFollower::close);
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }
}
