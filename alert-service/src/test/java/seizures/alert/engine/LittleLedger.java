package seizures.alert.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import seizures.contract.SeizureChange;

/** Signs changes as the ledger does: what all versions so far add, less what was sent before. */
final class LittleLedger {
    private record Version(Optional<Said> said, Instant recordedAt) {}

    private final Map<String, TreeMap<Integer, Version>> records = new TreeMap<>();

    /** @param said nothing for a retraction */
    List<SeizureChange> hear(String id, int version, Optional<Said> said, Instant recordedAt) {
        var before = changes(id);
        records.computeIfAbsent(id, unseen -> new TreeMap<>()).putIfAbsent(version, new Version(said, recordedAt));
        var come = new ArrayList<>(changes(id));
        before.forEach(change -> {
            if (!come.remove(change)) {
                come.add(flipped(change));
            }
        });
        return come.stream().map(change -> withLegs(change, come.size())).toList();
    }

    int versions(String id) {
        return records.getOrDefault(id, new TreeMap<>()).size();
    }

    /** All that stands of a record on both clocks. */
    List<SeizureChange> changes(String id) {
        var changes = new ArrayList<SeizureChange>();
        Optional<Said> last = Optional.empty();
        int lastVersion = 0;
        var known = Instant.MIN;
        for (var version : records.getOrDefault(id, new TreeMap<>()).entrySet()) {
            var said = version.getValue().said();
            var at = version.getValue().recordedAt();
            known = at.isAfter(known) ? at : known;
            if (!said.equals(last)) {
                if (last.isPresent()) {
                    changes.add(last.get().change(id, lastVersion, version.getKey(), 1, -1, known));
                }
                if (said.isPresent()) {
                    changes.add(said.get().change(id, version.getKey(), version.getKey(), 1, 1, known));
                }
                last = said;
                lastVersion = version.getKey();
            }
        }
        return changes;
    }

    Map<String, List<SeizureChange>> all() {
        var all = new HashMap<String, List<SeizureChange>>();
        records.keySet().forEach(id -> all.put(id, changes(id)));
        return all;
    }

    private static SeizureChange flipped(SeizureChange change) {
        return change.stated(change.cause(), 1, -change.sign(), change.recordedAt());
    }

    private static SeizureChange withLegs(SeizureChange change, int legs) {
        return change.stated(change.cause(), legs, change.sign(), change.recordedAt());
    }
}
