package seizures.stats.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.contract.Contribution;
import seizures.contract.Happened;
import seizures.contract.SharedAmount;
import seizures.domain.dimension.DimensionSource;

/**
 * What is kept of one change of a seizure.
 *
 * @param cause the version of the record that made it known
 * @param linkedTo the seizure of another agency that it was found to be, or no longer is, where that is the cause
 * @param place where, by whom and how; the same object for equal places of one {@link Changes}
 * @param sign +1 puts the contributions into the counts, −1 takes them out
 */
record Change(
        String seizureId,
        int cause,
        int sign,
        DimensionSource place,
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
}
