package seizures.alert.rule;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import seizures.alert.log.TopicFollower;
import seizures.contract.AlertRuleVersion;
import seizures.contract.Topic;

@Configuration(proxyBeanMethods = false)
class RuleConfiguration {
    @Bean
    RuleBook ruleBook() {
        return new RuleBook();
    }

    @Bean
    TopicFollower ruleFollower(KafkaProperties kafka, RuleBook book) {
        return new TopicFollower(Topic.ALERT_RULES.name(), kafka.buildConsumerProperties(), book::read);
    }

    @Bean
    RulePublisher rulePublisher(KafkaTemplate<String, AlertRuleVersion> ruleTemplate, TopicFollower ruleFollower) {
        return new RulePublisher(ruleTemplate, ruleFollower);
    }

    /** Part of readiness: all rules are read. */
    @Bean
    HealthIndicator rulesHealthIndicator(TopicFollower ruleFollower) {
        return () -> (ruleFollower.isCaughtUp() ? Health.up() : Health.down()).build();
    }
}
