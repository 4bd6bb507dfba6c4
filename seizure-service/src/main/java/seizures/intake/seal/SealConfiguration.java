package seizures.intake.seal;

import java.time.Clock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader of the seals, and who seals by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealSettings.class)
class SealConfiguration {
    @Bean
    Seals seals() {
        return new Seals();
    }

    @Bean
    SealReader sealReader(KafkaProperties kafka, Seals seals) {
        return new SealReader(kafka.buildConsumerProperties(), seals);
    }

    @Bean
    SealPublisher sealPublisher(KafkaProperties kafka, Seals seals) {
        return new SealPublisher(kafka.buildProducerProperties(), seals);
    }

    @Bean
    SelfSealing selfSealing(Seals seals, SealPublisher publisher, SealSettings settings, Clock clock) {
        return new SelfSealing(seals, publisher::publish, clock, settings.afterDays());
    }

    /** Starts them once the topics are there. */
    @Bean
    ApplicationRunner sealing(SealReader reader, SelfSealing sealing) {
        return arguments -> {
            Thread.ofPlatform().name("seal-reader").daemon().start(reader);
            Thread.ofPlatform().name("seal-clock").daemon().start(sealing);
        };
    }

    /** Without knowing what is sealed, no import of a past day is taken. */
    @Bean
    HealthIndicator sealsHealthIndicator(Seals seals) {
        return () -> seals.isFresh()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("reason", "the seals are not read, or not lately")
                        .build();
    }
}
