package seizures.stats.cells;

import java.time.YearMonth;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import seizures.contract.Happened;
import seizures.domain.overlap.AreaMonth;
import seizures.domain.overlap.AreaMonth.Where;

/**
 * Who ever reported what happened where in each month, kept as it comes in: says at little cost in which months a sum of
 * an area may overlap reports of places in it. In most there is none. Guarded by the lock of its owner.
 */
public final class ReportingMonths {
    private final Codes<Reporter> reporters = new Codes<>();
    private final NavigableMap<YearMonth, BitSet> all = new TreeMap<>();
    private final NavigableMap<YearMonth, BitSet> ofMonths = new TreeMap<>();

    /** Notes that a reporter told of the month, and whether as a sum of all of it. */
    public void add(Reporter reporter, Happened occurredOn) {
        int code = reporters.of(reporter);
        all.computeIfAbsent(occurredOn.month(), _ -> new BitSet()).set(code);
        if (occurredOn.isMonth()) {
            ofMonths.computeIfAbsent(occurredOn.month(), _ -> new BitSet()).set(code);
        }
    }

    /** In which areas, by the registers in force, an agency has reported both, of the months between two. */
    public Map<YearMonth, Set<Where>> overlapping(YearMonth first, YearMonth last) {
        var months = first.isAfter(last)
                ? Collections.<YearMonth, BitSet>emptyNavigableMap()
                : ofMonths.subMap(first, true, last, true);
        var wheres = new Codes<Where>();
        int[] sums = numbers(wheres, months.values());
        if (wheres.size() == 0) {
            return Map.of();
        }
        int[] reports = numbers(wheres);
        var overlapping = new HashMap<YearMonth, Set<Where>>();
        months.forEach((month, codes) -> {
            var both = in(codes, sums);
            both.and(in(all.getOrDefault(month, codes), reports));
            if (!both.isEmpty()) {
                overlapping.put(month, both.stream().mapToObj(wheres::value).collect(Collectors.toSet()));
            }
        });
        return overlapping;
    }

    /** Of each reporter of a sum in some months the number of its area, of the others −1. */
    private int[] numbers(Codes<Where> wheres, Collection<BitSet> months) {
        var here = new BitSet();
        months.forEach(here::or);
        int[] numbers = new int[reporters.size()];
        for (int code = 0; code < numbers.length; code++) {
            numbers[code] =
                    here.get(code) && AreaMonth.isArea(reporters.value(code).port())
                            ? reporters.value(code).where().map(wheres::of).orElse(-1)
                            : -1;
        }
        return numbers;
    }

    /** Of each reporter of places in such areas the number of its area, of the others −1. */
    private int[] numbers(Codes<Where> wheres) {
        int[] numbers = new int[reporters.size()];
        for (int code = 0; code < numbers.length; code++) {
            numbers[code] = AreaMonth.isArea(reporters.value(code).port())
                    ? -1
                    : reporters.value(code).where().map(wheres::find).orElse(-1);
        }
        return numbers;
    }

    private static BitSet in(BitSet codes, int[] numbers) {
        var in = new BitSet();
        codes.stream().filter(code -> numbers[code] >= 0).forEach(code -> in.set(numbers[code]));
        return in;
    }
}
