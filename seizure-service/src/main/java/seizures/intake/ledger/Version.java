package seizures.intake.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.contract.Contribution;
import seizures.contract.LabResult;
import seizures.contract.Seizure;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureEvent.Analysed;
import seizures.contract.SeizureEvent.Corrected;
import seizures.contract.SeizureEvent.Linked;
import seizures.contract.SeizureEvent.Reported;
import seizures.contract.SeizureEvent.Retracted;
import seizures.contract.SeizureEvent.Versioned;
import seizures.domain.contribution.Contributions;

/**
 * One version of a record and the event that stated it.
 *
 * @param number from 1; some may be missing where events have not arrived yet
 * @param merged the record with a laboratory's findings, or as a reviewer linked it; absent for every other event, which
 *     speaks for itself
 * @param contributions what it counts for, as worked out when it arrived: a later registry of substances must not
 *     make a −1 differ from its +1
 */
public record Version(
        int number, SeizureEvent event, @Nullable Seizure merged, List<Contribution> contributions) {
    /** Whether a version counts. */
    public enum State {
        ACTIVE,
        /** Counts nothing, as another agency's report of the same seizure does: only ever of a record as it is now. */
        MERGED,
        RETRACTED
    }

    /** What an event says, whoever sent it and whenever. */
    private record Said(
            @Nullable Seizure seizure,
            @Nullable String reason,
            @Nullable LabResult result) {
        static Said by(SeizureEvent event) {
            return switch (event) {
                case Reported reported -> new Said(reported.seizure(), null, null);
                case Corrected corrected -> new Said(corrected.seizure(), corrected.reason(), null);
                case Retracted retracted -> new Said(null, retracted.reason(), null);
                case Analysed analysed -> new Said(null, null, analysed.result());
                case Linked linked -> new Said(null, linked.reason(), null);
            };
        }
    }

    static Version of(Versioned event) {
        var seizure = Said.by(event).seizure();
        return new Version(event.version(), event, null, seizure == null ? List.of() : Contributions.of(seizure));
    }

    static Version of(int number, Analysed event, Seizure merged) {
        return new Version(number, event, merged, Contributions.of(merged));
    }

    static Version of(int number, Linked event, Seizure standing) {
        return new Version(number, event, standing, Contributions.of(standing));
    }

    /** The full record as of this version; nothing once it is retracted. */
    public Optional<Seizure> seizure() {
        return Optional.ofNullable(merged != null ? merged : Said.by(event).seizure());
    }

    /** Whether it is said here that another agency reported the same seizure. */
    boolean namesAnother() {
        return event instanceof Linked
                || seizure()
                        .flatMap(seizure -> Optional.ofNullable(seizure.sameSeizureAs()))
                        .isPresent();
    }

    /** Why the agency corrected or retracted. */
    public Optional<String> reason() {
        return Optional.ofNullable(Said.by(event).reason());
    }

    /** Of this version, whatever has come after it. */
    public State state() {
        return event instanceof Retracted ? State.RETRACTED : State.ACTIVE;
    }

    /** Whether this version says the same, whoever says it and whenever. */
    public boolean says(SeizureEvent other) {
        return sameSaid(event, other);
    }

    static boolean sameSaid(SeizureEvent one, SeizureEvent other) {
        return one.getClass() == other.getClass() && Objects.equals(Said.by(one), Said.by(other));
    }

    @JsonIgnore
    boolean counts() {
        return !contributions.isEmpty();
    }
}
