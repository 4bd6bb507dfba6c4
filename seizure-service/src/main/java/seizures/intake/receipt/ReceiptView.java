package seizures.intake.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.commons.access.Caller;
import seizures.contract.Agency;
import seizures.contract.Receipt;
import seizures.intake.access.Act;

/**
 * A receipt as it is answered: all its parts together.
 *
 * @param complete false where the write was cut off, or the receipt was made again from the log, which knows nothing of
 *     lines that were not stored
 * @param lines absent in the list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptView(
        String receiptId,
        Instant time,
        String submittedBy,
        List<Agency> agencies,
        boolean complete,
        Receipt.Counts counts,
        @Nullable List<Receipt.Line> lines) {
    /** @param parts in order, one at least */
    static ReceiptView of(List<Receipt> parts) {
        var lines = new ArrayList<Receipt.Line>();
        parts.forEach(part -> lines.addAll(part.lines()));
        var last = parts.getLast();
        return new ReceiptView(
                last.receiptId(), last.time(), last.submittedBy(), last.agencies(), last.last(), last.counts(), lines);
    }

    ReceiptView withoutLines() {
        return new ReceiptView(receiptId, time, submittedBy, agencies, complete, counts, null);
    }

    /** Who sees every record, or speaks for every agency that it is about. */
    boolean isFor(Caller caller) {
        return Act.seesEveryRecord(caller)
                || caller.speaksForAll()
                || (!agencies.isEmpty()
                        && agencies.stream()
                                .allMatch(agency -> caller.agencies().contains(agency.code())));
    }
}
