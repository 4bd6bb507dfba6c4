package seizures.domain.overlap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import seizures.contract.Contribution;
import seizures.contract.Goods;
import seizures.contract.Statistic;
import seizures.contract.Tally;

/** What is left of goods of which a part is left out; none of them was measured by a laboratory. */
public final class Remainder {
    private Remainder() {}

    /** @param leftOut of each of the goods no more than they hold; of several items the first lose theirs first */
    public static List<Contribution> of(List<Contribution> items, Map<Goods, Tally> leftOut) {
        var rest = new HashMap<>(leftOut);
        var left = new ArrayList<Contribution>(items.size());
        for (var item : items) {
            var goods = item.goods();
            var taken = Tally.of(item).least(rest.getOrDefault(goods, Tally.ZERO));
            rest.computeIfPresent(goods, (_, tally) -> tally.minus(taken));
            left.add(without(item, taken));
        }
        return left;
    }

    private static Contribution without(Contribution item, Tally taken) {
        return new Contribution(
                item.substance(),
                item.form(),
                item.evidence(),
                item.micrograms() - amount(taken, Statistic.MICROGRAMS),
                item.assayedMicrograms(),
                item.pureMicrograms(),
                item.pills() - amount(taken, Statistic.PILLS),
                item.assayedPills(),
                item.pillPureMicrograms(),
                item.microlitres() - amount(taken, Statistic.MICROLITRES),
                item.units() - amount(taken, Statistic.UNITS),
                item.unconverted() - (int) amount(taken, Statistic.UNCONVERTED));
    }

    private static long amount(Tally taken, Statistic statistic) {
        return taken.get(statistic).longValueExact();
    }

    /** Whether anything is left of them beside their names. */
    public static boolean isAny(List<Contribution> items) {
        return items.stream()
                .anyMatch(item ->
                        item.micrograms() + item.pills() + item.microlitres() + item.units() + item.unconverted() > 0);
    }
}
