package seizures.alert.rule;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.commons.log.TopicListener;
import seizures.contract.AlertRuleVersion;
import seizures.domain.doses.DoseMethods;

@Configuration(proxyBeanMethods = false)
class RuleConfiguration {
    /** The same file as in stats-service. */
    @Bean
    DoseMethods doseMethods(@Value("${seizures.doses.methods}") Resource file) throws IOException {
        try (var yaml = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return DoseMethods.read(yaml);
        }
    }

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
