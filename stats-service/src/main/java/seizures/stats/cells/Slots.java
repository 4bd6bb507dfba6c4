package seizures.stats.cells;

import java.util.Arrays;

/** Rows by composed number: open addresses, no boxes. */
final class Slots {
    private static final long FREE = -1;

    private long[] numbers = new long[128];
    private int[] rows = new int[128];
    private int size;

    Slots() {
        Arrays.fill(numbers, FREE);
    }

    /** The row of a number from 0, or −1 minus its slot, to be passed to {@link #put}. */
    int find(long number) {
        int slot = hash(number) & (numbers.length - 1);
        while (numbers[slot] != FREE) {
            if (numbers[slot] == number) {
                return rows[slot];
            }
            slot = (slot + 1) & (numbers.length - 1);
        }
        return -1 - slot;
    }

    void put(int missing, long number, int row) {
        int slot = -1 - missing;
        numbers[slot] = number;
        rows[slot] = row;
        if (++size * 2 > numbers.length) {
            grow();
        }
    }

    /** All numbers, each at the place of its row. */
    long[] byRow() {
        long[] byRow = new long[size];
        for (int slot = 0; slot < numbers.length; slot++) {
            if (numbers[slot] != FREE) {
                byRow[rows[slot]] = numbers[slot];
            }
        }
        return byRow;
    }

    private void grow() {
        long[] oldNumbers = numbers;
        int[] oldRows = rows;
        numbers = new long[oldNumbers.length * 2];
        rows = new int[numbers.length];
        Arrays.fill(numbers, FREE);
        for (int slot = 0; slot < oldNumbers.length; slot++) {
            if (oldNumbers[slot] != FREE) {
                int free = -1 - find(oldNumbers[slot]);
                numbers[free] = oldNumbers[slot];
                rows[free] = oldRows[slot];
            }
        }
    }

    private static int hash(long number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }
}
