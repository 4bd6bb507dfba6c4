package seizures.stats.cells;

import seizures.contract.Tally;

/** Sums by the composed number that cells have in common: a row for each number. */
final class Rows {
    private static final int MOST = 1_000_000;
    /** What a row takes: its sums, its slot, and the objects that an answer is made of. */
    private static final int BYTES_PER_ROW = 1_200;

    private static final int ROWS_AT_ONCE = 64;

    private final Slots slots = new Slots();
    private final Sums sums = new Sums();

    /**
     * The row of a number, new where there was none.
     *
     * @throws Counts.TooMany for more than a million rows
     */
    int of(long number) {
        int row = slots.find(number);
        if (row < 0) {
            int missing = row;
            row = sums.add();
            slots.put(missing, number, row);
            if (row % ROWS_AT_ONCE == 0) {
                AnswerMemory.spend(ROWS_AT_ONCE * BYTES_PER_ROW);
            }
            if (row == MOST) {
                throw new Counts.TooMany();
            }
        }
        return row;
    }

    /** @param rows of each cell, −1 where it is not selected */
    void add(Block block, int[] rows) {
        sums.add(block, rows);
    }

    /** All numbers, each at the place of its row. */
    long[] numbers() {
        return slots.byRow();
    }

    Tally tally(int row) {
        return sums.tally(row);
    }
}
