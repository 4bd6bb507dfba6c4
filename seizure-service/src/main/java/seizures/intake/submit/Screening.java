package seizures.intake.submit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import seizures.commons.access.Caller;
import seizures.commons.request.CommonProblem;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureId;
import seizures.intake.ledger.Ledger;
import seizures.intake.ledger.SeizureRecord;
import seizures.intake.problem.IntakeProblem;
import seizures.intake.report.Submission;
import seizures.intake.seal.Seals;

/** Holds a submission against all that is known here: what its sender may do, what is closed, and the record. */
record Screening(Ledger ledger, Permission permission, Seals seals, Clock clock) {
    /** The record as the ledger of this process has it, with what was sent since. */
    Decision.View view(SeizureId id, Recent sent) {
        var unknown = SeizureRecord.unknown(id);
        return switch (ledger.findHere(id)) {
            case Ledger.Finding.Here(var found) -> new Decision.View(sent.over(found.orElse(unknown)), true);
            case Ledger.Finding.There _, Ledger.Finding.Nowhere _ -> new Decision.View(sent.over(unknown), false);
        };
    }

    Decision decide(Submission submission, Caller caller, Decision.View view) {
        var refusal = permission.refusal(submission, caller, view);
        if (refusal.isPresent()) {
            return new Decision.Decline(refusal.get());
        }
        if (submission.stated().recordedAt() != null && !seals.isFresh()) {
            return new Decision.Decline(CommonProblem.UNAVAILABLE.because(
                    "The sealed days are not known right now, and recordedAt may be one of them"));
        }
        var decision = Decision.of(
                submission, caller, view, seals.closed(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return decision instanceof Decision.Send(var event) ? unchained(event, view, decision) : decision;
    }

    private Decision unchained(SeizureEvent event, Decision.View view, Decision decision) {
        var target = Chain.target(event);
        if (target == null || view.record().link().equals(Optional.of(target))) {
            return decision;
        }
        var named = ledger.findHere(target) instanceof Ledger.Finding.Here(var found)
                ? found
                : Optional.<SeizureRecord>empty();
        var faults = Chain.faults(view.record(), named);
        return faults.isEmpty() ? decision : new Decision.Decline(IntakeProblem.invalidReport(faults));
    }
}
