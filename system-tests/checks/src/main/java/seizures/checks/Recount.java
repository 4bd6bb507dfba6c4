package seizures.checks;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** Sums per group, counted the naive way: row by row, each rounded half to even to the µg, µL or piece. */
final class Recount {
    /**
     * @param micrograms of mass
     * @param microlitres of volume
     */
    record Sum(long seizures, BigInteger micrograms, long pills, BigInteger microlitres, long units) {
        static final Sum ZERO = new Sum(0, BigInteger.ZERO, 0, BigInteger.ZERO, 0);

        Sum plus(Sum other) {
            return new Sum(
                    seizures + other.seizures,
                    micrograms.add(other.micrograms),
                    pills + other.pills,
                    microlitres.add(other.microlitres),
                    units + other.units);
        }

        static Sum mass(long seizures, String amount, String microgramsPerUnit) {
            return new Sum(seizures, rounded(amount, microgramsPerUnit), 0, BigInteger.ZERO, 0);
        }

        static Sum volume(String amount, String microlitresPerUnit) {
            return new Sum(1, BigInteger.ZERO, 0, rounded(amount, microlitresPerUnit), 0);
        }

        static Sum pills(String amount, String each) {
            return new Sum(1, BigInteger.ZERO, rounded(amount, each).longValueExact(), BigInteger.ZERO, 0);
        }

        static Sum units(String amount) {
            return new Sum(
                    1, BigInteger.ZERO, 0, BigInteger.ZERO, rounded(amount, "1").longValueExact());
        }

        private static BigInteger rounded(String amount, String factor) {
            return new BigDecimal(amount)
                    .multiply(new BigDecimal(factor))
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .toBigIntegerExact();
        }
    }

    private final Map<String, Sum> sums = new TreeMap<>();

    void add(String group, Sum sum) {
        sums.merge(group, sum, Sum::plus);
    }

    Map<String, Sum> sums() {
        return sums;
    }
}
