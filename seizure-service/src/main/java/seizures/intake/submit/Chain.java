package seizures.intake.submit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.Fault;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureId;
import seizures.intake.ledger.SeizureRecord;

/**
 * Whether an event would make a chain or a circle of records of the same seizure, as far as is known here. It spares the
 * sender a muddle; the ledger counts each seizure once all the same.
 */
final class Chain {
    private static final String POINTER = "#/sameSeizureAs";

    private Chain() {}

    /** The seizure that an event names as the same; null where it names none. */
    static @Nullable SeizureId target(SeizureEvent event) {
        return switch (event) {
            case SeizureEvent.Reported reported -> reported.seizure().sameSeizureAs();
            case SeizureEvent.Corrected corrected -> corrected.seizure().sameSeizureAs();
            case SeizureEvent.Linked linked -> linked.sameSeizureAs();
            case SeizureEvent.Retracted _, SeizureEvent.Analysed _ -> null;
        };
    }

    /** @param target the record that the event names, where it is here */
    static List<Fault> faults(SeizureRecord record, Optional<SeizureRecord> target) {
        var further = target.flatMap(SeizureRecord::link);
        if (further.isPresent()) {
            return List.of(new Fault(
                    POINTER,
                    further.get().equals(record.seizureId())
                            ? "names this seizure as the same already: only one of the two may name the other"
                            : "is itself the same seizure as " + further.get() + "; name that one"));
        }
        var others = record.alsoReportedAs();
        return others.isEmpty()
                ? List.of()
                : List.of(new Fault(
                        POINTER,
                        "this seizure is named as the same by " + others.getFirst() + "; let that one name "
                                + target.map(known -> known.seizureId().value()).orElse("the other")));
    }
}
