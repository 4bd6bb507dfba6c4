package seizures.stats.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A quotient with what it was made of, whole numbers as text.
 *
 * @param value six digits, half even; absent where the denominator is 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Fraction(
        String numerator, String denominator, @Nullable BigDecimal value) {
    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    static Fraction of(BigInteger numerator, BigInteger denominator) {
        return new Fraction(numerator.toString(), denominator.toString(), quotient(numerator, denominator));
    }

    static @Nullable BigDecimal quotient(BigInteger numerator, BigInteger denominator) {
        return denominator.signum() == 0
                ? null
                : new BigDecimal(numerator).divide(new BigDecimal(denominator), SIX_DIGITS);
    }
}
