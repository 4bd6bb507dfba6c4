package seizures.stats.gauge;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import seizures.contract.Agency;
import seizures.contract.CoverageEvent;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;
import seizures.domain.coverage.Rhythm;
import seizures.domain.registry.Ports;

/** When agencies and ports were heard of last. Two threads tell, any asks. */
final class Reporters {
    /** More agencies than report to one system; others that somebody makes up are not followed. */
    static final int MOST_AGENCIES = 200;

    private final Map<Agency, Rhythm> agencies = new ConcurrentHashMap<>();
    /** By the code that was reported: which of them are one port is asked when they are read. */
    private final Map<PortCode, Rhythm> ports = new ConcurrentHashMap<>();

    /** Nobody heard of. */
    Reporters() {}

    /** Hears of what became known, on the day on which it did, UTC. */
    void take(SeizureChange change) {
        var day = LocalDate.ofInstant(change.recordedAt(), ZoneOffset.UTC);
        hear(change.agency(), day);
        ports.merge(change.port(), Rhythm.NONE.with(day), (before, _) -> before.with(day));
    }

    /** Who states that there is nothing to report is not silent. */
    void take(CoverageEvent statement) {
        hear(statement.agency(), LocalDate.ofInstant(statement.recordedAt(), ZoneOffset.UTC));
    }

    private void hear(Agency agency, LocalDate day) {
        if (agencies.size() < MOST_AGENCIES || agencies.containsKey(agency)) {
            agencies.merge(agency, Rhythm.NONE.with(day), (before, _) -> before.with(day));
        }
    }

    /** Each agency that reports regularly, and whether it has stopped. */
    Map<Agency, Boolean> agencies(LocalDate today) {
        var silent = new TreeMap<Agency, Boolean>();
        agencies.forEach((agency, rhythm) -> {
            if (rhythm.isRegular()) {
                silent.put(agency, rhythm.isSilent(today));
            }
        });
        return silent;
    }

    /** How many ports have stopped, by region; 0 where all go on. */
    Map<String, Long> silentPorts(LocalDate today) {
        var silent = new TreeMap<String, Long>();
        var places = new HashMap<PortCode, Rhythm>();
        ports.forEach((code, rhythm) -> places.merge(Ports.identityOf(code), rhythm, Rhythm::and));
        places.forEach((port, rhythm) -> {
            if (rhythm.isRegular()) {
                silent.merge(Ports.regionOf(port), rhythm.isSilent(today) ? 1L : 0L, Long::sum);
            }
        });
        return silent;
    }
}
