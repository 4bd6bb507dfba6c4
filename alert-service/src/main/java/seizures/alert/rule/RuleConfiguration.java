package seizures.alert.rule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.commons.log.TopicListener;
import seizures.commons.log.TopicLog;
import seizures.commons.log.TopicLookup;
import seizures.contract.AlertRuleVersion;
import seizures.contract.Topic;
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
        return records -> records.forEach(record -> {
            var version = record.value();
            if (version != null) {
                book.after(version, record.offset());
            }
        });
    }

    @Bean(destroyMethod = "close")
    TopicLookup<String, AlertRuleVersion> ruleLookup(TopicLog log) {
        return log.lookup(Topic.ALERT_RULES);
    }

    @Bean
    RuleHistory ruleHistory(RuleBook book, TopicLookup<String, AlertRuleVersion> ruleLookup) {
        return new RuleHistory(book, ruleLookup);
    }

    @Bean
    RulePublisher rulePublisher(RecordPublisher publisher, TopicFollower<String, AlertRuleVersion> rules) {
        return new RulePublisher(publisher, rules);
    }

    /** Part of readiness: all rules are read. A suspended rule is named, and keeps nobody from being ready. */
    @Bean
    HealthIndicator rulesHealthIndicator(TopicFollower<String, AlertRuleVersion> rules, RuleBook book) {
        var follower = rules.health();
        return () -> {
            var health = Objects.requireNonNull(follower.health());
            var suspended = book.suspended();
            return suspended.isEmpty()
                    ? health
                    : Health.status(health.getStatus())
                            .withDetails(health.getDetails())
                            .withDetail("suspended", suspended)
                            .build();
        };
    }

    @Bean
    MeterBinder suspendedRules(RuleBook book) {
        return registry -> Gauge.builder(
                        "seizure.rules.suspended",
                        book,
                        rules -> rules.suspended().size())
                .description("rules that are not evaluated because that took too long")
                .register(registry);
    }
}
