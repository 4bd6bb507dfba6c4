package seizures.intake.submit;

import java.util.concurrent.CompletableFuture;
import seizures.commons.access.Caller;
import seizures.intake.report.Submission;

/** Takes a submission: to keep it, or in a dry run. The answer never fails: it may be that the outcome is not known. */
interface Intake {
    CompletableFuture<Answer> submit(Submission submission, Caller caller);
}
