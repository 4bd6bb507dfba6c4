package seizures.intake.ledger;

import java.util.concurrent.atomic.AtomicLongArray;
import seizures.contract.Topic;

/** How far the ledger of this process has read each partition of the log; its store shows all up to there. */
public final class LedgerProgress {
    private final AtomicLongArray offsets = new AtomicLongArray(Topic.REPORTED.partitions());

    /** Nothing read. */
    public LedgerProgress() {
        for (int i = 0; i < offsets.length(); i++) {
            offsets.set(i, -1);
        }
    }

    /** A task begins, or begins anew: what it had read and not committed, it reads again. */
    void began(int partition) {
        if (partition < offsets.length()) {
            offsets.set(partition, -1);
        }
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
