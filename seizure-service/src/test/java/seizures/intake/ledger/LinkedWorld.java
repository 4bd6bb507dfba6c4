package seizures.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import seizures.contract.LinkEvent;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureId;

/** The ledger's tasks without Kafka: a queue of messages for each record, and the log of each seizure. */
final class LinkedWorld {
    final Map<SeizureId, SeizureRecord> records = new HashMap<>();
    final List<SeizureChange> changes = new ArrayList<>();
    final Map<SeizureId, List<LinkEvent>> told = new TreeMap<>(Comparator.comparing(SeizureId::value));
    private final Map<SeizureId, Deque<SeizureEvent>> logs = new TreeMap<>(Comparator.comparing(SeizureId::value));
    private final Map<SeizureId, Deque<LinkEvent>> queues = new TreeMap<>(Comparator.comparing(SeizureId::value));

    /** @param before what was told before a rebuild, and is in the log still */
    LinkedWorld(Map<SeizureId, List<SeizureEvent>> logs, Map<SeizureId, List<LinkEvent>> before) {
        for (var id : JointSeizuresLawTest.IDS) {
            this.logs.put(id, new ArrayDeque<>(logs.getOrDefault(id, List.of())));
            queues.put(id, new ArrayDeque<>(before.getOrDefault(id, List.of())));
            told.put(id, new ArrayList<>());
            records.put(id, SeizureRecord.unknown(id));
        }
    }

    void run(Random random) {
        for (int steps = 0; ; steps++) {
            assertThat(steps).as("ends").isLessThan(10_000);
            var ready = JointSeizuresLawTest.IDS.stream()
                    .filter(id -> !logs.get(id).isEmpty() || !queues.get(id).isEmpty())
                    .toList();
            if (ready.isEmpty()) {
                return;
            }
            var id = ready.get(random.nextInt(ready.size()));
            if (queues.get(id).isEmpty() || (!logs.get(id).isEmpty() && random.nextBoolean())) {
                enter(logs.get(id).removeFirst());
            } else {
                hear(queues.get(id).removeFirst());
            }
        }
    }

    void enter(SeizureEvent event) {
        var before = records.get(event.seizureId());
        if (before.after(event) instanceof Entry.Accepted(var after, var version)) {
            move(before, after, Changes.between(before, after, version), null);
        }
    }

    private void hear(LinkEvent event) {
        var before = records.get(event.seizureId());
        var after = before.after(event);
        move(before, after, Changes.between(before, after, Changes.Cause.of(event, before, after)), event);
    }

    private void move(SeizureRecord before, SeizureRecord after, List<SeizureChange> moves, @Nullable LinkEvent heard) {
        changes.addAll(moves);
        records.put(after.seizureId(), after);
        for (var event : Telling.between(before, after, heard)) {
            queues.get(event.seizureId()).addLast(event);
            told.get(event.seizureId()).add(event);
        }
    }

    /** What counts by seizure, µg. */
    Map<SeizureId, Long> standing() {
        var standing = new TreeMap<SeizureId, Long>(Comparator.comparing(SeizureId::value));
        changes.forEach(change -> standing.merge(change.seizureId(), mass(change), Long::sum));
        standing.values().removeIf(mass -> mass == 0);
        return standing;
    }

    /** By all that a cell is made of. */
    Map<String, Long> cells() {
        var cells = new TreeMap<String, Long>();
        changes.forEach(change -> cells.merge(
                change.agency() + " " + change.circumstances().participants() + " " + change.recordedOn(),
                mass(change),
                Long::sum));
        cells.values().removeIf(mass -> mass == 0);
        return cells;
    }

    private static long mass(SeizureChange change) {
        return change.sign() * change.contributions().getFirst().micrograms();
    }
}
