package seizures.stats.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import seizures.contract.Agency;
import seizures.contract.CoverageEvent;
import seizures.domain.coverage.Coverage;
import seizures.stats.cells.Cells;
import seizures.stats.cells.Reporter;

/**
 * The coverage of each agency, by its reports and its statements. One thread takes statements in, any thread asks.
 * Coverage is kept until an arrival or a statement changes it, which most reports do not: an agency that has reported
 * something of a day covers it.
 */
public final class CoverageBook {
    private static final int KEPT = 1_000;

    private final Cells cells;
    private final Map<Agency, List<CoverageEvent>> statements = new ConcurrentHashMap<>();
    private final LinkedHashMap<Asked, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private volatile boolean complete;

    /** @param knownAt the last day of what is known, UTC */
    private record Asked(Agency agency, LocalDate knownAt) {}

    /** @param arrivals which state of the arrivals in the cells this was worked out from */
    private record Kept(long arrivals, List<CoverageEvent> statements, Coverage coverage) {}

    /** @param cells tell who has reported at all */
    public CoverageBook(Cells cells) {
        this.cells = cells;
    }

    /** Takes in what the topic of coverage says, in its order. */
    public void take(CoverageEvent event) {
        statements.merge(event.agency(), List.of(event), CoverageBook::with);
    }

    private static List<CoverageEvent> with(List<CoverageEvent> before, List<CoverageEvent> one) {
        var all = new ArrayList<>(before);
        all.addAll(one);
        return List.copyOf(all);
    }

    /** Says that all statements that there were at the start are here. */
    public void complete() {
        complete = true;
    }

    /** Whether answers may be given: before, too little would be covered. */
    public boolean isComplete() {
        return complete;
    }

    /** As known when a day ended, UTC. */
    public Coverage of(Agency agency, LocalDate knownAt) {
        var asked = new Asked(agency, knownAt);
        long arrivals = cells.arrivalsVersion(agency);
        var stated = statements.getOrDefault(agency, List.of());
        synchronized (kept) {
            var known = kept.get(asked);
            if (known != null
                    && known.arrivals() == arrivals
                    && known.statements().equals(stated)) {
                return known.coverage();
            }
        }
        var coverage = Coverage.of(cells.arrivals(agency, knownAt), stated, knownAt);
        synchronized (kept) {
            kept.put(asked, new Kept(arrivals, stated, coverage));
            if (kept.size() > KEPT) {
                kept.pollFirstEntry();
            }
        }
        return coverage;
    }

    /** Whoever had reported or stated anything, as known on a day. */
    public NavigableSet<Agency> agencies(LocalDate knownAt) {
        var agencies = new TreeSet<Agency>(statements.keySet());
        cells.reporters(knownAt).stream().map(Reporter::agency).forEach(agencies::add);
        agencies.removeIf(agency -> of(agency, knownAt).isEmpty());
        return agencies;
    }
}
