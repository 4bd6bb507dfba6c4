package seizures.stats.cells;

import java.time.YearMonth;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import seizures.contract.Happened;
import seizures.stats.cells.AreaMonth.Where;

/**
 * Who ever reported what happened where in each month, kept as it comes in: says at little cost in which months a sum of
 * an area may overlap reports of places in it. In most there is none. Guarded by the lock of its owner.
 */
public final class ReportingMonths {
    private final Codes<Reporter> reporters = new Codes<>();
    private final NavigableMap<YearMonth, BitSet> all = new TreeMap<>();
    private final NavigableMap<YearMonth, BitSet> ofMonths = new TreeMap<>();

    public void add(Reporter reporter, Happened occurredOn) {
        int code = reporters.of(reporter);
        all.computeIfAbsent(occurredOn.month(), _ -> new BitSet()).set(code);
        if (occurredOn.isMonth()) {
            ofMonths.computeIfAbsent(occurredOn.month(), _ -> new BitSet()).set(code);
        }
    }

    /** In which areas, by the registers in force, an agency has reported both, of the months between two. */
    public Map<YearMonth, Set<Where>> overlapping(YearMonth first, YearMonth last) {
        var overlapping = new HashMap<YearMonth, Set<Where>>();
        if (!first.isAfter(last)) {
            ofMonths.subMap(first, true, last, true).forEach((month, codes) -> {
                var both = wheres(codes, true);
                if (!both.isEmpty()) {
                    both.retainAll(wheres(all.getOrDefault(month, codes), false));
                }
                if (!both.isEmpty()) {
                    overlapping.put(month, both);
                }
            });
        }
        return overlapping;
    }

    private Set<Where> wheres(BitSet codes, boolean isArea) {
        var wheres = new HashSet<Where>();
        codes.stream()
                .mapToObj(reporters::value)
                .filter(reporter -> AreaMonth.isArea(reporter.port()) == isArea)
                .forEach(reporter -> Where.of(reporter).ifPresent(wheres::add));
        return wheres;
    }
}
