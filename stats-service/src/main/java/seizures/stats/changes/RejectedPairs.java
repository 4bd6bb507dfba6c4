package seizures.stats.changes;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import seizures.contract.LinkEvent;
import seizures.contract.SeizureId;

/** Pairs of reports that a reviewer said are not of one seizure. One thread writes, any thread reads. */
final class RejectedPairs {
    private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();

    private record Pair(String lower, String higher) {
        static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    void take(LinkEvent event) {
        if (event instanceof LinkEvent.Distinguished(SeizureId told, SeizureId sender, var _, var _)) {
            pairs.add(Pair.of(told.value(), sender.value()));
        }
    }

    boolean has(String one, String other) {
        return pairs.contains(Pair.of(one, other));
    }
}
