package seizures.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sufficient statistics of a {@link Cell}: whatever a dose method needs to know of the goods in it, in whole numbers.
 * Value of {@code seizures.dose-counts.v1}; what is 0 is not written, and a cell with nothing left is a tombstone.
 * Below zero where a cell holds more that was taken out than put in: a correction counts on the day it was known.
 *
 * @param seizures seizures with these goods; where several kinds are summed, see {@link Cell}
 * @param items items with the substance: an item of two substances is in two cells
 * @param micrograms gross mass
 * @param massSquares Σ of the squares of the gross mass of each item, µg²
 * @param assayedMicrograms the part of the gross mass whose purity a laboratory measured
 * @param assayedMassSquares Σ of the squares of the assayed mass of each item, µg²
 * @param pureMicrograms pure substance in the assayed mass
 * @param pills tablets, capsules and other pieces of known content
 * @param pillSquares Σ of the squares of the pills of each item
 * @param assayedPills pills whose content a laboratory measured
 * @param assayedPillSquares Σ of the squares of the assayed pills of each item
 * @param pillPureMicrograms pure substance in the assayed pills
 * @param microlitres volume of liquids
 * @param units pieces that are no doses
 * @param unconverted items of which neither mass nor pills are known
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Tally(
        long seizures,
        long items,
        long micrograms,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Nothing.class)
        BigInteger massSquares,

        long assayedMicrograms,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Nothing.class)
        BigInteger assayedMassSquares,

        long pureMicrograms,
        long pills,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Nothing.class)
        BigInteger pillSquares,

        long assayedPills,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Nothing.class)
        BigInteger assayedPillSquares,

        long pillPureMicrograms,
        long microlitres,
        long units,
        long unconverted) {
    public static final Tally ZERO = ofSeizures(0);

    /** {@code null}, as it is read where nothing is written, is zero. */
    public Tally {
        massSquares = orZero(massSquares);
        assayedMassSquares = orZero(assayedMassSquares);
        pillSquares = orZero(pillSquares);
        assayedPillSquares = orZero(assayedPillSquares);
    }

    /** Seizures and nothing else. */
    public static Tally ofSeizures(long seizures) {
        var none = BigInteger.ZERO;
        return new Tally(seizures, 0, 0, none, 0, none, 0, 0, none, 0, none, 0, 0, 0, 0);
    }

    /** One item, of no seizure: a seizure may have several of one kind. */
    public static Tally of(Contribution item) {
        return new Tally(
                0,
                1,
                item.micrograms(),
                square(item.micrograms()),
                item.assayedMicrograms(),
                square(item.assayedMicrograms()),
                item.pureMicrograms(),
                item.pills(),
                square(item.pills()),
                item.assayedPills(),
                square(item.assayedPills()),
                item.pillPureMicrograms(),
                item.microlitres(),
                item.units(),
                item.unconverted());
    }

    /** Exact; @throws ArithmeticException rather than overflow. */
    public Tally plus(Tally other) {
        return new Tally(
                Math.addExact(seizures, other.seizures),
                Math.addExact(items, other.items),
                Math.addExact(micrograms, other.micrograms),
                massSquares.add(other.massSquares),
                Math.addExact(assayedMicrograms, other.assayedMicrograms),
                assayedMassSquares.add(other.assayedMassSquares),
                Math.addExact(pureMicrograms, other.pureMicrograms),
                Math.addExact(pills, other.pills),
                pillSquares.add(other.pillSquares),
                Math.addExact(assayedPills, other.assayedPills),
                assayedPillSquares.add(other.assayedPillSquares),
                Math.addExact(pillPureMicrograms, other.pillPureMicrograms),
                Math.addExact(microlitres, other.microlitres),
                Math.addExact(units, other.units),
                Math.addExact(unconverted, other.unconverted));
    }

    /** Exact: {@code a.plus(b).minus(b)} is {@code a}. */
    public Tally minus(Tally other) {
        return plus(other.negated());
    }

    public Tally negated() {
        return new Tally(
                Math.negateExact(seizures),
                Math.negateExact(items),
                Math.negateExact(micrograms),
                massSquares.negate(),
                Math.negateExact(assayedMicrograms),
                assayedMassSquares.negate(),
                Math.negateExact(pureMicrograms),
                Math.negateExact(pills),
                pillSquares.negate(),
                Math.negateExact(assayedPills),
                assayedPillSquares.negate(),
                Math.negateExact(pillPureMicrograms),
                Math.negateExact(microlitres),
                Math.negateExact(units),
                Math.negateExact(unconverted));
    }

    @JsonIgnore
    public boolean isZero() {
        return equals(ZERO);
    }

    private static BigInteger square(long value) {
        return value == 0 ? BigInteger.ZERO : BigInteger.valueOf(value).multiply(BigInteger.valueOf(value));
    }

    private static BigInteger orZero(@Nullable BigInteger value) {
        return value == null ? BigInteger.ZERO : value;
    }

    /** What is not written: it equals 0. */
    static final class Nothing {
        @Override
        public boolean equals(@Nullable Object value) {
            return value == null || BigInteger.ZERO.equals(value);
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
