package seizures.alert.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Span;

/** The alerts of one series; those that stand are found by where they reach, however many there are. */
final class SeriesAlerts {
    private final Map<String, IndexedAlert> all = new HashMap<>();
    private final NavigableMap<Instant, NavigableMap<String, IndexedAlert>> standing = new TreeMap<>();
    private Duration longest = Duration.ZERO;

    void put(IndexedAlert known) {
        var before = all.put(known.alertId(), known);
        if (before != null) {
            forget(before);
        }
        if (!known.isWithdrawn()) {
            standing.computeIfAbsent(known.reach().from(), from -> new TreeMap<>())
                    .put(known.alertId(), known);
            var length = Duration.between(known.reach().from(), known.reach().to());
            longest = length.compareTo(longest) > 0 ? length : longest;
        }
    }

    private void forget(IndexedAlert known) {
        standing.computeIfPresent(known.reach().from(), (from, there) -> {
            there.remove(known.alertId());
            return there.isEmpty() ? null : there;
        });
    }

    @Nullable
    IndexedAlert find(String alertId) {
        return all.get(alertId);
    }

    SeriesAlerts under(ActiveRule rule) {
        var alerts = new SeriesAlerts();
        all.values().forEach(known -> alerts.put(known.under(rule)));
        return alerts;
    }

    /** In the order of their starts, and of their ids where that is the same. */
    List<IndexedAlert> standing(Span span) {
        var found = new ArrayList<IndexedAlert>();
        standing.subMap(span.from().minus(longest), true, span.to(), true).values().stream()
                .flatMap(there -> there.values().stream())
                .filter(known -> known.reach().overlaps(span))
                .forEach(found::add);
        return found;
    }
}
