package seizures.intake.seal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.commons.log.BackgroundLoop;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.commons.log.TopicListener;
import seizures.commons.log.TopicLog;
import seizures.contract.CloudEvents;
import seizures.contract.SealEvent;
import seizures.contract.Topic;
import seizures.intake.log.EventPublisher;

/** The follower of the seals, and what seals by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealSettings.class)
class SealConfiguration {
    private static final Duration LOOK = Duration.ofSeconds(5);

    @Bean
    SealFold sealFold() {
        return new SealFold();
    }

    @Bean
    TopicFollower<String, SealEvent> sealFollower(TopicLog log, SealFold fold) {
        return log.follow(Topic.SEALS, List.of(TopicListener.ofValues(fold::after)));
    }

    @Bean
    Seals seals(SealFold fold, TopicFollower<String, SealEvent> follower) {
        return new Seals(fold, follower);
    }

    @Bean(destroyMethod = "close")
    RecordPublisher recordPublisher(TopicLog log) {
        return log.publisher();
    }

    @Bean
    EventPublisher<String, SealEvent> sealPublisher(
            RecordPublisher publisher, TopicFollower<String, SealEvent> follower) {
        return new EventPublisher<>(
                publisher,
                follower,
                SealEvent::subject,
                event -> CloudEvents.headersOf(
                        Topic.SEALS,
                        event.subject() + "/" + event.recordedAt(),
                        "/seizure-service/seals",
                        event.recordedAt()));
    }

    @Bean
    BackgroundLoop selfSealing(
            TopicLog log,
            Seals seals,
            EventPublisher<String, SealEvent> publisher,
            SealSettings settings,
            Clock clock) {
        var sealing = new SelfSealing(seals, publisher::publish, clock, settings.afterDays());
        return log.loop("seals", "seal-clock", LOOK, sealing::look);
    }

    /** Without knowing what is sealed, no import of a past day is taken. */
    @Bean
    HealthIndicator sealsHealthIndicator(Seals seals) {
        return () -> seals.isFresh()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("reason", "the seals have not been read, or not lately")
                        .build();
    }
}
