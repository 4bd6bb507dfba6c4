package seizures.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * All that one version of a seizure adds to the counts (sign +1), or takes out of them again (−1). Topic
 * {@code seizures.changed.v1}, keyed by {@link PortCode}.
 *
 * @param version the version of the record whose content this is
 * @param cause the version that displaces it (−1) or is it (+1): a correction's −1 and +1 share it. Higher than the
 *     version of a +1 only where it takes back a −1 that a version come late has made wrong
 * @param legs changes that the same arrival brought, this one included, so that a reader can wait for all of them
 * @param recordedAt when the change was known: a −1 carries the time of the correction
 * @param occurredAt as written by the agency
 * @param eventCount seizures that the report stands for
 */
public record SeizureChange(
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

    public SeizureChange {
        if (sign != 1 && sign != -1) {
            throw new IllegalArgumentException("the sign of a change is +1 or -1: " + sign);
        }
    }

    /** The content of the same version, as another change tells it. */
    public SeizureChange told(int cause, int legs, int sign, Instant recordedAt) {
        return new SeizureChange(
                seizureId,
                version,
                cause,
                legs,
                sign,
                recordedAt,
                agency,
                port,
                crossing,
                mode,
                route,
                occurredAt,
                occurredOn,
                eventCount,
                contributions);
    }

    /** The day on which the change was known, UTC. */
    public LocalDate recordedOn() {
        return LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
    }

    /** The country that the goods came from first, where the report names one. */
    public Optional<Country> origin() {
        return route.stream()
                .filter(point -> point.role() == RoutePoint.Role.ORIGIN)
                .map(RoutePoint::country)
                .findFirst();
    }
}
