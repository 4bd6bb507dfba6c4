package seizures.alert.kind;

import java.math.BigDecimal;
import java.math.MathContext;

/** A probability in words: {@code once in 200 weeks}. */
final class Rarity {
    private static final MathContext TWO_DIGITS = new MathContext(2);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private Rarity() {}

    /** @param probability per period, 0 to 1 */
    static String words(BigDecimal probability, String periods) {
        if (probability.multiply(MILLION).compareTo(BigDecimal.ONE) <= 0) {
            return "rarer than once in a million " + periods + " if nothing has changed";
        }
        var once = BigDecimal.ONE.divide(probability, TWO_DIGITS);
        return "once in " + once.toPlainString() + " " + periods + " if nothing has changed";
    }
}
