package seizures.intake.ledger;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import seizures.contract.SeizureId;
import seizures.contract.Topic;

/**
 * How far the ledger of this process has read each partition of the log, and the store that shows all up to there. Kafka
 * Streams would look for the store among all tasks of all threads, under their locks, whenever a record is read.
 */
final class LedgerProgress {
    private final AtomicReferenceArray<@Nullable ReadOnlyKeyValueStore<SeizureId, SeizureRecord>> stores =
            new AtomicReferenceArray<>(Topic.REPORTED.partitions());
    private final AtomicLongArray offsets = new AtomicLongArray(Topic.REPORTED.partitions());

    /** Nothing read. */
    LedgerProgress() {
        for (int i = 0; i < offsets.length(); i++) {
            offsets.set(i, -1);
        }
    }

    /**
     * A task begins, or begins anew: what it had read and not committed, it reads again.
     *
     * @param store restored by now
     */
    void began(int partition, ReadOnlyKeyValueStore<SeizureId, SeizureRecord> store) {
        if (partition < offsets.length()) {
            offsets.set(partition, -1);
            stores.set(partition, store);
        }
    }

    /** The task has ended, or waits for where it will go on. */
    void ended(int partition) {
        if (partition < offsets.length()) {
            stores.set(partition, null);
        }
    }

    /** Null while no task of this process has it. */
    @Nullable
    ReadOnlyKeyValueStore<SeizureId, SeizureRecord> store(int partition) {
        return stores.get(partition);
    }

    void reached(int partition, long offset) {
        if (partition < offsets.length()) {
            offsets.accumulateAndGet(partition, offset, Math::max);
        }
    }

    boolean hasReached(int partition, long offset) {
        return partition < offsets.length() && offsets.get(partition) >= offset;
    }
}
