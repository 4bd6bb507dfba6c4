package seizures.intake.submit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureEvent.Analysed;
import seizures.contract.SeizureEvent.Corrected;
import seizures.contract.SeizureEvent.Reported;
import seizures.contract.SeizureEvent.Retracted;
import seizures.contract.SeizureEvent.Versioned;
import seizures.intake.access.Caller;
import seizures.intake.ledger.Entry;
import seizures.intake.ledger.SeizureRecord;
import seizures.intake.ledger.Version;
import seizures.intake.problem.Fault;
import seizures.intake.problem.Problem;
import seizures.intake.problem.Problems;
import seizures.intake.report.Submission;

/**
 * What to do with a submission, as far as is known here and now. It spares the agency a refusal that can be foreseen;
 * the order of the log is the judge.
 */
sealed interface Decision {
    /** Nothing known speaks against it. */
    record Send(SeizureEvent event) implements Decision {}

    /** It has been said already: this is the version that says it. */
    record Known(Version version) implements Decision {}

    record Decline(Problem problem) implements Decision {}

    /** What is known of a seizure; not complete where the ledger cannot be asked. */
    record View(SeizureRecord record, boolean complete) {
        /** Who reported it, as far as we know. */
        String agency() {
            return record.current()
                    .flatMap(Version::seizure)
                    .map(seizure -> seizure.agency().code())
                    .orElse("unknown");
        }
    }

    /** @param now when it arrived, to the millisecond */
    static Decision of(Submission submission, Caller caller, View view, Instant now) {
        var recordedAt = submission.recordedAt() == null ? now : submission.recordedAt();
        var id = submission.seizureId();
        return switch (submission) {
            case Submission.Report report -> {
                var submitter = caller.nameOr(report.seizure().agency().code());
                yield report(new Reported(id, recordedAt, now, submitter, report.seizure()), view);
            }
            case Submission.Correction correction -> {
                var submitter = caller.nameOr(correction.seizure().agency().code());
                yield onto(
                        correction.base(),
                        new Corrected(
                                id,
                                correction.base() + 1,
                                recordedAt,
                                now,
                                submitter,
                                correction.seizure(),
                                correction.reason()),
                        view);
            }
            case Submission.Retraction retraction ->
                onto(
                        retraction.base(),
                        new Retracted(
                                id,
                                retraction.base() + 1,
                                recordedAt,
                                now,
                                caller.nameOr(view.agency()),
                                retraction.reason()),
                        view);
            case Submission.Analysis analysis ->
                analysis(new Analysed(id, recordedAt, now, caller.nameOr(view.agency()), analysis.result()), view);
        };
    }

    private static Decision report(Reported event, View view) {
        return view.record()
                .find(1)
                .map(first -> first.says(event)
                        ? new Known(first)
                        : new Decline(Problems.alreadyReported(
                                "It was reported with other content; correct it with PUT and If-Match")))
                .orElseGet(() -> new Send(event));
    }

    /** The version comes from the base, so that a second attempt finds the first. */
    private static Decision onto(int base, Versioned event, View view) {
        var record = view.record();
        var next = record.find(event.version());
        if (next.isPresent()) {
            return next.get().says(event) ? new Known(next.get()) : stale(record.current());
        }
        if (!view.complete()) {
            return new Send(event);
        }
        if (record.current().isEmpty()) {
            return new Decline(Problems.unknownSeizure(event.seizureId().value()));
        }
        var current = record.current().get();
        if (current.number() != base) {
            return stale(record.current());
        }
        return event instanceof Retracted && current.state() == Version.State.RETRACTED
                ? new Decline(Problems.alreadyRetracted())
                : new Send(event);
    }

    private static Decision stale(Optional<Version> current) {
        return new Decline(Problems.staleVersion(current.map(version -> "The current version is " + version.number())
                .orElse("")));
    }

    private static Decision analysis(Analysed event, View view) {
        if (!view.complete()) {
            return new Send(event);
        }
        if (view.record().current().isEmpty()) {
            return new Decline(Problems.unknownSeizure(event.seizureId().value()));
        }
        return switch (view.record().after(event)) {
            case Entry.Accepted _ -> new Send(event);
            case Entry.Duplicate(var version) -> new Known(version);
            case Entry.Refused(var _, var refusal) ->
                new Decline(
                        switch (refusal.reason()) {
                            case VERSION_CONFLICT, RECORD_FULL -> Problems.alreadyReported(refusal.detail());
                            case NO_CURRENT_RECORD -> Problems.alreadyRetracted();
                            case NO_SUCH_ITEM, OUT_OF_RANGE ->
                                Problems.invalidReport(List.of(Fault.at("#/findings", refusal.detail())));
                        });
        };
    }
}
