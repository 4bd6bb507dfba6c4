package seizures.intake.submit;

import java.util.Optional;
import java.util.stream.Stream;
import seizures.commons.access.Caller;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.Problem;
import seizures.contract.Seizure;
import seizures.intake.access.Act;
import seizures.intake.access.Allowed;
import seizures.intake.report.Submission;

/** Holds a submission against what its sender may do: with the record as he states it, and as it is known. */
record Permission(Allowed allowed) {
    Optional<Problem> refusal(Submission submission, Caller caller, Decision.View view) {
        var act = act(submission);
        var known = view.record().newestSeizure();
        if (!view.complete() && known.isEmpty() && allowed.needsTheRecord(act, submission.seizureId())) {
            return Optional.of(CommonProblem.UNAVAILABLE.because("Another instance holds the record and must decide"));
        }
        var concerned =
                Stream.concat(stated(submission).stream(), known.stream()).toList();
        return allowed.refusal(
                        caller,
                        act,
                        submission.seizureId(),
                        concerned,
                        submission.stated().recordedAt() != null)
                .map(CommonProblem.FORBIDDEN::because);
    }

    private static Act act(Submission submission) {
        return switch (submission) {
            case Submission.Report _ -> Act.REPORT;
            case Submission.Correction _, Submission.Restatement _ -> Act.CORRECT;
            case Submission.Retraction _ -> Act.RETRACT;
            case Submission.Analysis _ -> Act.ANALYSE;
            case Submission.Link _ -> Act.LINK;
        };
    }

    private static Optional<Seizure> stated(Submission submission) {
        return switch (submission) {
            case Submission.Report report -> Optional.of(report.seizure());
            case Submission.Correction correction -> Optional.of(correction.seizure());
            case Submission.Restatement restatement -> Optional.of(restatement.seizure());
            case Submission.Retraction _, Submission.Analysis _, Submission.Link _ -> Optional.empty();
        };
    }
}
