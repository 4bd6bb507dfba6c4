package seizures.intake.ledger;

import java.util.Set;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import seizures.commons.state.CorruptStores;
import seizures.contract.JsonSerde;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureId;
import seizures.contract.Topic;

/**
 * Enters each event into the record of its seizure and tells what that moves.
 *
 * <pre>seizures.reported.v1 ─▶ [records] ─▶ seizures.changed.v1, seizures.refused.v1</pre>
 */
final class LedgerTopology {
    static final String RECORDS = "records";

    private LedgerTopology() {}

    static void build(
            KStream<SeizureId, SeizureEvent> reported,
            LedgerProgress progress,
            LedgerMetrics metrics,
            CorruptStores corrupt) {
        var recorded = reported.process(new Recordings(progress, metrics, corrupt), Named.as("record"));
        recorded.process(TellingChanges::new, Named.as("tell-changes"))
                .to(
                        Topic.CHANGED.name(),
                        Produced.with(Topic.CHANGED.key(), Topic.CHANGED.value())
                                .withName("changed"));
        recorded.process(TellingRefusals::new, Named.as("tell-refusals"))
                .to(
                        Topic.REFUSED.name(),
                        Produced.with(Topic.REFUSED.key(), Topic.REFUSED.value())
                                .withName("refused"));
    }

    private record Recordings(LedgerProgress progress, LedgerMetrics metrics, CorruptStores corrupt)
            implements ProcessorSupplier<SeizureId, SeizureEvent, SeizureId, Recorded> {
        @Override
        public Processor<SeizureId, SeizureEvent, SeizureId, Recorded> get() {
            return new Recording(progress, metrics, corrupt);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(RECORDS),
                    Topic.REPORTED.key(),
                    new JsonSerde<>(SeizureRecord.class)));
        }
    }
}
