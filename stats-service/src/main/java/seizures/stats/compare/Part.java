package seizures.stats.compare;

import java.util.Optional;
import java.util.Set;
import seizures.contract.Agency;
import seizures.contract.PortCode;

/** The part of a comparison that some agencies report, and the months that are summed of it. */
record Part(Reporters reporters, Operand.Pair sides) {
    /**
     * @param ports where; empty: everywhere
     * @param crossing how the goods came; empty: however
     */
    record Reporters(Set<Agency> agencies, Optional<Set<PortCode>> ports, Optional<String> crossing) {}

    boolean isEmpty() {
        return sides.isEmpty();
    }
}
