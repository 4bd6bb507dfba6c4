package seizures.alert.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.TreeMap;
import seizures.alert.kind.PastAmount;

/**
 * The least value, neatly rounded up, that at most a share of the past reached. Above all that was seen where even the
 * largest amount is a larger share.
 */
final class ThresholdAdvice {
    private static final MathContext NEAT = new MathContext(3, RoundingMode.UP);
    private static final MathContext BEYOND = new MathContext(2, RoundingMode.UP);
    private static final BigDecimal TENTH_MORE = new BigDecimal("1.1");

    private ThresholdAdvice() {}

    /**
     * @param past holds something above 0
     * @param unit exact, in which the value is stated
     */
    static BigDecimal value(Collection<PastAmount> past, double falseAlarmRate, BigDecimal unit) {
        var weights = new TreeMap<BigDecimal, Long>();
        past.forEach(amount -> weights.merge(amount.amount(), amount.weight(), Long::sum));
        double allowed = falseAlarmRate
                * weights.values().stream().mapToLong(Long::longValue).sum();
        BigDecimal least = null;
        long reached = 0;
        for (var amount : weights.descendingMap().entrySet()) {
            reached += amount.getValue();
            if (reached > allowed || amount.getKey().signum() <= 0) {
                break;
            }
            least = amount.getKey();
        }
        return least == null ? weights.lastKey().multiply(TENTH_MORE).divide(unit, BEYOND) : least.divide(unit, NEAT);
    }
}
