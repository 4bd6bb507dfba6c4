package seizures.alert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import seizures.alert.log.RecordPublisher;
import seizures.alert.log.TopicFollower;
import seizures.contract.AlertRuleVersion;
import seizures.contract.Topic;

/** The topics, and the producers that write for people. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
class KafkaConfiguration {
    @Bean
    KafkaAdmin.NewTopics topics(KafkaSettings settings, @Value("${spring.application.name}") String application) {
        var topics =
                Topic.ALL.stream().map(topic -> topic(topic.name(), topic.partitions(), topic.retention(), settings));
        var deadLetters = topic(Topic.deadLettersOf(application), 1, Topic.Retention.THIRTY_DAYS, settings);
        return new KafkaAdmin.NewTopics(
                Stream.concat(topics, Stream.of(deadLetters)).toArray(NewTopic[]::new));
    }

    private static NewTopic topic(String name, int partitions, Topic.Retention retention, KafkaSettings settings) {
        var configuration = new HashMap<>(retention.configuration());
        configuration.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.minInSyncReplicas()));
        return new NewTopic(name, partitions, settings.replicationFactor()).configs(configuration);
    }

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
