package seizures.alert.kind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import seizures.alert.series.Point;
import seizures.alert.series.Span;
import seizures.contract.Agency;
import seizures.contract.PortCode;

/**
 * Who reports a series.
 *
 * @param ports where each agency did
 */
record SeriesReporters(Map<Agency, Set<PortCode>> ports) {
    static SeriesReporters of(List<Point> points) {
        var ports = new HashMap<Agency, Set<PortCode>>();
        points.forEach(point -> ports.computeIfAbsent(point.fact().agency(), _ -> new HashSet<>())
                .add(point.fact().port()));
        return new SeriesReporters(ports);
    }

    /** Whether there is anybody, and each of them covers the whole of a period. */
    boolean cover(Span period, ReportCoverage coverage) {
        return !ports.isEmpty()
                && ports.entrySet().stream().allMatch(of -> coverage.covers(of.getKey(), of.getValue(), period));
    }

    /** Whether any of them covers any day of a stretch of time. */
    boolean touch(Span stretch, ReportCoverage coverage) {
        return ports.entrySet().stream().anyMatch(of -> coverage.touches(of.getKey(), of.getValue(), stretch));
    }
}
