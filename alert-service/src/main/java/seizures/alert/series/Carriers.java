package seizures.alert.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import seizures.contract.SeizureId;

/**
 * The seizures that an episode rests on, the largest first, cut to {@link #MOST}.
 *
 * @param shares of each in what all of them come to, 0 to 1, in the same order; rounded half to even
 * @param count all of them, with those that are cut off
 */
public record Carriers(List<SeizureId> seizures, List<BigDecimal> shares, int count) {
    public static final int MOST = 100;
    private static final int DECIMALS = 4;

    /** @param amounts what each comes to, the largest first, none of them zero or less */
    static Carriers of(List<Map.Entry<SeizureId, BigDecimal>> amounts) {
        var all = amounts.stream().map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        var largest = amounts.subList(0, Math.min(MOST, amounts.size()));
        return new Carriers(
                largest.stream().map(Map.Entry::getKey).toList(),
                largest.stream()
                        .map(amount -> amount.getValue().divide(all, DECIMALS, RoundingMode.HALF_EVEN))
                        .toList(),
                amounts.size());
    }

    /** The reports of each of them by other agencies, as its newest version among the points says. */
    public Map<String, List<SeizureId>> alsoReportedAs(Collection<Point> points) {
        var newest = points.stream()
                .map(Point::fact)
                .filter(fact -> fact.sign() > 0)
                .collect(Collectors.toMap(
                        Fact::seizureId, fact -> fact, BinaryOperator.maxBy(Comparator.comparing(Fact::knownAt))));
        var also = new TreeMap<String, List<SeizureId>>();
        seizures.forEach(id -> {
            var fact = newest.get(id);
            if (fact != null && !fact.alsoReportedAs().isEmpty()) {
                also.put(id.value(), fact.alsoReportedAs());
            }
        });
        return also;
    }

    /** Without shares: for seizures that are named, but make up nothing. */
    public Carriers named() {
        return new Carriers(seizures, List.of(), count);
    }
}
