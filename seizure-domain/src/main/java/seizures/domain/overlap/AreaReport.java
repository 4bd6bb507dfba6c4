package seizures.domain.overlap;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import seizures.contract.Contribution;
import seizures.contract.Goods;
import seizures.contract.SharedAmount;
import seizures.contract.SubstanceCode;
import seizures.contract.Tally;

/**
 * What one seizure holds of a month of an area: the sum of the area, or goods of a place in it.
 *
 * @param sign −1 where it holds it no longer
 */
public record AreaReport(
        YearMonth month,
        AreaMonth.Where where,
        boolean isSum,
        int sign,
        int eventCount,
        List<Contribution> contributions,
        List<SharedAmount> shared) {
    public AreaMonth of(SubstanceCode substance) {
        return AreaMonth.of(month, where, substance);
    }

    /** Signed. */
    Tally signed(Tally tally) {
        return sign > 0 ? tally : tally.negated();
    }

    /** Signed, the seizures in each of them. */
    Map<Goods, Tally> tallies() {
        var tallies = new LinkedHashMap<Goods, Tally>(2);
        for (var item : contributions) {
            tallies.merge(item.goods(), Tally.of(item), Tally::plus);
        }
        tallies.replaceAll((_, items) -> signed(items.plus(Tally.ofSeizures(eventCount))));
        return tallies;
    }

    /** How many of some goods are of each month. */
    Map<AreaMonth, Integer> kinds(Collection<Goods> goods) {
        var kinds = new HashMap<AreaMonth, Integer>();
        goods.forEach(kind -> kinds.merge(of(kind.substance()), 1, Integer::sum));
        return kinds;
    }
}
