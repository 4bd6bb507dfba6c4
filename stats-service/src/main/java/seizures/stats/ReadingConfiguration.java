package seizures.stats;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import seizures.commons.log.TopicFollower;
import seizures.commons.log.TopicListener;
import seizures.commons.log.TopicLog;
import seizures.commons.log.TopicRecord;
import seizures.commons.state.StreamHealth;
import seizures.commons.trace.Spans;
import seizures.contract.Agency;
import seizures.contract.Cell;
import seizures.contract.CoverageEvent;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;
import seizures.contract.Tally;
import seizures.contract.Topic;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBook;

/** The followers of the counts and of the changes, and whether this instance is ready. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {
    @Bean
    TopicFollower<Cell, Tally> countsFollower(TopicLog log, Cells cells, MeterRegistry meters, Clock clock) {
        var counted = Timer.builder("seizure.report.counted")
                .description("From a report's sending until each count that it moves is visible to queries")
                .register(meters);
        var listener = intoCells(cells, sent -> counted.record(Duration.between(sent, clock.instant())));
        return log.follow(Topic.DOSE_COUNTS, List.of(listener));
    }

    /** @param visible receives, for each count that is new since the start and visible now, when its report was sent */
    private static TopicListener<Cell, Tally> intoCells(Cells cells, Consumer<Instant> visible) {
        return new TopicListener<>() {
            private boolean complete;

            @Override
            public void read(List<TopicRecord<Cell, Tally>> counts) {
                cells.take(counts.stream()
                        .map(count ->
                                new Cells.Update(count.key(), Optional.ofNullable(count.value()), count.timestamp()))
                        .toList());
                if (complete) {
                    counts.forEach(count -> {
                        try (var _ = Spans.contextOf(count.headers()).makeCurrent()) {
                            visible.accept(count.timestamp());
                        }
                    });
                }
            }

            @Override
            public void caughtUp() {
                complete = true;
                cells.complete();
            }
        };
    }

    @Bean
    TopicFollower<PortCode, SeizureChange> changesFollower(
            TopicLog log, List<TopicListener<PortCode, SeizureChange>> listeners) {
        return log.follow(Topic.CHANGED, listeners);
    }

    @Bean
    TopicListener<Agency, CoverageEvent> bookListener(CoverageBook book) {
        TopicListener<Agency, CoverageEvent> listener = TopicListener.ofValues(book::take);
        return listener.onceCaughtUp(book::complete);
    }

    @Bean
    TopicFollower<Agency, CoverageEvent> coverageFollower(
            TopicLog log, List<TopicListener<Agency, CoverageEvent>> listeners) {
        return log.follow(Topic.COVERAGE, listeners);
    }

    /** Without the statements it is not known what is covered. */
    @Bean
    HealthIndicator coverageHealthIndicator(TopicFollower<Agency, CoverageEvent> coverage) {
        return coverage.health();
    }

    /** Restatements wait for the changes by themselves; all other answers need the counts alone. */
    @Bean
    HealthIndicator countsHealthIndicator(TopicFollower<Cell, Tally> counts) {
        return counts.health();
    }

    @Bean
    HealthIndicator tallyHealthIndicator(ObjectProvider<StreamsBuilderFactoryBean> streams) {
        return new StreamHealth(streams);
    }
}
