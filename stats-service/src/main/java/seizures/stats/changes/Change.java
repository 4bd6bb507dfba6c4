package seizures.stats.changes;

import java.util.List;
import java.util.Optional;
import seizures.contract.Agency;
import seizures.contract.Contribution;
import seizures.contract.Country;
import seizures.contract.Crossing;
import seizures.contract.Happened;
import seizures.contract.Mode;
import seizures.contract.PortCode;

/**
 * What is kept of one change of a seizure.
 *
 * @param cause the version of the record that made it known
 * @param sign +1 puts the contributions into the counts, −1 takes them out
 */
public record Change(
        String seizureId,
        int cause,
        int sign,
        Place place,
        Happened occurredOn,
        int eventCount,
        List<Contribution> contributions) {
    /** Where and how; the same object for equal places of one {@link Changes}. */
    public record Place(PortCode port, Agency agency, Crossing crossing, Mode mode, Optional<Country> origin) {}
}
