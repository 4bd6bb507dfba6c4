package seizures.intake.submit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import seizures.commons.access.Caller;
import seizures.contract.LabResult;
import seizures.contract.Seizure;
import seizures.contract.SeizureEvent.Analysed;
import seizures.contract.SeizureEvent.Corrected;
import seizures.contract.SeizureEvent.Linked;
import seizures.contract.SeizureEvent.Reported;
import seizures.contract.SeizureEvent.Retracted;
import seizures.contract.SeizureId;
import seizures.intake.report.Submission;
import seizures.intake.seal.Closed;

/**
 * Makes the events of one submission: with its id, who submitted it and when it counts as known.
 *
 * @param recordAgency who reported the record as it stands
 * @param now when it arrived, to the millisecond
 */
record EventMaker(Submission submission, Caller caller, String recordAgency, Closed.Knowledge known, Instant now) {
    Reported reported(Seizure seizure) {
        return new Reported(id(), known.recordedAt(), now, by(seizure), seizure, known.statedAt(), restatedOn());
    }

    Corrected corrected(Seizure seizure, int base, String reason) {
        return new Corrected(
                id(), base + 1, known.recordedAt(), now, by(seizure), seizure, reason, known.statedAt(), restatedOn());
    }

    Retracted retracted(int base, String reason) {
        return new Retracted(
                id(),
                base + 1,
                known.recordedAt(),
                now,
                caller.nameOr(recordAgency),
                reason,
                known.statedAt(),
                restatedOn());
    }

    Analysed analysed(LabResult result) {
        return new Analysed(
                id(), known.recordedAt(), now, caller.nameOr(recordAgency), result, known.statedAt(), restatedOn());
    }

    Linked linked(Submission.Link link) {
        return new Linked(
                id(),
                link.linkId(),
                known.recordedAt(),
                now,
                caller.nameOr("reviewer"),
                link.sameSeizureAs(),
                link.differsFrom(),
                link.reason(),
                restatedOn());
    }

    private String by(Seizure seizure) {
        return caller.nameOr(seizure.agency().code());
    }

    private SeizureId id() {
        return submission.seizureId();
    }

    private @Nullable LocalDate restatedOn() {
        return submission.stated().restatedOn();
    }
}
