package seizures.alert.rule;

import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.commons.log.TopicListener;
import seizures.contract.AlertRuleVersion;

@Configuration(proxyBeanMethods = false)
class RuleConfiguration {
    @Bean
    RuleBook ruleBook() {
        return new RuleBook();
    }

    @Bean
    TopicListener<String, AlertRuleVersion> ruleBookListener(RuleBook book) {
        return TopicListener.ofValues(book::after);
    }

    @Bean
    RulePublisher rulePublisher(RecordPublisher publisher, TopicFollower<String, AlertRuleVersion> rules) {
        return new RulePublisher(publisher, rules);
    }

    /** Part of readiness: all rules are read. */
    @Bean
    HealthIndicator rulesHealthIndicator(TopicFollower<String, AlertRuleVersion> rules) {
        return rules.health();
    }
}
