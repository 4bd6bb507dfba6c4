package seizures.intake.submit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import seizures.commons.access.Caller;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.Fault;
import seizures.commons.request.Problem;
import seizures.contract.SealEvent.PeriodLocked;
import seizures.contract.Seizure;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureEvent.Analysed;
import seizures.contract.SeizureEvent.Corrected;
import seizures.contract.SeizureEvent.Linked;
import seizures.contract.SeizureEvent.Reported;
import seizures.contract.SeizureEvent.Retracted;
import seizures.contract.SeizureEvent.Versioned;
import seizures.intake.ledger.Entry;
import seizures.intake.ledger.SeizureRecord;
import seizures.intake.ledger.Version;
import seizures.intake.problem.IntakeProblem;
import seizures.intake.report.Submission;
import seizures.intake.seal.Closed;

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

    /**
     * What is known of a seizure; not complete where the ledger cannot be asked.
     *
     * @param complete whether the ledger has read all that is in the log
     */
    record View(SeizureRecord record, boolean complete) {
        /** Who reported it, as far as we know. */
        String agency() {
            return record.current()
                    .flatMap(Version::seizure)
                    .map(seizure -> seizure.agency().code())
                    .orElse("unknown");
        }
    }

    /**
     * @param closed which days are sealed and which periods locked
     * @param now when it arrived, to the millisecond
     */
    static Decision of(Submission submission, Caller caller, View view, Closed closed, Instant now) {
        var known = closed.known(submission.stated().recordedAt(), now);
        var decision = of(submission, caller, view, known, now);
        return decision instanceof Send(var event) && event.restatedOn() == null
                ? lockedBy(event, view.record(), closed)
                        .<Decision>map(Decision::declined)
                        .orElse(decision)
                : decision;
    }

    private static Decision of(Submission submission, Caller caller, View view, Closed.Knowledge known, Instant now) {
        var events = new EventMaker(submission, caller, view.agency(), known, now);
        return switch (submission) {
            case Submission.Report(var seizure, var _) -> report(events.reported(seizure), view);
            case Submission.Correction(var seizure, int base, var reason, var _) ->
                onto(base, events.corrected(seizure, base, reason), view);
            case Submission.Restatement(var seizure, var reason, var _) ->
                restatement(events.reported(seizure), base -> events.corrected(seizure, base, reason), view);
            case Submission.Retraction(var _, int base, var reason, var _) ->
                onto(base, events.retracted(base, reason), view);
            case Submission.Analysis(var _, var result, var _) ->
                analysis(events.analysed(view.record().inItsWords(result)), view);
            case Submission.Link link -> link(events.linked(link), view);
        };
    }

    /** A lock on a period that the event puts its seizure into, or that the seizure is in as it stands. */
    private static Optional<PeriodLocked> lockedBy(SeizureEvent event, SeizureRecord record, Closed closed) {
        var stated = switch (event) {
            case Reported reported -> Stream.of(reported.seizure());
            case Corrected corrected -> Stream.of(corrected.seizure());
            case Retracted _, Analysed _, Linked _ -> Stream.<Seizure>empty();
        };
        var standing = record.current().flatMap(Version::seizure).stream();
        return Stream.concat(stated, standing)
                .flatMap(seizure -> closed.lockOn(seizure.agency(), seizure.occurredOn()).stream())
                .findFirst();
    }

    private static Decision declined(PeriodLocked lock) {
        return new Decline(IntakeProblem.PERIOD_LOCKED.because(
                "%s of %s was locked on %s; a change to it is a restatement and needs restatedOn, the day on which it is published"
                        .formatted(
                                lock.period(), lock.agency(), LocalDate.ofInstant(lock.recordedAt(), ZoneOffset.UTC))));
    }

    private static Decision report(Reported event, View view) {
        return view.record()
                .find(1)
                .map(first -> first.says(event)
                        ? new Known(first)
                        : new Decline(IntakeProblem.ALREADY_REPORTED.because(
                                "The seizure was reported with other content; its current version is %d; correct it with PUT and If-Match, or send it as a line of a bulk with the operation restate"
                                        .formatted(view.record()
                                                .current()
                                                .orElse(first)
                                                .number()))))
                .orElseGet(() -> new Send(event));
    }

    /**
     * What is stated already, laboratory results left aside, is known; else it is a correction of the current version.
     *
     * @param correction of a base version
     */
    private static Decision restatement(Reported report, IntFunction<Corrected> correction, View view) {
        if (!view.complete()) {
            return new Decline(
                    CommonProblem.UNAVAILABLE.because("The current version cannot be read now; send it again"));
        }
        var record = view.record();
        return record.current()
                .<Decision>map(current -> record.stated().equals(Optional.of(report.seizure()))
                        ? new Known(current)
                        : new Send(correction.apply(current.number())))
                .orElseGet(() -> new Send(report));
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
            return new Decline(IntakeProblem.unknownSeizure(event.seizureId().value()));
        }
        var current = record.current().get();
        if (current.number() != base) {
            return stale(record.current());
        }
        return event instanceof Retracted && current.state() == Version.State.RETRACTED
                ? new Decline(IntakeProblem.alreadyRetracted())
                : new Send(event);
    }

    private static Decision stale(Optional<Version> current) {
        return new Decline(
                IntakeProblem.STALE_VERSION.because(current.map(version -> "The current version is " + version.number())
                        .orElse("")));
    }

    private static Decision link(Linked event, View view) {
        var record = view.record();
        if (!view.complete()) {
            return new Send(event);
        }
        if (record.current().isEmpty()) {
            return new Decline(IntakeProblem.unknownSeizure(event.seizureId().value()));
        }
        var current = record.current().get();
        if (current.state() == Version.State.RETRACTED) {
            return new Decline(IntakeProblem.alreadyRetracted());
        }
        boolean isSaid = event.differsFrom() == null
                ? record.link().equals(Optional.ofNullable(event.sameSeizureAs()))
                : record.differsFrom(event.differsFrom());
        return isSaid ? new Known(current) : new Send(event);
    }

    private static Decision analysis(Analysed event, View view) {
        if (!view.complete()) {
            return new Send(event);
        }
        if (view.record().current().isEmpty()) {
            return new Decline(IntakeProblem.unknownSeizure(event.seizureId().value()));
        }
        return switch (view.record().after(event)) {
            case Entry.Accepted _ -> new Send(event);
            case Entry.Duplicate(var version) -> new Known(version);
            case Entry.Refused(var _, var refusal) ->
                new Decline(
                        switch (refusal.reason()) {
                            case VERSION_CONFLICT, RECORD_FULL ->
                                IntakeProblem.ALREADY_REPORTED.because(refusal.detail());
                            case NO_CURRENT_RECORD -> IntakeProblem.alreadyRetracted();
                            case NO_SUCH_ITEM, OUT_OF_RANGE ->
                                IntakeProblem.invalidReport(List.of(new Fault("#/findings", refusal.detail())));
                        });
        };
    }
}
