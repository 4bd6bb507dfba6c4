package seizures.intake.ledger;

import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import seizures.commons.state.CorruptStores;
import seizures.contract.JsonSerde;
import seizures.contract.LinkEvent;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureId;
import seizures.contract.Topic;

/**
 * Enters each event into the record of its seizure and tells what that moves. Records of one seizure by several agencies tell
 * each other how they stand.
 *
 * <pre>
 * seizures.reported.v1 ─┐
 *                       ├▶ [records] ─▶ seizures.changed.v1, seizures.refused.v1
 *    seizures.links.v1 ─┘           └─▶ seizures.links.v1
 * </pre>
 */
final class LedgerTopology {
    static final String RECORDS = "records";

    private LedgerTopology() {}

    static void build(
            KStream<SeizureId, SeizureEvent> reported,
            KStream<SeizureId, LinkEvent> links,
            LedgerProgress progress,
            LedgerMetrics metrics,
            CorruptStores corrupt) {
        var store = records();
        var recorded = reported.process(
                        new WithRecords<>(() -> new Recording(progress, metrics, corrupt), store), Named.as("record"))
                .merge(links.process(new WithRecords<>(Linking::new, store), Named.as("link")), Named.as("recorded"));
        recorded.process(TellingChanges::new, Named.as("tell-changes"))
                .to(
                        Topic.CHANGED.name(),
                        Produced.with(Topic.CHANGED.key(), Topic.CHANGED.value())
                                .withName("changed"));
        recorded.process(TellingLinks::new, Named.as("tell-links"))
                .to(
                        Topic.LINKS.name(),
                        Produced.with(Topic.LINKS.key(), Topic.LINKS.value()).withName("linked"));
        recorded.process(TellingRefusals::new, Named.as("tell-refusals"))
                .to(
                        Topic.REFUSED.name(),
                        Produced.with(Topic.REFUSED.key(), Topic.REFUSED.value())
                                .withName("refused"));
    }

    private static StoreBuilder<?> records() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(RECORDS), Topic.REPORTED.key(), new JsonSerde<>(SeizureRecord.class));
    }

    /** Processors that share the records. */
    private record WithRecords<V>(
            Supplier<Processor<SeizureId, V, SeizureId, Recorded>> processor, StoreBuilder<?> store)
            implements ProcessorSupplier<SeizureId, V, SeizureId, Recorded> {
        @Override
        public Processor<SeizureId, V, SeizureId, Recorded> get() {
            return processor.get();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(store);
        }
    }
}
