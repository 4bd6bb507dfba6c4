package seizures.intake.submit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.Receipt;
import seizures.contract.SeizureEvent;
import seizures.intake.receipt.LineOrigin;
import seizures.intake.receipt.ReceiptBook;
import seizures.intake.receipt.ReceiptBook.Fate;

/**
 * The receipt of a write while its lines are answered.
 *
 * @param book null in a dry run, which has no receipt
 */
record BulkReceipt(@Nullable ReceiptBook book) {
    static final BulkReceipt NONE = new BulkReceipt(null);

    /** Null where the line is too long to be read, or is not kept. */
    @Nullable
    LineOrigin origin(Pieces.Piece piece) {
        return book == null || piece.bytes() == null ? null : book.origin(piece.number(), piece.bytes());
    }

    void add(int line, @Nullable LineOrigin origin, Answer answer) {
        if (book != null && !(answer instanceof Answer.Ignored)) {
            book.add(line(line, origin, answer), fate(answer), agency(answer).orElse(null));
        }
    }

    void end() {
        if (book != null) {
            book.end();
        }
    }

    private static Receipt.Line line(int line, @Nullable LineOrigin origin, Answer answer) {
        var digest = origin == null ? null : origin.sha256();
        return switch (answer) {
            case Answer.Stored stored ->
                new Receipt.Line(line, stored.status(), stored.seizureId(), stored.version(), digest, stored.token());
            case Answer.Covered covered ->
                new Receipt.Line(line, covered.status(), null, covered.event().version(), digest, null);
            case Answer.Declined declined ->
                new Receipt.Line(line, declined.status(), declined.seizureId(), null, digest, null);
            case Answer.Ignored ignored -> throw new IllegalStateException("not in a receipt: " + ignored);
        };
    }

    private static Fate fate(Answer answer) {
        return switch (answer.outcome()) {
            case NEW, RESTATED, RETRACTED, ANALYSED, LINKED -> Fate.ACCEPTED;
            case UNCHANGED -> Fate.UNCHANGED;
            case REFUSED -> Fate.REFUSED;
            case UNKNOWN -> Fate.UNKNOWN;
            case IGNORED -> throw new IllegalStateException("not in a receipt: " + answer);
        };
    }

    private static Optional<Agency> agency(Answer answer) {
        return switch (answer) {
            case Answer.Stored stored -> agency(stored.event());
            case Answer.Covered covered -> Optional.of(covered.event().agency());
            case Answer.Declined _, Answer.Ignored _ -> Optional.empty();
        };
    }

    private static Optional<Agency> agency(SeizureEvent event) {
        return switch (event) {
            case SeizureEvent.Reported reported ->
                Optional.of(reported.seizure().agency());
            case SeizureEvent.Corrected corrected ->
                Optional.of(corrected.seizure().agency());
            case SeizureEvent.Retracted _, SeizureEvent.Analysed _, SeizureEvent.Linked _ -> Optional.empty();
        };
    }
}
