package seizures.stats;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import seizures.contract.LinkEvent;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;
import seizures.contract.Tally;
import seizures.contract.Topic;
import seizures.stats.cells.Cells;
import seizures.stats.changes.Changes;
import seizures.stats.coverage.CoverageBook;
import seizures.stats.duplicate.RejectedPairs;
import seizures.stats.silent.Reporters;

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
    TopicFollower<PortCode, SeizureChange> changesFollower(TopicLog log, Changes changes, Reporters reporters) {
        TopicListener<PortCode, SeizureChange> listener = records -> {
            var values = records.stream()
                    .flatMap(record -> Stream.ofNullable(record.value()))
                    .toList();
            changes.take(values);
            values.forEach(reporters::take);
        };
        return log.follow(Topic.CHANGED, List.of(listener.onceCaughtUp(changes::complete)));
    }

    @Bean
    TopicFollower<Agency, CoverageEvent> coverageFollower(TopicLog log, CoverageBook book, Reporters reporters) {
        TopicListener<Agency, CoverageEvent> listener = TopicListener.ofValues(statement -> {
            book.take(statement);
            reporters.take(statement);
        });
        return log.follow(Topic.COVERAGE, List.of(listener.onceCaughtUp(book::complete)));
    }

    @Bean
    RejectedPairs rejectedPairs() {
        return new RejectedPairs();
    }

    @Bean
    TopicFollower<SeizureId, LinkEvent> linksFollower(TopicLog log, RejectedPairs rejected) {
        TopicListener<SeizureId, LinkEvent> listener = TopicListener.ofValues(rejected::take);
        return log.follow(Topic.LINKS, List.of(listener));
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
