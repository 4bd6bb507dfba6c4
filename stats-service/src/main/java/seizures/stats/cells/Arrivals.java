package seizures.stats.cells;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import seizures.contract.Agency;
import seizures.contract.Cell;
import seizures.contract.Happened;

/**
 * On which days something happened that each agency reported, of any substance, by the day on which it was known; and
 * where. Guarded by the lock of the cells.
 */
final class Arrivals {
    /** Of each agency and day that it reports, how the number of its seizures moved on each day of knowledge. */
    private final Map<Agency, Map<Happened, NavigableMap<Long, Long>>> moves = new HashMap<>();

    private final Map<Agency, Long> versions = new HashMap<>();
    private final Map<Reporter, Long> firstKnown = new HashMap<>();

    /** @param seizures more than before in the cell; seizures of two substances are in two cells */
    void move(Cell cell, long seizures) {
        if (seizures == 0) {
            return;
        }
        long known = cell.recordedOn().toEpochDay();
        var reporter = new Reporter(cell.agency(), cell.port(), cell.crossing());
        firstKnown.merge(reporter, known, Math::min);
        var days = moves.computeIfAbsent(cell.agency(), _ -> new HashMap<>())
                .computeIfAbsent(cell.occurredOn(), _ -> new TreeMap<>());
        boolean was = isAlwaysThere(days, known);
        days.merge(known, seizures, Long::sum);
        if (!was || !isAlwaysThere(days, known)) {
            versions.merge(cell.agency(), 1L, Long::sum);
        }
    }

    /** Whether something is left of the day on each day of knowledge from one on. */
    private static boolean isAlwaysThere(NavigableMap<Long, Long> days, long from) {
        long sum = sum(days.headMap(from, true));
        boolean there = sum > 0;
        for (long more : days.tailMap(from, false).values()) {
            sum += more;
            there &= sum > 0;
        }
        return there;
    }

    /** In a loop, as a stream asks for a size first, which a part of a map counts one by one. */
    private static long sum(Map<Long, Long> days) {
        long sum = 0;
        for (long more : days.values()) {
            sum += more;
        }
        return sum;
    }

    /** Changes with what {@link #of} says of an agency, for any day of knowledge. */
    long version(Agency agency) {
        return versions.getOrDefault(agency, 0L);
    }

    /** The days and months that something is left of, as known on a day. */
    List<Happened> of(Agency agency, LocalDate knownAt) {
        return moves.getOrDefault(agency, Map.of()).entrySet().stream()
                .filter(day -> sum(day.getValue().headMap(knownAt.toEpochDay(), true)) > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whoever reported anything anywhere by a day of knowledge, though nothing be left of it. */
    List<Reporter> reporters(LocalDate knownAt) {
        return firstKnown.entrySet().stream()
                .filter(first -> first.getValue() <= knownAt.toEpochDay())
                .map(Map.Entry::getKey)
                .toList();
    }
}
