package seizures.intake;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import seizures.contract.Topic;

/** Creates the topics that are not there yet; the contract says which. */
@Configuration(proxyBeanMethods = false)
class TopicsConfiguration {
    @Bean
    KafkaAdmin.NewTopics topics(
            @Value("${seizures.kafka.replication-factor}") int replicas,
            @Value("${spring.application.name}") String application) {
        var own = topic(Topic.deadLettersOf(application), 1, Topic.Retention.THIRTY_DAYS, replicas);
        var shared =
                Topic.ALL.stream().map(topic -> topic(topic.name(), topic.partitions(), topic.retention(), replicas));
        return new KafkaAdmin.NewTopics(Stream.concat(shared, Stream.of(own)).toArray(NewTopic[]::new));
    }

    /** One replica may be away, where there are three. */
    private static NewTopic topic(String name, int partitions, Topic.Retention retention, int replicas) {
        return TopicBuilder.name(name)
                .partitions(partitions)
                .replicas(replicas)
                .configs(retention.configuration())
                .configs(Map.of(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(Math.max(1, replicas - 1))))
                .build();
    }
}
