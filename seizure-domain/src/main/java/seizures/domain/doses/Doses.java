package seizures.domain.doses;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Potentially lethal doses: the estimate and its 95 % interval, whole doses, each rounded half to even once.
 *
 * @param low at least 0
 */
public record Doses(BigInteger low, BigInteger mid, BigInteger high) {
    /**
     * @param unitsPerDose what both are divided by
     * @param variance in units squared, 0 or more
     */
    static Doses of(BigDecimal units, BigDecimal variance, BigInteger unitsPerDose) {
        var spread = variance.signum() == 0
                ? BigDecimal.ZERO
                : variance.sqrt(MathContext.DECIMAL128).multiply(Prior.Z);
        return new Doses(
                round(units.subtract(spread), unitsPerDose).max(BigInteger.ZERO),
                round(units, unitsPerDose),
                round(units.add(spread), unitsPerDose));
    }

    private static BigInteger round(BigDecimal units, BigInteger unitsPerDose) {
        return units.divide(new BigDecimal(unitsPerDose), 0, RoundingMode.HALF_EVEN)
                .toBigInteger();
    }
}
