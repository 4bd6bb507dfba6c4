package seizures.stats.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.Contribution;
import seizures.contract.Crossing;
import seizures.contract.Happened;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.RouteCountries;
import seizures.contract.SharedAmount;
import seizures.stats.cells.Team;

/**
 * What is kept of one change of a seizure.
 *
 * @param cause the version of the record that made it known
 * @param linkedTo the seizure of another agency that it was found to be, or no longer is, where that is the cause
 * @param sign +1 puts the contributions into the counts, −1 takes them out
 */
public record Change(
        String seizureId,
        int cause,
        int sign,
        Place place,
        Happened occurredOn,
        int eventCount,
        @Nullable String linkedTo,
        List<Contribution> contributions,
        List<SharedAmount> shared) {
    /** The same of other goods. */
    Change with(List<Contribution> otherContributions, List<SharedAmount> otherShared) {
        return new Change(
                seizureId, cause, sign, place, occurredOn, eventCount, linkedTo, otherContributions, otherShared);
    }

    /** Where and how; the same object for equal places of one {@link Changes}. */
    public record Place(PortCode port, Team team, Crossing crossing, Mode mode, RouteCountries way) {
        public Agency agency() {
            return team.agency();
        }
    }
}
