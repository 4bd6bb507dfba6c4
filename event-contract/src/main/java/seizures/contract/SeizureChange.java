package seizures.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one version of a seizure adds to the counts (sign +1), or takes out of them again (−1). Topic
 * {@code seizures.changed.v1}, keyed by {@link PortCode}.
 *
 * @param version the version of the record whose content this is
 * @param cause the version that displaces it (−1) or is it (+1): a correction's −1 and +1 share it. Higher than the
 *     version of a +1 only where it takes back a −1 that a version come late has made wrong
 * @param legs changes that the same arrival brought, this one included, so that a reader can wait for all of them
 * @param recordedAt when the change was known: a −1 carries the time of the correction
 * @param shared what several contributions have in common: a sum over them counts it once
 * @param reason why the arrival that brought this change corrected or retracted the record, in the reporter's words;
 *     absent in a first report, and where none was given
 * @param linkedTo the seizure of another agency that it was found to be, or no longer is, where that is the cause
 * @param alsoReportedAs the reports of the same seizure by other agencies, which count nothing beside it, in order
 */
public record SeizureChange(
        SeizureId seizureId,
        int version,
        int cause,
        int legs,
        int sign,
        Instant recordedAt,
        @JsonUnwrapped Circumstances circumstances,
        List<Contribution> contributions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SharedAmount> shared,
        @Nullable String reason,
        @Nullable SeizureId linkedTo,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SeizureId> alsoReportedAs) {

    public SeizureChange {
        if (sign != 1 && sign != -1) {
            throw new IllegalArgumentException("the sign of a change is +1 or -1: " + sign);
        }
    }

    /** One without a reason, of goods that have nothing in common, which no other agency reported. */
    public SeizureChange(
            SeizureId seizureId,
            int version,
            int cause,
            int legs,
            int sign,
            Instant recordedAt,
            Circumstances circumstances,
            List<Contribution> contributions) {
        this(
                seizureId,
                version,
                cause,
                legs,
                sign,
                recordedAt,
                circumstances,
                contributions,
                List.of(),
                null,
                null,
                List.of());
    }

    /** The content of the same version, as another change states it, which has no reason of its own. */
    public SeizureChange stated(int newCause, int newLegs, int newSign, Instant known) {
        return stated(newCause, newLegs, newSign, known, null, null);
    }

    /** The same with a reason, and the seizure that it was linked to or parted from. */
    public SeizureChange stated(
            int newCause,
            int newLegs,
            int newSign,
            Instant known,
            @Nullable String newReason,
            @Nullable SeizureId newLink) {
        return new SeizureChange(
                seizureId,
                version,
                newCause,
                newLegs,
                newSign,
                known,
                circumstances,
                contributions,
                shared,
                newReason,
                newLink,
                alsoReportedAs);
    }

    public Agency agency() {
        return circumstances.agency();
    }

    public PortCode port() {
        return circumstances.port();
    }

    public Happened occurredOn() {
        return circumstances.occurredOn();
    }

    public int eventCount() {
        return circumstances.eventCount();
    }

    /** The day on which the change was known, UTC. */
    public LocalDate recordedOn() {
        return LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
    }
}
