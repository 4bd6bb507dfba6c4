package seizures.stats.query;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import seizures.contract.PortCode;
import seizures.contract.Statistic;
import seizures.contract.Tally;
import seizures.domain.dimension.Dimension;
import seizures.domain.registry.Areas;
import seizures.domain.registry.Ports;
import seizures.stats.cells.Cells;
import seizures.stats.cells.Counts.Group;

/**
 * Months of which an agency reported a sum of an area as a whole, and single ports in it too. An answer counts both, which
 * may be the same goods twice, and says so.
 */
final class AreaOverlaps {
    private static final int MOST = 5;

    private AreaOverlaps() {}

    /** One agency's month in one area. */
    private record Month(String month, String area, String agency, String crossing) {
        static Month of(Group group) {
            return new Month(
                    group.period().label(),
                    group.values().getOrDefault(Dimension.AREA, ""),
                    group.values().getOrDefault(Dimension.AGENCY, ""),
                    group.values().getOrDefault(Dimension.CROSSING, ""));
        }

        @Override
        public String toString() {
            return month + " " + area + " (" + agency + ", " + crossing + ")";
        }
    }

    /** What was reported of the area as a whole, and of its ports. */
    private record Both(Tally area, Tally ports) {
        Both plus(Both other) {
            return new Both(area.plus(other.area), ports.plus(other.ports));
        }

        boolean overlap() {
            return !area.isZero() && !ports.isZero();
        }

        @Override
        public String toString() {
            return "a sum of the area, " + shown(area) + ", and reports of its ports, " + shown(ports);
        }

        private static String shown(Tally tally) {
            long seizures = tally.count(Statistic.SEIZURES);
            return seizures
                    + (seizures == 1 ? " seizure of " : " seizures of ")
                    + UndosedGoods.weight(tally.get(Statistic.MICROGRAMS));
        }
    }

    /** One for each month, and one for all that are more than a few. */
    static List<String> notes(CountQuery query, Cells cells) {
        if (!isPossible(query, cells)) {
            return List.of();
        }
        var counts = cells.sum(new MonthsByPort(query));
        var months = new TreeMap<String, Both>();
        counts.slices().forEach(slice -> add(months, slice.group(), slice.tally()));
        counts.repeated().forEach((group, more) -> add(months, group, more.negated()));
        months.values().removeIf(both -> !both.overlap());
        var first = months.entrySet().stream()
                .limit(MOST)
                .map(month ->
                        month.getKey() + ": " + month.getValue() + ", are both counted and may be the same goods");
        int more = months.size() - MOST;
        return Stream.concat(
                        first,
                        more > 0
                                ? Stream.of(more + " more months have a sum of an area and reports of its ports")
                                : Stream.of())
                .toList();
    }

    private static void add(Map<String, Both> months, Group group, Tally tally) {
        var port = PortCode.parse(group.values().getOrDefault(Dimension.PORT, ""));
        boolean isArea = Areas.reportedAs(port).isPresent();
        if (isArea && !MonthsByPort.isOfMonth(group.period())) {
            return;
        }
        months.merge(
                Month.of(group).toString(),
                isArea ? new Both(tally, Tally.ZERO) : new Both(Tally.ZERO, tally),
                Both::plus);
    }

    /** Whether any agency reports an area as a whole and ports in it, which hardly any does. */
    private static boolean isPossible(CountQuery query, Cells cells) {
        var ofAreas = new HashSet<String>();
        var ofPorts = new HashSet<String>();
        for (var reporter : cells.reporters(query.knownAt())) {
            if (!query.port(reporter.port()).isEmpty()
                    && !query.agency(reporter.agency()).isEmpty()) {
                var area = Ports.areaOf(reporter.port());
                (Areas.reportedAs(reporter.port()).isPresent() ? ofAreas : ofPorts)
                        .add(reporter.agency() + " " + reporter.crossing() + " " + area);
            }
        }
        return !disjoint(ofAreas, ofPorts);
    }

    private static boolean disjoint(Set<String> some, Set<String> others) {
        return some.stream().noneMatch(others::contains);
    }
}
