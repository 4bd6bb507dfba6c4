package seizures.alert.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;

/** The newest version of each alert, by series and by when it will be over. */
final class KnownAlerts {
    private final Keyed<AlertVersion> newest;
    private final Map<SeriesKey, Map<String, Known>> bySeries = new HashMap<>();
    private final Map<String, Set<SeriesKey>> byRule = new HashMap<>();
    private final TreeMap<Instant, Set<String>> endings = new TreeMap<>();
    private final Map<String, Instant> endingOf = new HashMap<>();

    KnownAlerts(Keyed<AlertVersion> newest) {
        this.newest = newest;
    }

    /** The store has it already. */
    void index(AlertVersion alert, Duration holdFor) {
        var known = Known.of(alert);
        bySeries.computeIfAbsent(known.key(), key -> new LinkedHashMap<>()).put(known.alertId(), known);
        byRule.computeIfAbsent(known.key().ruleId(), rule -> new LinkedHashSet<>())
                .add(known.key());
        forgetEnding(known.alertId());
        if (known.state() == AlertState.FIRING) {
            var at = known.overAt(holdFor);
            endings.computeIfAbsent(at, end -> new TreeSet<>()).add(known.alertId());
            endingOf.put(known.alertId(), at);
        }
    }

    private void forgetEnding(String alertId) {
        var at = endingOf.remove(alertId);
        if (at != null) {
            endings.computeIfPresent(at, (end, ids) -> {
                ids.remove(alertId);
                return ids.isEmpty() ? null : ids;
            });
        }
    }

    /** The alerts of a series, withdrawn ones too. */
    Map<String, Known> of(SeriesKey key) {
        return bySeries.getOrDefault(key, Map.of());
    }

    Set<SeriesKey> seriesOf(String ruleId) {
        return byRule.getOrDefault(ruleId, Set.of());
    }

    AlertVersion newest(String alertId) {
        return Objects.requireNonNull(newest.get(alertId));
    }

    @Nullable
    AlertVersion find(String alertId) {
        return newest.get(alertId);
    }

    /** Those that fire and are over by now, in the order in which they end. */
    List<String> over(Instant now) {
        var over = new ArrayList<String>();
        endings.headMap(now, true).values().forEach(over::addAll);
        return over;
    }
}
