package seizures.alert.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.Severity;
import seizures.contract.Topic;

/** The newest version of every alert, on every instance. One thread writes, any thread reads. */
final class AlertList {
    private record Kind(AlertState state, Severity severity) {}

    private final Map<Kind, LongAdder> counts = new ConcurrentHashMap<>();
    private final Map<String, AlertSummary> byId = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Long, AlertSummary> byPlace = new ConcurrentSkipListMap<>();

    /** Takes in a version; whether its alert is new. */
    boolean list(AlertSummary version) {
        var before = byId.get(version.alertId());
        var listed = before == null ? version : version.after(before);
        byId.put(listed.alertId(), listed);
        byPlace.put(listed.place(), listed);
        count(listed, 1);
        if (before != null) {
            byPlace.remove(before.place());
            count(before, -1);
        }
        return before == null;
    }

    private void count(AlertSummary alert, int change) {
        counts.computeIfAbsent(new Kind(alert.state(), alert.severity()), kind -> new LongAdder())
                .add(change);
    }

    long count(AlertState state, Severity severity) {
        var count = counts.get(new Kind(state, severity));
        return count == null ? 0 : count.sum();
    }

    /** When the newest version of all was written; nothing where there is none. */
    Optional<Instant> asOf() {
        return Optional.ofNullable(byPlace.lastEntry())
                .map(last -> last.getValue().writtenAt());
    }

    Optional<AlertSummary> find(String alertId) {
        return Optional.ofNullable(byId.get(alertId));
    }

    /** Last changed first, of those that last changed before an offset. */
    Collection<AlertSummary> before(long place) {
        return byPlace.headMap(place, false).descendingMap().values();
    }

    Collection<AlertSummary> all() {
        return byPlace.descendingMap().values();
    }

    static AlertVersion alert(AlertSummary listed) {
        try (var values = Topic.ALERTS.value().deserializer()) {
            return values.deserialize(Topic.ALERTS.name(), listed.json().getBytes(StandardCharsets.UTF_8));
        }
    }
}
