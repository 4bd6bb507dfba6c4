package seizures.alert.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import seizures.alert.series.Fact;
import seizures.contract.Agency;
import seizures.contract.PortCode;

/**
 * On which days, UTC, an agency sent anything about a port: a report, a correction or a retraction of any goods. Any
 * thread may read it.
 */
final class HeardDays {
    /** Who is heard of. */
    record Reporter(Agency agency, PortCode port) {
        static Reporter of(Fact fact) {
            return new Reporter(fact.agency(), fact.port());
        }
    }

    private final Map<Reporter, NavigableMap<LocalDate, Integer>> days = new ConcurrentHashMap<>();
    private final Set<Reporter> changed = new HashSet<>();

    /** @param sign −1 where an arrival is none any more, since one of the same instant took it back */
    void move(Reporter reporter, Instant knownAt, int sign) {
        var ofReporter = days.computeIfAbsent(reporter, _ -> new ConcurrentSkipListMap<>());
        var day = LocalDate.ofInstant(knownAt, ZoneOffset.UTC);
        boolean wasHeard = ofReporter.containsKey(day);
        if (ofReporter.merge(day, sign, Integer::sum) == 0) {
            ofReporter.remove(day);
        }
        if (wasHeard != ofReporter.containsKey(day)) {
            changed.add(reporter);
        }
    }

    /** Those of whom a day has been heard, or is not any more, since this was last asked. */
    Set<Reporter> takeChanged() {
        if (changed.isEmpty()) {
            return Set.of();
        }
        var taken = Set.copyOf(changed);
        changed.clear();
        return taken;
    }

    NavigableSet<LocalDate> of(Agency agency, PortCode port) {
        var ofReporter = days.get(new Reporter(agency, port));
        return ofReporter == null ? Collections.emptyNavigableSet() : ofReporter.navigableKeySet();
    }
}
