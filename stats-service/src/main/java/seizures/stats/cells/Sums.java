package seizures.stats.cells;

import java.math.BigInteger;
import java.util.Arrays;
import seizures.contract.Tally;

/**
 * Tallies as rows of whole numbers: eleven of 64 bits, then four sums of squares of 128 bits each, high half first.
 * Adding makes no objects; what overflows throws.
 */
final class Sums {
    static final int PLAIN = 11;
    static final int WIDTH = PLAIN + 2 * 4;

    private static final int HALF = 64;

    private long[] numbers = new long[64 * WIDTH];
    private int size;

    int size() {
        return size;
    }

    /** A new row of zeros; its number. */
    int add() {
        if ((size + 1) * WIDTH > numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        return size++;
    }

    void addPlain(int row, int column, long value) {
        int at = row * WIDTH + column;
        numbers[at] = Math.addExact(numbers[at], value);
    }

    /** @param column of the high half */
    void addSquares(int row, int column, long high, long low) {
        int at = row * WIDTH + column;
        long sum = numbers[at + 1] + low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        numbers[at + 1] = sum;
        numbers[at] = Math.addExact(Math.addExact(numbers[at], high), carry);
    }

    Tally tally(int row) {
        int at = row * WIDTH;
        return new Tally(
                numbers[at],
                numbers[at + 1],
                numbers[at + 2],
                squares(at + PLAIN),
                numbers[at + 3],
                squares(at + PLAIN + 2),
                numbers[at + 4],
                numbers[at + 5],
                squares(at + PLAIN + 4),
                numbers[at + 6],
                squares(at + PLAIN + 6),
                numbers[at + 7],
                numbers[at + 8],
                numbers[at + 9],
                numbers[at + 10]);
    }

    /** The row of one tally. */
    static long[] row(Tally tally) {
        long[] row = new long[WIDTH];
        row[0] = tally.seizures();
        row[1] = tally.items();
        row[2] = tally.micrograms();
        row[3] = tally.assayedMicrograms();
        row[4] = tally.pureMicrograms();
        row[5] = tally.pills();
        row[6] = tally.assayedPills();
        row[7] = tally.pillPureMicrograms();
        row[8] = tally.microlitres();
        row[9] = tally.units();
        row[10] = tally.unconverted();
        put(row, PLAIN, tally.massSquares());
        put(row, PLAIN + 2, tally.assayedMassSquares());
        put(row, PLAIN + 4, tally.pillSquares());
        put(row, PLAIN + 6, tally.assayedPillSquares());
        return row;
    }

    private static void put(long[] row, int column, BigInteger squares) {
        row[column] = squares.shiftRight(HALF).longValueExact();
        row[column + 1] = squares.longValue();
    }

    private BigInteger squares(int at) {
        long high = numbers[at];
        long low = numbers[at + 1];
        if (high == low >> (HALF - 1)) {
            return BigInteger.valueOf(low);
        }
        var unsigned = BigInteger.valueOf(low >>> 1).shiftLeft(1).or(BigInteger.valueOf(low & 1));
        return BigInteger.valueOf(high).shiftLeft(HALF).or(unsigned);
    }
}
