package seizures.commons.kafka;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import seizures.contract.Topic;

/** Creates the topics that are not there yet; the contract says which. Whichever service starts first does it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
public class TopicsConfiguration {
    @Bean
    KafkaAdmin.NewTopics topics(KafkaSettings settings, @Value("${spring.application.name}") String application) {
        var own = topic(Topic.deadLettersOf(application), 1, Topic.Retention.THIRTY_DAYS, settings);
        var shared =
                Topic.ALL.stream().map(topic -> topic(topic.name(), topic.partitions(), topic.retention(), settings));
        return new KafkaAdmin.NewTopics(Stream.concat(shared, Stream.of(own)).toArray(NewTopic[]::new));
    }

    private static NewTopic topic(String name, int partitions, Topic.Retention retention, KafkaSettings settings) {
        return TopicBuilder.name(name)
                .partitions(partitions)
                .replicas(settings.replicationFactor())
                .configs(retention.configuration())
                .configs(
                        Map.of(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.minInSyncReplicas())))
                .build();
    }
}
