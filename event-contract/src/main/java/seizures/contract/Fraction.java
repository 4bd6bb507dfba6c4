package seizures.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** A share of a mass, 0 to 1 000 000 parts per million: 725 000 is 72.5 %, written {@code "0.725"}. */
public record Fraction(int partsPerMillion) {
    private static final Pattern DECIMAL = Pattern.compile("[01](\\.[0-9]{1,6})?");
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    public Fraction {
        if (partsPerMillion < 0 || partsPerMillion > 1_000_000) {
            throw new IllegalArgumentException("is outside 0 to 1");
        }
    }

    /** Reads a mass fraction such as {@code 0.725}: 0 to 1, at most six decimals, no sign, exponent or percent. */
    @JsonCreator
    public static Fraction parse(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a fraction from 0 to 1 with at most six decimals");
        }
        return new Fraction(new BigDecimal(text).movePointRight(6).intValueExact());
    }

    /** This share of an amount, rounded half to even. */
    public long of(long amount) {
        return new BigDecimal(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(partsPerMillion)))
                .divide(new BigDecimal(MILLION), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    @JsonValue
    @Override
    public String toString() {
        return BigDecimal.valueOf(partsPerMillion, 6).stripTrailingZeros().toPlainString();
    }
}
