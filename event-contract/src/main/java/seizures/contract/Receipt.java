package seizures.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one write, or of a part of a bulk. Topic {@code seizures.receipts.v1}, keyed by the
 * receipt's id. Everything that it says of accepted lines is in the log too: a header of each event names its receipt.
 *
 * @param receiptId a UUID of version 7: it begins with the time
 * @param part of the bulk, from 1; a single write has one
 * @param last whether this is the final part; a bulk without one was cut off
 * @param time when the write began
 * @param submittedBy whom the token names; the agency where access is open
 * @param agencies whose records the lines so far are about, as far as they say
 * @param counts of the lines so far
 * @param lines of this part, in order
 */
public record Receipt(
        String receiptId,
        int part,
        boolean last,
        Instant time,
        String submittedBy,
        List<Agency> agencies,
        Counts counts,
        List<Line> lines) {

    /**
     * Lines by outcome.
     *
     * @param accepted stored by this write
     * @param unchanged known before
     * @param unknown not acknowledged in time: stored or not
     */
    public record Counts(int accepted, int unchanged, int refused, int unknown) {}

    /**
     * One line of a bulk, or the body of a single write.
     *
     * @param line from 1
     * @param status HTTP's
     * @param sha256 of the bytes as they were sent, without the line's end, in hexadecimal; absent where they were too many
     * @param position {@code partition-offset} in the log; absent where nothing was stored by it
     */
    public record Line(
            int line,
            int status,
            @Nullable SeizureId seizureId,
            @Nullable Integer version,
            @Nullable String sha256,
            @Nullable String position) {}
}
