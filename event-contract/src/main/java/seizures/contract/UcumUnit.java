package seizures.contract;

import java.math.BigDecimal;
import java.util.Optional;

/** The units of UCUM that a quantity may be reported in, each an exact multiple of µg, µL or one. */
enum UcumUnit {
    KILOGRAM("kg", Dimension.MASS, "1000000000"),
    GRAM("g", Dimension.MASS, "1000000"),
    MILLIGRAM("mg", Dimension.MASS, "1000"),
    MICROGRAM("ug", Dimension.MASS, "1"),
    /** The avoirdupois pound of 1959: 453.59237 g. */
    POUND("[lb_av]", Dimension.MASS, "453592370"),
    OUNCE("[oz_av]", Dimension.MASS, "28349523.125"),
    LITRE("L", Dimension.VOLUME, "1000000"),
    MILLILITRE("mL", Dimension.VOLUME, "1000"),
    TABLET("{tablet}", Dimension.COUNT, "1"),
    CAPSULE("{capsule}", Dimension.COUNT, "1"),
    BLOTTER("{blotter}", Dimension.COUNT, "1"),
    UNIT("{unit}", Dimension.COUNT, "1");

    enum Dimension {
        MASS,
        VOLUME,
        COUNT
    }

    private final String code;
    final Dimension dimension;
    final BigDecimal factor;

    UcumUnit(String code, Dimension dimension, String factor) {
        this.code = code;
        this.dimension = dimension;
        this.factor = new BigDecimal(factor);
    }

    static Optional<UcumUnit> of(String code) {
        for (var unit : values()) {
            if (unit.code.equals(code)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
