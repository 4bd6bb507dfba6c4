package seizures.alert.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Span;
import seizures.contract.AlertVersion;

/** The newest version of each alert, by series and by when time alone makes something else of it. */
final class AlertIndex {
    private final KeyedStore<AlertVersion> newest;
    private final Map<SeriesKey, SeriesAlerts> bySeries = new HashMap<>();
    private final Map<String, Set<SeriesKey>> byRule = new HashMap<>();
    private final TreeMap<Instant, Set<String>> endings = new TreeMap<>();
    private final Map<String, Instant> endingOf = new HashMap<>();

    AlertIndex(KeyedStore<AlertVersion> newest) {
        this.newest = newest;
    }

    /** The store has it already. */
    void index(AlertVersion alert, @Nullable ActiveRule rule) {
        var known = IndexedAlert.of(alert, rule);
        bySeries.computeIfAbsent(known.key(), key -> new SeriesAlerts()).put(known);
        byRule.computeIfAbsent(known.key().ruleId(), id -> new LinkedHashSet<>())
                .add(known.key());
        forgetEnding(known.alertId());
        if (rule != null) {
            known.changesAt(rule).ifPresent(at -> {
                endings.computeIfAbsent(at, end -> new TreeSet<>()).add(known.alertId());
                endingOf.put(known.alertId(), at);
            });
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

    /** A rule has changed, and with it what can change its alerts. */
    void reachUnder(ActiveRule rule) {
        seriesOf(rule.ruleId()).forEach(key -> bySeries.computeIfPresent(key, (same, alerts) -> alerts.under(rule)));
    }

    /** The alerts of a series that are not withdrawn and that a change in the span can change, from early to late. */
    List<IndexedAlert> standing(SeriesKey key, Span span) {
        var alerts = bySeries.get(key);
        return alerts == null ? List.of() : alerts.standing(span);
    }

    @Nullable
    IndexedAlert of(SeriesKey key, String alertId) {
        var alerts = bySeries.get(key);
        return alerts == null ? null : alerts.find(alertId);
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

    /** Those that have been pending for long enough by now, and those that fire and are over; in the order of time. */
    List<String> ended(Instant now) {
        var ended = new ArrayList<String>();
        endings.headMap(now, true).values().forEach(ended::addAll);
        return ended;
    }
}
