package seizures.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param participants agencies that took part beside the one that reports, in order and distinct
 * @param occurredAt as written by the agency
 * @param eventCount seizures that the report stands for
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
        Agency agency,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Agency> participants,
        PortCode port,
        Crossing crossing,
        Mode mode,
        List<RoutePoint> route,
        String occurredAt,
        Happened occurredOn,
        int eventCount,
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

    /** One that no other agency reported. */
    public SeizureChange(
            SeizureId seizureId,
            int version,
            int cause,
            int legs,
            int sign,
            Instant recordedAt,
            Agency agency,
            List<Agency> participants,
            PortCode port,
            Crossing crossing,
            Mode mode,
            List<RoutePoint> route,
            String occurredAt,
            Happened occurredOn,
            int eventCount,
            List<Contribution> contributions,
            List<SharedAmount> shared,
            @Nullable String reason,
            @Nullable SeizureId linkedTo) {
        this(
                seizureId,
                version,
                cause,
                legs,
                sign,
                recordedAt,
                agency,
                participants,
                port,
                crossing,
                mode,
                route,
                occurredAt,
                occurredOn,
                eventCount,
                contributions,
                shared,
                reason,
                linkedTo,
                List.of());
    }

    /** One of a single agency, without a reason. */
    public SeizureChange(
            SeizureId seizureId,
            int version,
            int cause,
            int legs,
            int sign,
            Instant recordedAt,
            Agency agency,
            PortCode port,
            Crossing crossing,
            Mode mode,
            List<RoutePoint> route,
            String occurredAt,
            Happened occurredOn,
            int eventCount,
            List<Contribution> contributions) {
        this(
                seizureId,
                version,
                cause,
                legs,
                sign,
                recordedAt,
                agency,
                List.of(),
                port,
                crossing,
                mode,
                route,
                occurredAt,
                occurredOn,
                eventCount,
                contributions,
                List.of(),
                null,
                null);
    }

    /** The content of the same version, as another change tells it, which has no reason of its own. */
    public SeizureChange told(int cause, int legs, int sign, Instant recordedAt) {
        return told(cause, legs, sign, recordedAt, null, null);
    }

    /** The same with a reason, and the seizure that it was linked to or parted from. */
    public SeizureChange told(
            int cause, int legs, int sign, Instant recordedAt, @Nullable String reason, @Nullable SeizureId linkedTo) {
        return new SeizureChange(
                seizureId,
                version,
                cause,
                legs,
                sign,
                recordedAt,
                agency,
                participants,
                port,
                crossing,
                mode,
                route,
                occurredAt,
                occurredOn,
                eventCount,
                contributions,
                shared,
                reason,
                linkedTo,
                alsoReportedAs);
    }

    /** The day on which the change was known, UTC. */
    public LocalDate recordedOn() {
        return LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
    }
}
