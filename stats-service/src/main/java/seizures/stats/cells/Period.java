package seizures.stats.cells;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A stretch of time that is counted together.
 *
 * @param label as the answer names it, {@code 2024-W11}
 * @param firstDay orders periods; a month stands before its days and weeks
 * @param excluded months that a report knows no day of, and that the question cuts: told of, but not counted
 */
public record Period(String label, LocalDate firstDay, boolean excluded) implements Comparable<Period> {
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::firstDay).thenComparing(Period::label).thenComparing(Period::excluded);

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }
}
