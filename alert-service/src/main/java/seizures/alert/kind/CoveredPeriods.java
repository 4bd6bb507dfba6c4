package seizures.alert.kind;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.PortCode;

/**
 * Which periods of a series can be judged: those that its usual reporters cover. The usual reporters of a period are the
 * agencies that reported anything in the last year's worth of periods before it that hold anything; where there are
 * none yet, nobody can be missed.
 *
 * @param reporters of each period, in their order
 * @param ports where each agency reported what is in the series
 * @param covered the positions of the periods that can be judged
 */
record CoveredPeriods(
        Buckets buckets,
        ReportCoverage coverage,
        List<Set<Agency>> reporters,
        Map<Agency, Set<PortCode>> ports,
        BitSet covered) {
    static CoveredPeriods of(Buckets buckets, ReportCoverage coverage) {
        var ports = new HashMap<Agency, Set<PortCode>>();
        var reporters = new ArrayList<Set<Agency>>();
        var lately = new ArrayDeque<Set<Agency>>();
        var times = new TreeMap<Agency, Integer>();
        var usual = Set.<Agency>of();
        for (int t = 1; t <= buckets.size(); t++) {
            reporters.add(usual);
            var here = agencies(buckets, t, ports);
            if (!here.isEmpty()) {
                lately.addLast(here);
                here.forEach(agency -> times.merge(agency, 1, Integer::sum));
            }
            if (lately.size() > buckets.window().perYear()) {
                lately.removeFirst().forEach(agency -> times.merge(agency, -1, CoveredPeriods::less));
            }
            usual = usual.equals(times.keySet()) ? usual : new TreeSet<>(times.keySet());
        }
        return of(buckets, coverage, reporters, ports);
    }

    private static @Nullable Integer less(int times, int one) {
        return times + one == 0 ? null : times + one;
    }

    /** All periods of one time that some agencies reported alike: each is a usual reporter of every period. */
    static CoveredPeriods by(
            Set<Agency> agencies, Map<Agency, Set<PortCode>> ports, Buckets buckets, ReportCoverage coverage) {
        return of(
                buckets,
                coverage,
                IntStream.range(0, buckets.size()).mapToObj(_ -> agencies).toList(),
                ports);
    }

    private static CoveredPeriods of(
            Buckets buckets, ReportCoverage coverage, List<Set<Agency>> reporters, Map<Agency, Set<PortCode>> ports) {
        var covered = new BitSet();
        for (int t = 1; t <= buckets.size(); t++) {
            var period = buckets.period(t);
            covered.set(
                    t,
                    reporters.get(t - 1).stream()
                            .allMatch(agency -> coverage.covers(agency, ports.getOrDefault(agency, Set.of()), period)));
        }
        return new CoveredPeriods(buckets, coverage, reporters, ports, covered);
    }

    private static Set<Agency> agencies(Buckets buckets, int t, Map<Agency, Set<PortCode>> ports) {
        var here = new HashSet<Agency>();
        if (buckets.sum(t).signum() > 0) {
            for (var point : buckets.in(t)) {
                here.add(point.fact().agency());
                ports.computeIfAbsent(point.fact().agency(), _ -> new HashSet<>())
                        .add(point.fact().port());
            }
        }
        return here;
    }

    /** Everyone who reported anything of the series. */
    Set<Agency> everyone() {
        return ports.keySet();
    }

    /** Who must cover a period for it to be known; nobody where nothing was reported in the year before. */
    Set<Agency> reporters(int t) {
        return reporters.get(t - 1);
    }

    boolean isCovered(int t) {
        return covered.get(t);
    }

    boolean areCovered(int first, int last) {
        return IntStream.rangeClosed(first, last).allMatch(this::isCovered);
    }

    /** When it became known that a covered period is covered, where statements say so; else {@link Instant#MIN}. */
    Instant statedAt(int t) {
        return reporters.get(t - 1).stream()
                .map(agency -> coverage.statedAt(agency, ports(agency), buckets.period(t)))
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /** Whether everyone who reports states that a period is complete or that there is nothing to report of it. */
    boolean isStated(int t) {
        return !ports.isEmpty()
                && everyone().stream().allMatch(agency -> coverage.isStated(agency, ports(agency), buckets.period(t)));
    }

    /** Whether each of its reporters covers any day of a period; where there are none yet, nobody can be missed. */
    boolean isTouched(int t) {
        return isCovered(t)
                || reporters(t).stream().allMatch(agency -> coverage.touches(agency, ports(agency), buckets.period(t)));
    }

    /** Where an agency reported what is in the series. */
    Set<PortCode> ports(Agency agency) {
        return ports.getOrDefault(agency, Set.of());
    }

    /**
     * What a detector takes for the count of a period: its own, or where it is not covered at least the mean of the
     * covered ones within a year of it, so that what nobody reported is neither a fall nor the start of a rise.
     */
    double[] counts() {
        var counts = new double[buckets.size()];
        for (int t = 1; t <= counts.length; t++) {
            counts[t - 1] = Math.max(0, buckets.sum(t).doubleValue());
        }
        var filled = counts.clone();
        for (int t = covered.nextClearBit(1); t <= counts.length; t = covered.nextClearBit(t + 1)) {
            filled[t - 1] = Math.max(counts[t - 1], usualAround(t, counts));
        }
        return filled;
    }

    private double usualAround(int t, double[] counts) {
        int year = buckets.window().perYear();
        return Math.round(IntStream.rangeClosed(Math.max(1, t - year), Math.min(counts.length, t + year))
                .filter(this::isCovered)
                .mapToDouble(near -> counts[near - 1])
                .average()
                .orElse(0));
    }
}
