package seizures.stats.changes;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import seizures.contract.Tally;
import seizures.domain.doses.Lot;

/** What one seizure, or all of them, adds to a count: summed over the signed changes that are known. */
final class SeizureSum {
    private final Map<Lot, Tally> lots = new HashMap<>(2);
    private Tally sum = Tally.ZERO;
    private @Nullable Change latest;

    void add(Change change, Map<Lot, Tally> moves, Tally seizures) {
        moves.forEach((lot, move) -> lots.merge(lot, move, Tally::plus));
        sum = moves.values().stream().reduce(sum.plus(seizures), Tally::plus);
        if (latest == null
                || change.cause() > latest.cause()
                || (change.cause() == latest.cause() && change.sign() > 0)) {
            latest = change;
        }
    }

    /** Takes out what is counted elsewhere. */
    void leaveOut(Lot lot, Tally tally) {
        lots.merge(lot, tally.negated(), Tally::plus);
        sum = sum.minus(tally);
    }

    boolean isZero() {
        return sum.isZero();
    }

    Tally sum() {
        return sum;
    }

    Map<Lot, Tally> lots() {
        return lots;
    }

    /** The change of the newest version that is known; where it moved, the place where it is now. */
    Change latest() {
        return Objects.requireNonNull(latest);
    }
}
