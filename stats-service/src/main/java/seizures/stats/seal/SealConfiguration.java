package seizures.stats.seal;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.commons.log.BackgroundLoop;
import seizures.commons.log.TopicFollower;
import seizures.commons.log.TopicListener;
import seizures.commons.log.TopicLog;
import seizures.contract.Agency;
import seizures.contract.Cell;
import seizures.contract.CoverageEvent;
import seizures.contract.RegisterAct;
import seizures.contract.SealEvent;
import seizures.contract.Tally;
import seizures.contract.Topic;

/** The follower of the seals, and what settles sealed days. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EditionSettings.class)
class SealConfiguration {
    @Bean
    Editions editions() {
        return new Editions();
    }

    @Bean
    TopicFollower<String, SealEvent> sealFollower(TopicLog log, Editions editions) {
        TopicListener<String, SealEvent> listener = TopicListener.ofValues(editions::take);
        return log.follow(Topic.SEALS, List.of(listener.onceCaughtUp(editions::complete)));
    }

    @Bean
    Stages stages(KafkaProperties kafka, TopicLog log, EditionSettings settings) {
        return new Stages(kafka.buildAdminProperties(), log, settings.ledger(), settings.tally());
    }

    @Bean
    BackgroundLoop settlement(
            TopicLog log,
            Editions editions,
            Stages stages,
            TopicFollower<Cell, Tally> counts,
            TopicFollower<Agency, CoverageEvent> coverage,
            TopicFollower<String, RegisterAct> registers,
            Clock clock,
            EditionSettings settings) {
        return new Settlement(
                        editions,
                        stages,
                        counts::hasRead,
                        coverage::hasRead,
                        registers::hasRead,
                        clock,
                        settings.settleAfter(),
                        log)
                .loop();
    }

    /** Without the seals it is not known which answers must not change. */
    @Bean
    HealthIndicator sealsHealthIndicator(TopicFollower<String, SealEvent> seals) {
        return seals.health();
    }
}
