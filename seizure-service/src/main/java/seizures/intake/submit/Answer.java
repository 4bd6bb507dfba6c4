package seizures.intake.submit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.Problem;
import seizures.contract.SeizureId;

/** What came of a submission. */
sealed interface Answer {
    /**
     * The brokers have it.
     *
     * @param version absent for a laboratory's result: the ledger numbers it
     * @param resultId of a laboratory's result
     * @param token {@code partition-offset} in the log; a read that carries it sees the write
     * @param duplicate whether they had it before
     */
    record Stored(
            SeizureId seizureId,
            @Nullable Integer version,
            @Nullable String resultId,
            boolean retracted,
            Instant recordedAt,
            @Nullable String token,
            boolean duplicate)
            implements Answer {
        /** 201 for what was not there before: a report or a laboratory's result; 200 for all else. */
        int status() {
            return !duplicate && (version == null || version == 1) ? 201 : 200;
        }
    }

    record Declined(Problem problem) implements Answer {}
}
