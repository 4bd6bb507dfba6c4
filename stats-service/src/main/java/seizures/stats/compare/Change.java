package seizures.stats.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.contract.Statistic;
import seizures.contract.Tally;
import seizures.domain.doses.Doses;
import seizures.domain.doses.Prior;
import seizures.stats.query.CountRow;
import seizures.stats.query.Measure;

/**
 * How sure a ratio is. Seizures come by chance and differ in size, so each side varies by the sum of the squares of its
 * parts (compound Poisson); doses vary by their own estimate besides. The interval is that of the logarithm of the ratio.
 * A monthly sum is one part, which makes the interval wide rather than narrow.
 *
 * @param low,high of the ratio, 95 %, six digits
 * @param quantity of doses: the ratio of the gross mass; absent of other measures, and where a side has no mass
 * @param strength the rest, the ratio of the doses in one unit of mass: {@code quantity × strength = ratio}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Change(
        BigDecimal low,
        BigDecimal high,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal strength) {
    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
    private static final double Z = Prior.Z.doubleValue();

    /** A side of a row. */
    record Operand(@Nullable CountRow row, Tally tally) {
        static Operand of(@Nullable CountRow row, Tally tally) {
            return new Operand(row, tally);
        }

        private double get(Statistic statistic) {
            return tally.get(statistic).doubleValue();
        }
    }

    static @Nullable Change of(Measure measure, String method, Operand a, Operand b) {
        double ratio = measure.of(a.row(), method).doubleValue()
                / measure.of(b.row(), method).doubleValue();
        double variance = relativeVariance(measure, method, a) + relativeVariance(measure, method, b);
        if (!(ratio > 0) || !Double.isFinite(ratio) || !Double.isFinite(variance)) {
            return null;
        }
        double factor = Math.exp(Z * Math.sqrt(variance));
        var quantity = measure == Measure.DOSES ? quantity(a, b) : Optional.<BigDecimal>empty();
        return new Change(
                rounded(ratio / factor),
                rounded(ratio * factor),
                quantity.orElse(null),
                quantity.map(mass -> rounded(ratio / mass.doubleValue())).orElse(null));
    }

    private static Optional<BigDecimal> quantity(Operand a, Operand b) {
        var ratio =
                Fraction.quotient(a.tally().get(Statistic.MICROGRAMS), b.tally().get(Statistic.MICROGRAMS));
        return Optional.ofNullable(ratio).filter(mass -> mass.signum() > 0);
    }

    private static double relativeVariance(Measure measure, String method, Operand side) {
        return switch (measure) {
            case SEIZURES -> 1 / side.get(Statistic.SEIZURES);
            case MASS -> ofMass(side);
            case PILLS -> ofPills(side);
            case UNITS -> 1 / Math.min(side.get(Statistic.SEIZURES), side.get(Statistic.UNITS));
            case DOSES -> ofParts(side) + ofEstimate(method, side);
        };
    }

    private static double ofMass(Operand side) {
        return side.get(Statistic.MASS_SQUARES) / square(side.get(Statistic.MICROGRAMS));
    }

    private static double ofPills(Operand side) {
        return side.get(Statistic.PILL_SQUARES) / square(side.get(Statistic.PILLS));
    }

    /** Of powder and pills together no more than of the one that varies more. */
    private static double ofParts(Operand side) {
        boolean hasPills = side.get(Statistic.PILLS) != 0;
        boolean hasMass = side.get(Statistic.MICROGRAMS) != 0;
        return Math.max(hasMass ? ofMass(side) : 0, hasPills ? ofPills(side) : 0);
    }

    private static double ofEstimate(String method, Operand side) {
        Doses doses = side.row() == null ? null : side.row().doses().get(method);
        if (doses == null || doses.mid().signum() == 0) {
            return Double.NaN;
        }
        return square(doses.high().subtract(doses.mid()).doubleValue()
                / Z
                / doses.mid().max(BigInteger.ONE).doubleValue());
    }

    private static double square(double value) {
        return value * value;
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).round(SIX_DIGITS);
    }
}
