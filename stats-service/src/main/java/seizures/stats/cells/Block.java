package seizures.stats.cells;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import seizures.contract.Statistic;
import seizures.contract.Tally;

/**
 * The cells of one substance that happened in one month, by column: a column whose values are all 0 is not there, and
 * most are not. Found by an index of open addresses.
 */
final class Block {
    private static final int START = 16;
    private static final Statistic[] STATISTICS = Statistic.values();

    int[] places = new int[START];
    int[] goods = new int[START];
    /** Day of the month, 0 where only the month is known. */
    byte[] days = new byte[START];
    /** Day known, in days since 1970. */
    int[] recorded = new int[START];

    /** The numbers of the tallies by {@link Statistic}: of each its lower and its upper word. */
    final long[] @Nullable [] lower = new long[Tally.WIDTH][];

    final long[] @Nullable [] upper = new long[Tally.WIDTH][];
    int size;

    private int[] index = new int[START * 2];

    /** The lower word of one statistic of a cell; 0 where the cell is not there. */
    long lower(int place, int kind, byte day, int known, Statistic statistic) {
        int at = index[slot(place, kind, day, known)] - 1;
        long[] values = lower[statistic.column()];
        return at < 0 || values == null ? 0 : values[at];
    }

    /** The tally of a cell by its place in the columns. */
    Tally tally(int at) {
        return Tally.ofWords(words(lower, at), words(upper, at));
    }

    private static long[] words(long[] @Nullable [] columns, int at) {
        var words = new long[Tally.WIDTH];
        for (int column = 0; column < words.length; column++) {
            long[] values = columns[column];
            words[column] = values == null ? 0 : values[at];
        }
        return words;
    }

    /** Sets a cell's tally; whether it was not there before. */
    boolean put(int place, int kind, byte day, int known, Tally tally) {
        int slot = slot(place, kind, day, known);
        boolean isNew = index[slot] == 0;
        if (isNew) {
            index[slot] = add(place, kind, day, known) + 1;
        }
        int at = index[slot] - 1;
        for (var statistic : STATISTICS) {
            set(lower, statistic.column(), at, tally.lower(statistic));
            set(upper, statistic.column(), at, tally.upper(statistic));
        }
        if (isNew && size * 2 > index.length) {
            rebuild();
        }
        return isNew;
    }

    private void set(long[] @Nullable [] columns, int column, int at, long value) {
        long[] values = columns[column];
        if (values == null) {
            if (value == 0) {
                return;
            }
            values = new long[places.length];
            columns[column] = values;
        }
        values[at] = value;
    }

    private int add(int place, int kind, byte day, int known) {
        if (size == places.length) {
            grow(size * 2);
        }
        places[size] = place;
        goods[size] = kind;
        days[size] = day;
        recorded[size] = known;
        return size++;
    }

    private void grow(int length) {
        places = Arrays.copyOf(places, length);
        goods = Arrays.copyOf(goods, length);
        days = Arrays.copyOf(days, length);
        recorded = Arrays.copyOf(recorded, length);
        grow(lower, length);
        grow(upper, length);
    }

    private static void grow(long[] @Nullable [] columns, int length) {
        for (int column = 0; column < columns.length; column++) {
            long[] values = columns[column];
            columns[column] = values == null ? null : Arrays.copyOf(values, length);
        }
    }

    private void rebuild() {
        index = new int[index.length * 2];
        for (int at = 0; at < size; at++) {
            index[slot(places[at], goods[at], days[at], recorded[at])] = at + 1;
        }
    }

    /** Where the index has the cell, or has room for it. */
    private int slot(int place, int kind, byte day, int known) {
        int hash = ((place * 31 + kind) * 37 + day) * 41 + known;
        int slot = ((hash ^ (hash >>> 15)) * 0x9E3779B1) >>> 1;
        for (slot &= index.length - 1; index[slot] != 0; slot = (slot + 1) & (index.length - 1)) {
            int at = index[slot] - 1;
            if (places[at] == place && goods[at] == kind && days[at] == day && recorded[at] == known) {
                return slot;
            }
        }
        return slot;
    }
}
