package seizures.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as it was reported, beside its canonical whole number of µg, µL or pieces; exactly one of the three is
 * there. The canonical is rounded half to even, once, and at most 10^15: a thousand tonnes.
 */
public record Quantity(
        String value,
        String unit,
        @Nullable Long micrograms,
        @Nullable Long microlitres,
        @Nullable Long count) {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,24})?");
    private static final long MOST = 1_000_000_000_000_000L;
    private static final String TOO_MUCH = "is more than we take for one item: 1000 t, 1000 million L, 10^15 pieces";

    public Quantity {
        if (isThere(micrograms) + isThere(microlitres) + isThere(count) != 1) {
            throw new IllegalArgumentException("is not exactly one of a mass, a volume and a number of pieces");
        }
    }

    /**
     * @param value a decimal number without sign or exponent, at most 18 digits before the point and 24 after it
     * @param unit a unit of UCUM: {@code kg g mg ug [lb_av] [oz_av] L mL {tablet} {capsule} {blotter} {unit}}
     * @throws IllegalArgumentException in words for the person who reported it
     */
    public static Quantity of(String value, String unit) {
        var known = UcumUnit.of(unit)
                .orElseThrow(() -> new IllegalArgumentException("is in no unit we take: "
                        + "kg g mg ug [lb_av] [oz_av] L mL {tablet} {capsule} {blotter} {unit}"));
        long canonical = canonical(value, known);
        return switch (known.dimension) {
            case MASS -> new Quantity(value, unit, canonical, null, null);
            case VOLUME -> new Quantity(value, unit, null, canonical, null);
            case COUNT -> new Quantity(value, unit, null, null, canonical);
        };
    }

    private static long canonical(String value, UcumUnit unit) {
        if (!DECIMAL.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be a decimal number: up to 18 digits, optionally a point and up to 24 more, no sign, no exponent");
        }
        var exact = new BigDecimal(value).multiply(unit.factor);
        if (exact.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw new IllegalArgumentException(TOO_MUCH);
        }
        if (unit.dimension == UcumUnit.Dimension.COUNT
                && exact.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("must be a whole number of pieces");
        }
        return exact.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    private static int isThere(@Nullable Long canonical) {
        if (canonical == null) {
            return 0;
        }
        if (canonical < 0 || canonical > MOST) {
            throw new IllegalArgumentException(TOO_MUCH);
        }
        return 1;
    }
}
