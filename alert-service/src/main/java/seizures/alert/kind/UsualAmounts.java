package seizures.alert.kind;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import seizures.alert.measure.Measure;
import seizures.contract.AlertVersion.Usual;

/** The largest and the median of amounts of the past. */
final class UsualAmounts {
    private UsualAmounts() {}

    /**
     * @param amounts exact; those that are missing are 0
     * @param count of all, at least as many as there are amounts
     */
    static Usual of(Collection<BigDecimal> amounts, int count, Measure measure) {
        var sorted = amounts.stream().sorted().toList();
        int zeros = Math.max(0, count - sorted.size());
        int all = zeros + sorted.size();
        var largest = sorted.isEmpty() ? BigDecimal.ZERO : sorted.getLast();
        var median = at(sorted, all / 2 - zeros);
        if (all % 2 == 0) {
            median = median.add(at(sorted, all / 2 - 1 - zeros)).divide(BigDecimal.TWO);
        }
        return new Usual(measure.shown(largest), measure.shown(median), all);
    }

    private static BigDecimal at(List<BigDecimal> sorted, int position) {
        return position < 0 || position >= sorted.size() ? BigDecimal.ZERO : sorted.get(position);
    }
}
