package seizures.intake.submit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.Difference;
import seizures.commons.request.Problem;
import seizures.contract.CoverageEvent;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureEvent.Analysed;
import seizures.contract.SeizureEvent.Retracted;
import seizures.contract.SeizureEvent.Versioned;
import seizures.contract.SeizureId;
import seizures.intake.ledger.Version;
import seizures.intake.report.Warning;

/** What came of a submission. */
sealed interface Answer {
    Outcome outcome();

    /** The same, with what is to be said beside it. */
    Answer with(List<Warning> warnings);

    /** HTTP's. */
    int status();

    /**
     * The brokers have it, or would have it after a dry run.
     *
     * @param event what says it; of something known, the event that said it first
     * @param current of something known: the version of its record that is current now; otherwise null
     * @param token {@code partition-offset} in the log; a read that carries it sees the write
     * @param differences what a restatement would change, in a dry run; otherwise empty
     * @param warnings what may not count as it is meant
     */
    record Stored(
            SeizureEvent event,
            Outcome outcome,
            @Nullable Version current,
            @Nullable String token,
            List<Difference> differences,
            List<Warning> warnings)
            implements Answer {
        static Stored anew(SeizureEvent event, @Nullable String token) {
            return new Stored(event, Outcome.of(event), null, token, List.of(), List.of());
        }

        /** What a dry run would have stored. */
        static Stored supposed(SeizureEvent event, List<Difference> differences) {
            return new Stored(event, Outcome.of(event), null, null, differences, List.of());
        }

        /** @param current of its record */
        static Stored known(SeizureEvent event, Version current) {
            return new Stored(event, Outcome.UNCHANGED, current, null, List.of(), List.of());
        }

        Stored withToken(@Nullable String of) {
            return new Stored(event, outcome, current, of, differences, warnings);
        }

        @Override
        public Stored with(List<Warning> others) {
            return new Stored(event, outcome, current, token, differences, others);
        }

        SeizureId seizureId() {
            return event.seizureId();
        }

        /** Absent for a laboratory's result: the ledger numbers it. */
        @Nullable
        Integer version() {
            return event instanceof Versioned versioned ? versioned.version() : null;
        }

        @Nullable
        String resultId() {
            return event instanceof Analysed analysed ? analysed.result().resultId() : null;
        }

        Instant recordedAt() {
            return event.recordedAt();
        }

        boolean duplicate() {
            return outcome == Outcome.UNCHANGED;
        }

        /** Of something known, the current version's number; otherwise null. */
        @Nullable
        Integer currentVersion() {
            return current == null ? null : current.number();
        }

        /** Of something known, or retracted just now. */
        Version.@Nullable State state() {
            if (current != null) {
                return current.state();
            }
            return event instanceof Retracted ? Version.State.RETRACTED : null;
        }

        /** 201 for what was not there before: a report or a laboratory's result; 200 for all else. */
        @Override
        public int status() {
            return outcome == Outcome.NEW || outcome == Outcome.ANALYSED ? 201 : 200;
        }
    }

    /** @param seizureId where the submission said one that is well formed */
    record Declined(Problem problem, @Nullable SeizureId seizureId) implements Answer {
        Declined(Problem problem) {
            this(problem, null);
        }

        @Override
        public Declined with(List<Warning> warnings) {
            return this;
        }

        @Override
        public Outcome outcome() {
            return problem.status() == 503 ? Outcome.UNKNOWN : Outcome.REFUSED;
        }

        @Override
        public int status() {
            return problem.status();
        }
    }

    /** A row of a table that is not a report. */
    record Ignored(String reason) implements Answer {
        @Override
        public Ignored with(List<Warning> warnings) {
            return this;
        }

        @Override
        public Outcome outcome() {
            return Outcome.IGNORED;
        }

        @Override
        public int status() {
            return 200;
        }
    }

    /**
     * A statement of coverage in a bulk.
     *
     * @param isNew false where the same was already stated
     */
    record Covered(CoverageEvent event, boolean isNew) implements Answer {
        @Override
        public Covered with(List<Warning> warnings) {
            return this;
        }

        @Override
        public Outcome outcome() {
            return isNew ? Outcome.NEW : Outcome.UNCHANGED;
        }

        @Override
        public int status() {
            return isNew ? 201 : 200;
        }
    }
}
