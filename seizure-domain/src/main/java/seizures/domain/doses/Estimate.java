package seizures.domain.doses;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * Known amounts, and estimated ones with their spread. One mean stands for all goods of its year, so its own error is
 * common to them: variance = Σ over the means of (Σ amount² × within² + (Σ amount)² × between²).
 */
final class Estimate {
    private BigDecimal known = BigDecimal.ZERO;
    private final Map<Prior.At, Amounts> estimated = new HashMap<>();

    private record Amounts(BigInteger sum, BigInteger squares) {
        Amounts plus(Amounts other) {
            return new Amounts(sum.add(other.sum), squares.add(other.squares));
        }
    }

    void addKnown(BigDecimal units) {
        known = known.add(units);
    }

    /**
     * Goods that have the mean's share of what is counted.
     *
     * @param weight units in one of the goods' own
     */
    void addEstimated(Prior.At mean, BigInteger sum, BigInteger squares, BigInteger weight) {
        if (sum.signum() != 0 || squares.signum() != 0) {
            var amounts = new Amounts(sum.multiply(weight), squares.multiply(weight.pow(2)));
            estimated.merge(mean, amounts, Amounts::plus);
        }
    }

    Doses doses(BigInteger unitsPerDose) {
        var units = known;
        var variance = BigDecimal.ZERO;
        for (var entry : estimated.entrySet()) {
            var mean = entry.getKey();
            var sum = new BigDecimal(entry.getValue().sum());
            var squares = new BigDecimal(entry.getValue().squares());
            units = units.add(sum.multiply(mean.mean()));
            variance = variance.add(squares.multiply(mean.within().pow(2)))
                    .add(sum.pow(2).multiply(mean.between().pow(2)));
        }
        return Doses.of(units, variance.max(BigDecimal.ZERO), unitsPerDose);
    }
}
