package seizures.stats.tally;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import seizures.contract.Cell;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;
import seizures.contract.Tally;
import seizures.contract.Topic;

/**
 * Sums that survive corrections: a change with sign −1 takes out exactly what its +1 put in.
 *
 * <pre>seizures.changed.v1 ─▶ tally [tallies] ─▶ seizures.dose-counts.v2</pre>
 *
 * A cell belongs to one port, and so to one partition of the changes: each has its own part of the store, and nothing
 * is moved between them.
 */
final class TallyTopology {
    /** Of the store and of the topic, so that a cell is written once for both. */
    static final Serde<Cell> CELLS = new WrittenOnce<>(Topic.DOSE_COUNTS.key());

    static final String TALLIES = "tallies";

    private TallyTopology() {}

    /** @param folded is told of each change that has been added to its cells */
    static KStream<Cell, Tally> build(KStream<PortCode, SeizureChange> changes, Runnable folded) {
        return build(changes, folded, Stores.persistentKeyValueStore(TALLIES));
    }

    static KStream<Cell, Tally> build(
            KStream<PortCode, SeizureChange> changes, Runnable folded, KeyValueBytesStoreSupplier store) {
        var tallies = Stores.keyValueStoreBuilder(store, CELLS, new PackedTally());
        return changes.process(new Folding.Supplier(tallies, folded), Named.as("tally"));
    }
}
