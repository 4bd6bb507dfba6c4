package seizures.contract;

import java.time.Instant;

/**
 * An accepted event that the record could not take in. Topic {@code seizures.refused.v1}, keyed by {@link SeizureId}.
 *
 * @param detail why, in words for the agency
 * @param refusedAt the event's recordedAt: what it said was never part of the record
 */
public record SeizureRefused(SeizureId seizureId, Reason reason, String detail, Instant refusedAt, SeizureEvent event) {
    public enum Reason {
        /** Another content has this version already. */
        VERSION_CONFLICT,
        /** A laboratory result for a seizure of which nothing is known, or nothing stands. */
        NO_CURRENT_RECORD,
        /** A laboratory result for an item that the record does not have. */
        NO_SUCH_ITEM,
        /** A laboratory result that makes more of the goods than we count: over 10^15 µg in one item's pieces. */
        OUT_OF_RANGE,
        /** The record has grown past what we keep of one seizure. */
        RECORD_FULL
    }
}
