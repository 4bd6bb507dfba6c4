package seizures.intake.coverage;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import seizures.contract.CoverageEvent;

/**
 * All versions of one statement. A fold over the topic: of two events that claim one version the first counts.
 *
 * @param versions at least one
 */
record StatementRecord(NavigableMap<Integer, CoverageEvent> versions) {
    static final StatementRecord UNKNOWN = new StatementRecord(Collections.emptyNavigableMap());

    StatementRecord after(CoverageEvent event) {
        if (versions.containsKey(event.version())) {
            return this;
        }
        var all = new TreeMap<>(versions);
        all.put(event.version(), event);
        return new StatementRecord(Collections.unmodifiableNavigableMap(all));
    }

    boolean isUnknown() {
        return versions.isEmpty();
    }

    CoverageEvent current() {
        return versions.lastEntry().getValue();
    }
}
