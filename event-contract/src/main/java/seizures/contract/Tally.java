package seizures.contract;

import java.math.BigInteger;
import java.util.Arrays;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * Sufficient statistics of a {@link Cell}: whatever a dose method needs to know of the goods in it, a whole number for
 * each {@link Statistic}. Value of {@code seizures.dose-counts.v2}; what is 0 is not written, and a cell with nothing
 * left is a tombstone. Below zero where a cell holds more that was taken out than put in: a correction counts on the
 * day it was known.
 *
 * <p>Each number has 128 bits, {@code lower + 2^64 × upper}, and adding is modulo 2^128: it never fails, and what is
 * taken out again leaves exactly what was there. A true sum passes ±2^127 only after 10^8 items of the largest size.
 */
@JsonSerialize(using = TallyJson.Writer.class)
@JsonDeserialize(using = TallyJson.Reader.class)
public final class Tally {
    public static final int WIDTH = Statistic.values().length;
    /** Bits of the largest number that is read, so that sums of such have room. */
    static final int MOST_BITS = 126;

    private static final Statistic[] STATISTICS = Statistic.values();
    private static final long[] NO_UPPER = new long[WIDTH];

    public static final Tally ZERO = ofSeizures(0);

    private final long[] lower;
    private final long[] upper;

    private Tally(long[] lower, long[] upper) {
        this.lower = lower;
        this.upper = Arrays.equals(upper, NO_UPPER) ? NO_UPPER : upper;
    }

    /**
     * The numbers in the order of {@link Statistic}.
     *
     * @param lower signed, 64 bits each; not copied
     * @param upper how often 2^64 is to be added to each; not copied
     */
    public static Tally ofWords(long[] lower, long[] upper) {
        if (lower.length != WIDTH || upper.length != WIDTH) {
            throw new IllegalArgumentException("a tally has " + WIDTH + " numbers");
        }
        return new Tally(lower, upper);
    }

    /** Seizures and nothing else. */
    public static Tally ofSeizures(long seizures) {
        var lower = new long[WIDTH];
        lower[Statistic.SEIZURES.column()] = seizures;
        return new Tally(lower, NO_UPPER);
    }

    /** One item, of no seizure: a seizure may have several of one kind. */
    public static Tally of(Contribution item) {
        var lower = new long[WIDTH];
        var upper = new long[WIDTH];
        for (var statistic : STATISTICS) {
            int at = statistic.column();
            long amount = statistic.amount(item);
            lower[at] = amount;
            if (statistic.isSquared()) {
                lower[at] = amount * amount;
                upper[at] = Math.multiplyHigh(amount, amount) + (lower[at] >>> 63);
            }
        }
        return new Tally(lower, upper);
    }

    /** What several goods have in common, of no seizure. */
    public static Tally of(SharedAmount shared) {
        var lower = new long[WIDTH];
        lower[Statistic.ITEMS.column()] = shared.items();
        lower[Statistic.MICROGRAMS.column()] = shared.micrograms();
        lower[Statistic.PILLS.column()] = shared.pills();
        lower[Statistic.MICROLITRES.column()] = shared.microlitres();
        lower[Statistic.UNITS.column()] = shared.units();
        return new Tally(lower, NO_UPPER);
    }

    /** So often, at least 0; for few times. */
    public Tally times(long factor) {
        var product = ZERO;
        for (long i = 0; i < factor; i++) {
            product = product.plus(this);
        }
        return product;
    }

    /** One sum of it: micrograms, microlitres or a number of pieces, and for sums of squares their square. */
    public BigInteger get(Statistic statistic) {
        var low = BigInteger.valueOf(lower(statistic));
        return upper(statistic) == 0
                ? low
                : BigInteger.valueOf(upper(statistic)).shiftLeft(64).add(low);
    }

    /** A count of seizures or items: 64 bits are enough for any log of them. */
    public long count(Statistic statistic) {
        return lower(statistic);
    }

    /** The number itself where {@link #upper} is 0, as nearly always. */
    public long lower(Statistic statistic) {
        return lower[statistic.column()];
    }

    /** How often 2^64 is to be added to {@link #lower}. */
    public long upper(Statistic statistic) {
        return upper[statistic.column()];
    }

    /** The sum, exact in 128 bits a statistic. */
    public Tally plus(Tally other) {
        var lowerSum = new long[WIDTH];
        var upperSum = new long[WIDTH];
        for (int at = 0; at < WIDTH; at++) {
            lowerSum[at] = lower[at] + other.lower[at];
            upperSum[at] = upper[at] + other.upper[at] + carry(lower[at], other.lower[at], lowerSum[at]);
        }
        return new Tally(lowerSum, upperSum);
    }

    /** Exact: {@code a.plus(b).minus(b)} is {@code a}. */
    public Tally minus(Tally other) {
        return plus(other.negated());
    }

    /** What takes it away again. */
    public Tally negated() {
        var lowerNegated = new long[WIDTH];
        var upperNegated = new long[WIDTH];
        for (int at = 0; at < WIDTH; at++) {
            lowerNegated[at] = -lower[at];
            upperNegated[at] = -upper[at] + (lower[at] == Long.MIN_VALUE ? 1 : 0);
        }
        return new Tally(lowerNegated, upperNegated);
    }

    /** Of each number the lesser one. */
    public Tally least(Tally other) {
        var lowerLeast = lower.clone();
        var upperLeast = upper.clone();
        for (int at = 0; at < WIDTH; at++) {
            if (other.upper[at] < upper[at] || (other.upper[at] == upper[at] && other.lower[at] < lower[at])) {
                lowerLeast[at] = other.lower[at];
                upperLeast[at] = other.upper[at];
            }
        }
        return new Tally(lowerLeast, upperLeast);
    }

    /** What a sum of two lower words adds to the upper one: 1 or −1 where it left the range of a long, else 0. */
    public static long carry(long a, long b, long sum) {
        return ((a ^ sum) & (b ^ sum)) >= 0 ? 0 : a < 0 ? -1 : 1;
    }

    /** Whether nothing of it is left. */
    public boolean isZero() {
        return equals(ZERO);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally && Arrays.equals(lower, tally.lower) && Arrays.equals(upper, tally.upper);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(lower) + Arrays.hashCode(upper);
    }

    /** As on the wire. */
    @Override
    public String toString() {
        return ContractJson.MAPPER.writeValueAsString(this);
    }
}
