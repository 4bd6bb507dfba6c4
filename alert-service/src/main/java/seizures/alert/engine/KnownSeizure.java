package seizures.alert.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import seizures.contract.SeizureChange;

/**
 * The changes of one seizure. Those that one arrival brought may come through several partitions, and so one by one
 * and among those of others: they wait until all are there, so that nothing rests on half a correction.
 *
 * @param settled what counts; a change and its exact opposite are left out
 * @param waiting what has come since
 */
record KnownSeizure(List<SeizureChange> settled, List<SeizureChange> waiting) {
    static final KnownSeizure NOTHING = new KnownSeizure(List.of(), List.of());

    KnownSeizure after(SeizureChange change) {
        var all = new KnownSeizure(
                settled, Stream.concat(waiting.stream(), Stream.of(change)).toList());
        return all.isWhole() ? new KnownSeizure(all.withoutOpposites(), List.of()) : all;
    }

    /** Whether a version of it counts. */
    boolean stands() {
        return settled.stream().mapToInt(SeizureChange::sign).sum() > 0;
    }

    /** Whether the changes of each arrival are all there, and they leave one version of the seizure, or none. */
    private boolean isWhole() {
        var arrived = new HashMap<Integer, Integer>();
        waiting.forEach(change -> arrived.merge(change.legs(), 1, Integer::sum));
        boolean allLegs = arrived.entrySet().stream().allMatch(legs -> legs.getValue() % legs.getKey() == 0);
        if (!allLegs) {
            return false;
        }
        var standing = new HashMap<SeizureChange, Integer>();
        all().forEach(change -> standing.merge(content(change, Instant.EPOCH), change.sign(), Integer::sum));
        return standing.values().stream().allMatch(count -> count >= 0)
                && standing.values().stream().mapToInt(Integer::intValue).sum() <= 1;
    }

    private List<SeizureChange> withoutOpposites() {
        Map<SeizureChange, Integer> surplus = new HashMap<>();
        all().forEach(change -> surplus.merge(content(change, change.recordedAt()), change.sign(), Integer::sum));
        var kept = new ArrayList<SeizureChange>();
        all().forEach(change -> {
            var content = content(change, change.recordedAt());
            int left = surplus.getOrDefault(content, 0);
            if (Integer.signum(left) == change.sign()) {
                kept.add(change);
                surplus.put(content, left - change.sign());
            }
        });
        return kept;
    }

    private Stream<SeizureChange> all() {
        return Stream.concat(settled.stream(), waiting.stream());
    }

    /** What a change says, whichever arrival brought it. */
    private static SeizureChange content(SeizureChange change, Instant recordedAt) {
        return change.stated(change.version(), 1, 1, recordedAt);
    }
}
