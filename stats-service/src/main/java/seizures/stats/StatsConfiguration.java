package seizures.stats;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import seizures.contract.Cell;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;
import seizures.contract.Tally;
import seizures.contract.Topic;
import seizures.domain.doses.DoseMethods;
import seizures.stats.cells.Cells;
import seizures.stats.changes.Changes;
import seizures.stats.coverage.CoverageBook;
import seizures.stats.tally.TallyTopology;

/** What of this service is bound to Kafka. */
@Configuration(proxyBeanMethods = false)
class StatsConfiguration {
    /** Bound as {@code tally-in-0} and {@code tally-out-0}. */
    @Bean
    Function<KStream<PortCode, SeizureChange>, KStream<Cell, Tally>> tally(MeterRegistry meters) {
        var folded = Counter.builder("seizure.changes.folded")
                .description("Changes added to their cells since the start, replays after a crash included")
                .register(meters);
        return changes -> TallyTopology.build(changes, folded::increment);
    }

    @Bean
    Serde<PortCode> ports() {
        return Topic.CHANGED.key();
    }

    @Bean
    Serde<SeizureChange> changes() {
        return Topic.CHANGED.value();
    }

    @Bean
    Serde<Cell> cellKeys() {
        return TallyTopology.CELLS;
    }

    @Bean
    Serde<Tally> tallies() {
        return Topic.DOSE_COUNTS.value();
    }

    @Bean
    DoseMethods doseMethods(@Value("${seizures.doses.methods}") Resource file) throws IOException {
        try (var yaml = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return DoseMethods.read(yaml);
        }
    }

    @Bean
    Cells cells(MeterRegistry meters) {
        var cells = new Cells();
        Gauge.builder("seizure.cells", cells, Cells::size)
                .description("Cells held in memory")
                .register(meters);
        return cells;
    }

    @Bean
    CoverageBook coverageBook(Cells cells) {
        return new CoverageBook(cells);
    }

    @Bean
    Changes seizureChanges(MeterRegistry meters) {
        var changes = new Changes();
        Gauge.builder("seizure.changes.held", changes, Changes::size)
                .description("Changes held in memory, for restatements")
                .register(meters);
        return changes;
    }
}
