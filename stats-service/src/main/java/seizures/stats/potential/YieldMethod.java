package seizures.stats.potential;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import seizures.contract.SubstanceCode;

/**
 * How much of a drug precursors could have become: one mole of each at most one mole of it.
 *
 * @param product the drug
 * @param molarMass of the drug, g/mol
 * @param precursors their molar masses, g/mol
 */
record YieldMethod(
        String id,
        String basis,
        String standing,
        SubstanceCode product,
        BigDecimal molarMass,
        Map<SubstanceCode, BigDecimal> precursors) {
    YieldMethod {
        precursors = Map.copyOf(precursors);
        if (molarMass.signum() <= 0 || precursors.values().stream().anyMatch(mass -> mass.signum() <= 0)) {
            throw new IllegalArgumentException("a molar mass is above 0: " + id);
        }
    }

    /** µg of the drug, not rounded; 0 for what is no precursor of it. */
    BigDecimal potential(SubstanceCode precursor, BigInteger micrograms) {
        var mass = precursors.get(precursor);
        return mass == null
                ? BigDecimal.ZERO
                : new BigDecimal(micrograms).multiply(molarMass).divide(mass, MathContext.DECIMAL128);
    }

    /** Whole µg, half to even: once, of a sum. */
    static String rounded(BigDecimal micrograms) {
        return micrograms.setScale(0, RoundingMode.HALF_EVEN).toPlainString();
    }
}
