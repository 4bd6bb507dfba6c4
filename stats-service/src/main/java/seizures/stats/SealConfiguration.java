package seizures.stats;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.contract.Cell;
import seizures.contract.SealEvent;
import seizures.contract.Tally;
import seizures.contract.Topic;
import seizures.stats.reading.TopicReader;
import seizures.stats.seal.Editions;
import seizures.stats.seal.Settlement;
import seizures.stats.seal.Stages;

/** The reader of the seals, and what settles sealed days. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EditionSettings.class)
class SealConfiguration {
    @Bean
    Editions editions() {
        return new Editions();
    }

    @Bean
    TopicReader<String, SealEvent> sealsReader(KafkaProperties kafka, Editions editions) {
        return new TopicReader<>(kafka.buildConsumerProperties(), Topic.SEALS, into(editions));
    }

    private static TopicReader.Sink<String, SealEvent> into(Editions editions) {
        return new TopicReader.Sink<>() {
            @Override
            public void take(List<TopicReader.Entry<String, SealEvent>> entries) {
                entries.forEach(read -> read.value().ifPresent(editions::take));
            }

            @Override
            public void complete() {
                editions.complete();
            }
        };
    }

    @Bean
    Stages stages(KafkaProperties kafka, EditionSettings settings) {
        Map<String, Object> admin = kafka.buildAdminProperties();
        return new Stages(admin, kafka.buildConsumerProperties(), settings.ledger(), settings.tally());
    }

    @Bean
    Settlement settlement(
            Editions editions, Stages stages, TopicReader<Cell, Tally> counts, Clock clock, EditionSettings settings) {
        return new Settlement(editions, stages, counts::hasRead, clock, settings.settleAfter());
    }

    /** Starts them once the topics are there. */
    @Bean
    ApplicationRunner sealing(
            TopicReader<String, SealEvent> seals, Settlement settlement, ApplicationEventPublisher events) {
        return arguments -> {
            Thread.ofPlatform().name("seals-reader").daemon().start(() -> {
                try {
                    seals.run();
                } finally {
                    AvailabilityChangeEvent.publish(events, seals, LivenessState.BROKEN);
                }
            });
            Thread.ofPlatform().name("settlement").daemon().start(settlement);
        };
    }

    /** Without the seals it is not known which answers must not change. */
    @Bean
    HealthIndicator sealsHealthIndicator(TopicReader<String, SealEvent> reader) {
        return () -> switch (reader.state()) {
            case CAUGHT_UP -> Health.up().build();
            case READING -> Health.outOfService().build();
            case STOPPED -> Health.down().build();
        };
    }
}
