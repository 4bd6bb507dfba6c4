package seizures.intake.columns;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.commons.log.TopicListener;
import seizures.commons.log.TopicLog;
import seizures.contract.CloudEvents;
import seizures.contract.ColumnMapVersion;
import seizures.contract.Topic;
import seizures.intake.access.Allowed;
import seizures.intake.log.EventPublisher;

/** The follower of the maps, and their intake. */
@Configuration(proxyBeanMethods = false)
class ColumnMapConfiguration {
    @Bean
    ColumnMapFold columnMapFold() {
        return new ColumnMapFold();
    }

    @Bean
    TopicFollower<String, ColumnMapVersion> columnMapFollower(TopicLog log, ColumnMapFold fold) {
        return log.follow(Topic.COLUMN_MAPS, List.of(TopicListener.ofValues(fold::after)));
    }

    @Bean
    ColumnMapIntake columnMapIntake(
            ColumnMapFold fold,
            Allowed allowed,
            RecordPublisher publisher,
            TopicFollower<String, ColumnMapVersion> columnMapFollower,
            Clock clock) {
        var maps = new EventPublisher<>(
                publisher,
                columnMapFollower,
                ColumnMapVersion::name,
                version -> CloudEvents.headersOf(
                        Topic.COLUMN_MAPS,
                        version.name() + "/" + version.version(),
                        "/seizure-service/column-maps",
                        version.recordedAt()));
        return new ColumnMapIntake(fold, allowed, maps::publish, clock);
    }

    @Bean
    ColumnMaps columnMaps(ColumnMapFold fold, Allowed allowed) {
        return new ColumnMaps(fold, allowed);
    }

    /** Before the maps are read it is not known which version of one is current. */
    @Bean
    HealthIndicator columnMapsHealthIndicator(TopicFollower<String, ColumnMapVersion> columnMapFollower) {
        return columnMapFollower.health();
    }
}
