package seizures.intake.coverage;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.commons.log.TopicListener;
import seizures.commons.log.TopicLog;
import seizures.contract.Agency;
import seizures.contract.CloudEvents;
import seizures.contract.CoverageEvent;
import seizures.contract.Topic;
import seizures.intake.access.Allowed;
import seizures.intake.log.EventPublisher;
import seizures.intake.seal.Seals;

/** The follower of the statements of coverage, and their intake. */
@Configuration(proxyBeanMethods = false)
class CoverageConfiguration {
    @Bean
    StatementFold statementFold() {
        return new StatementFold();
    }

    @Bean
    TopicFollower<Agency, CoverageEvent> coverageFollower(TopicLog log, StatementFold fold) {
        return log.follow(Topic.COVERAGE, List.of(TopicListener.ofValues(fold::after)));
    }

    @Bean
    StatementIntake statementIntake(
            StatementFold fold,
            Seals seals,
            Allowed allowed,
            RecordPublisher publisher,
            TopicFollower<Agency, CoverageEvent> follower,
            Clock clock) {
        var statements = new EventPublisher<>(
                publisher,
                follower,
                CoverageEvent::agency,
                event -> CloudEvents.headersOf(
                        Topic.COVERAGE, event.eventId(), "/seizure-service/coverage", event.recordedAt()));
        return new StatementIntake(
                fold,
                () -> seals.isFresh() ? Optional.of(seals.closed()) : Optional.empty(),
                allowed,
                statements::publish,
                clock);
    }

    /** Before the statements are read it is not known which version of one is current. */
    @Bean
    HealthIndicator coverageHealthIndicator(TopicFollower<Agency, CoverageEvent> follower) {
        return follower.health();
    }
}
