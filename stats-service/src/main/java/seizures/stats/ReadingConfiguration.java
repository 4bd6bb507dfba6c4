package seizures.stats;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import seizures.commons.state.StreamHealth;
import seizures.commons.trace.Trace;
import seizures.contract.Cell;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;
import seizures.contract.Tally;
import seizures.contract.Topic;
import seizures.stats.cells.Cells;
import seizures.stats.changes.Changes;
import seizures.stats.reading.TopicReader;
import seizures.stats.silent.Reporters;

/** The readers of the counts and of the changes, and whether this instance may be asked. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {
    @Bean
    TopicReader<Cell, Tally> countsReader(KafkaProperties kafka, Cells cells, MeterRegistry meters, Clock clock) {
        var counted = Timer.builder("seizure.report.counted")
                .description("From a report's sending until each count that it moves is visible to queries")
                .register(meters);
        var into = intoCells(cells, sent -> counted.record(Duration.between(sent, clock.instant())));
        var reader = new TopicReader<>(kafka.buildConsumerProperties(), Topic.DOSE_COUNTS, into);
        FunctionCounter.builder("seizure.counts.unreadable", reader, TopicReader::unreadable)
                .description("Records on the topic of the counts that are left out because they are no counts")
                .register(meters);
        return reader;
    }

    /** @param visible is told, of each count that is new since the start and visible now, when its report was sent */
    private static TopicReader.Sink<Cell, Tally> intoCells(Cells cells, Consumer<Instant> visible) {
        return new TopicReader.Sink<>() {
            private boolean complete;

            @Override
            public void take(List<TopicReader.Entry<Cell, Tally>> entries) {
                cells.take(entries.stream()
                        .map(counted -> new Cells.Update(counted.key(), counted.value(), counted.at()))
                        .toList());
                if (complete) {
                    entries.forEach(counted -> Trace.during(counted.trace(), () -> visible.accept(counted.at())));
                }
            }

            @Override
            public void complete() {
                complete = true;
                cells.complete();
            }
        };
    }

    @Bean
    TopicReader<PortCode, SeizureChange> changesReader(
            KafkaProperties kafka, Changes changes, Reporters reporters, MeterRegistry meters) {
        var reader = new TopicReader<>(kafka.buildConsumerProperties(), Topic.CHANGED, intoChanges(changes, reporters));
        FunctionCounter.builder("seizure.changes.unreadable", reader, TopicReader::unreadable)
                .description("Records on the topic of the changes that no restatement names because they are none")
                .register(meters);
        return reader;
    }

    private static TopicReader.Sink<PortCode, SeizureChange> intoChanges(Changes changes, Reporters reporters) {
        return new TopicReader.Sink<>() {
            @Override
            public void take(List<TopicReader.Entry<PortCode, SeizureChange>> entries) {
                var values = entries.stream()
                        .flatMap(changed -> changed.value().stream())
                        .toList();
                changes.take(values);
                values.forEach(reporters::take);
            }

            @Override
            public void complete() {
                changes.complete();
            }
        };
    }

    /** Starts the readers once the topics are there. A reader that stops is a service that is of no use any more. */
    @Bean
    ApplicationRunner reading(
            TopicReader<Cell, Tally> counts,
            TopicReader<PortCode, SeizureChange> changes,
            ApplicationEventPublisher events) {
        return arguments -> {
            start("counts-reader", counts, events);
            start("changes-reader", changes, events);
        };
    }

    private static void start(String name, TopicReader<?, ?> reader, ApplicationEventPublisher events) {
        Thread.ofPlatform().name(name).daemon().start(() -> {
            try {
                reader.run();
            } finally {
                AvailabilityChangeEvent.publish(events, reader, LivenessState.BROKEN);
            }
        });
    }

    /** Restatements wait for the changes by themselves; all other answers need the counts alone. */
    @Bean
    HealthIndicator countsHealthIndicator(TopicReader<Cell, Tally> reader) {
        return () -> switch (reader.state()) {
            case CAUGHT_UP -> Health.up().build();
            case READING -> Health.outOfService().build();
            case STOPPED -> Health.down().build();
        };
    }

    @Bean
    HealthIndicator tallyHealthIndicator(ObjectProvider<StreamsBuilderFactoryBean> streams) {
        return new StreamHealth(streams);
    }
}
