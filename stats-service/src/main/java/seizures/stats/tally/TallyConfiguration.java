package seizures.stats.tally;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.contract.Cell;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;
import seizures.contract.Tally;
import seizures.contract.Topic;

/** Binds the tally to Kafka, and tells the binder how the topics are written. */
@Configuration(proxyBeanMethods = false)
class TallyConfiguration {
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
}
