package seizures.alert;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.commons.log.TopicListener;
import seizures.commons.log.TopicLog;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;
import seizures.contract.Topic;

/** The followers that several features listen to, and the one publisher. */
@Configuration(proxyBeanMethods = false)
class SharedTopicsConfiguration {
    @Bean(destroyMethod = "close")
    RecordPublisher recordPublisher(TopicLog log) {
        return log.publisher();
    }

    @Bean
    TopicFollower<String, AlertVersion> alertFollower(
            TopicLog log, List<TopicListener<String, AlertVersion>> listeners) {
        return log.follow(Topic.ALERTS, listeners);
    }

    @Bean
    TopicFollower<String, AlertRuleVersion> ruleFollower(
            TopicLog log, List<TopicListener<String, AlertRuleVersion>> listeners) {
        return log.follow(Topic.ALERT_RULES, listeners);
    }
}
