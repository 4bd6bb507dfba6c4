package seizures.intake.submit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import seizures.commons.access.Caller;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.Difference;
import seizures.contract.ContractJson;
import seizures.contract.Seizure;
import seizures.contract.SeizureEvent;
import seizures.intake.report.Submission;

/**
 * Answers as if it had sent, and sends nothing. A later line of the same bulk finds what an earlier one would have
 * stored, as far back as {@link #REMEMBERED} goes.
 */
final class DryRun implements Intake {
    /** In substances and events; about 10 MB of them. */
    private static final int REMEMBERED = 20_000;

    private static final int MOST_DIFFERENCES = 20;

    /** Worked out from what was reported, so the reported value differs beside it. */
    private static final Set<String> DERIVED = Set.of("occurredOn", "micrograms", "microlitres", "count");

    private final Screening screening;
    private final Recent sent;
    private final Recent supposed = new Recent(REMEMBERED);

    /** @param sent what this process has really sent lately */
    DryRun(Screening screening, Recent sent) {
        this.screening = screening;
        this.sent = sent;
    }

    @Override
    public CompletableFuture<Answer> submit(Submission submission, Caller caller) {
        var known = screening.view(submission.seizureId(), sent);
        var view = new Decision.View(supposed.over(known.record()), known.complete());
        var answer = switch (screening.decide(submission, caller, view)) {
            case Decision.Send(var event) -> {
                var would = Answer.Stored.supposed(event, differences(view, event));
                supposed.add(new Recent.Sent(event, CompletableFuture.completedFuture(would)));
                yield known.complete() ? would : notHere(submission);
            }
            case Decision.Known(var version) ->
                Answer.Stored.known(version.event(), view.record().current().orElse(version));
            case Decision.Decline(var problem) -> new Answer.Declined(problem, submission.seizureId());
        };
        return CompletableFuture.completedFuture(answer);
    }

    private static List<Difference> differences(Decision.View view, SeizureEvent event) {
        return event instanceof SeizureEvent.Corrected corrected
                ? view.record()
                        .stated()
                        .map(before -> differences(before, corrected.seizure()))
                        .orElse(List.of())
                : List.of();
    }

    /** The first ones: a result line stays short. */
    private static List<Difference> differences(Seizure before, Seizure after) {
        return Difference.between(
                        ContractJson.MAPPER.valueToTree(before), ContractJson.MAPPER.valueToTree(after), DERIVED)
                .stream()
                .limit(MOST_DIFFERENCES)
                .toList();
    }

    private static Answer notHere(Submission submission) {
        return new Answer.Declined(
                CommonProblem.UNAVAILABLE.because("Another instance holds the record; send the dry run again"),
                submission.seizureId());
    }
}
