package seizures.stats.cells;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import seizures.contract.Tally;

/**
 * Tallies as rows, kept by column: of each number the lower and the upper word, as {@link Tally} has them. A column
 * that has only zeros is not there, as most of the upper ones are not. Adding makes no objects and never fails.
 */
final class Sums {
    private static final int START = 64;

    private final long[] @Nullable [] lower = new long[Tally.WIDTH][];
    private final long[] @Nullable [] upper = new long[Tally.WIDTH][];
    private int capacity = START;
    private int size;

    /** A new row of zeros; its number. */
    int add() {
        if (size == capacity) {
            capacity *= 2;
            grow(lower);
            grow(upper);
        }
        return size++;
    }

    private void grow(long[] @Nullable [] columns) {
        for (int column = 0; column < columns.length; column++) {
            long[] values = columns[column];
            columns[column] = values == null ? null : Arrays.copyOf(values, capacity);
        }
    }

    /**
     * Adds the numbers of a block's cells to their rows.
     *
     * @param rows of each cell, −1 where it is not selected
     */
    void add(Block block, int[] rows) {
        for (int column = 0; column < Tally.WIDTH; column++) {
            long[] more = block.lower[column];
            if (more != null) {
                addLower(column, more, rows);
            }
            long[] moreAbove = block.upper[column];
            if (moreAbove != null) {
                addUpper(column, moreAbove, rows);
            }
        }
    }

    private void addLower(int column, long[] more, int[] rows) {
        long[] sums = column(lower, column);
        for (int at = 0; at < rows.length; at++) {
            int row = rows[at];
            if (row >= 0) {
                long before = sums[row];
                long sum = before + more[at];
                sums[row] = sum;
                long carry = Tally.carry(before, more[at], sum);
                if (carry != 0) {
                    column(upper, column)[row] += carry;
                }
            }
        }
    }

    private void addUpper(int column, long[] more, int[] rows) {
        long[] sums = column(upper, column);
        for (int at = 0; at < rows.length; at++) {
            if (rows[at] >= 0) {
                sums[rows[at]] += more[at];
            }
        }
    }

    private long[] column(long[] @Nullable [] columns, int column) {
        long[] values = columns[column];
        if (values == null) {
            values = new long[capacity];
            columns[column] = values;
        }
        return values;
    }

    Tally tally(int row) {
        return Tally.ofWords(words(lower, row), words(upper, row));
    }

    private static long[] words(long[] @Nullable [] columns, int row) {
        var words = new long[Tally.WIDTH];
        for (int column = 0; column < words.length; column++) {
            long[] values = columns[column];
            words[column] = values == null ? 0 : values[row];
        }
        return words;
    }
}
