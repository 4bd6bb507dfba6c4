package seizures.alert.act;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.alert.log.RecordPublisher;
import seizures.alert.log.TopicFollower;
import seizures.contract.Topic;

@Configuration(proxyBeanMethods = false)
class ActConfiguration {
    @Bean
    Acts acts() {
        return new Acts();
    }

    @Bean
    TopicFollower actFollower(KafkaProperties kafka, Acts acts) {
        return new TopicFollower(Topic.ALERT_COMMANDS.name(), kafka.buildConsumerProperties(), acts::read);
    }

    @Bean
    ActPublisher actPublisher(RecordPublisher publisher, TopicFollower actFollower) {
        return new ActPublisher(publisher, actFollower);
    }
}
