package seizures.local.load;

/** How one format of tables is read. */
interface Table {
    /**
     * The report that a row is.
     *
     * @throws TableLine.Unreadable where a cell cannot be read
     * @throws Uncountable if the row cannot be counted as a seizure
     * @throws IllegalArgumentException in words, where a value is none of ours: what {@code SeizureId} and the like say
     */
    Report report(TableLine line);

    /** Whether a row with the id of an earlier one is its new state, as in the next release of the same table. */
    boolean restates();

    /** The row is as published and still no seizure that can be counted: a unit that says no amount, part of a piece. */
    final class Uncountable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Uncountable(String message) {
            super(message);
        }
    }
}
