package seizures.intake.register;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.contract.CloudEvents;
import seizures.contract.RegisterAct;
import seizures.contract.Topic;
import seizures.domain.registry.RegisterBook;
import seizures.intake.log.EventPublisher;
import seizures.intake.seal.Seals;

/** The intake of acts of registrars; their follower is the one of every service. */
@Configuration(proxyBeanMethods = false)
class RegisterIntakeConfiguration {
    @Bean
    RegisterIntake registerIntake(
            RegisterBook book,
            Seals seals,
            RecordPublisher publisher,
            TopicFollower<String, RegisterAct> follower,
            Clock clock) {
        var acts = new EventPublisher<>(
                publisher,
                follower,
                RegisterAct::key,
                act -> CloudEvents.headersOf(
                        Topic.REGISTERS, act.eventId(), "/seizure-service/registers", act.recordedAt()));
        return new RegisterIntake(
                book, () -> seals.isFresh() ? Optional.of(seals.closed()) : Optional.empty(), acts::publish, clock);
    }
}
