package seizures.stats.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import seizures.contract.Tally;
import seizures.stats.cells.AnswerMemory;
import seizures.stats.cells.Counts;
import seizures.stats.cells.Counts.Group;

/**
 * Counts as rows: one for each group that something is left in, in the question's order, and the total.
 *
 * @param tallies the sums that each row is made of, each seizure once
 * @param totalTally the same of the total
 * @param excluded seizures known to the month alone whose month the range cuts
 * @param notes what a reader of the doses must know
 */
public record CountRows(
        NavigableMap<Group, CountRow> byGroup,
        CountRow total,
        Map<Group, Tally> tallies,
        Tally totalTally,
        long excluded,
        List<String> notes) {
    public static final int MOST = 50_000;

    private static final long BYTES_PER_ROW = 1_200;
    private static final long BYTES_PER_METHOD = 300;

    /** @throws AnswerTooLong for more than {@link #MOST} */
    public static CountRows of(CountQuery query, Counts counts) {
        return of(query, counts, null);
    }

    /** @param coverage says what the rows are worth; absent where they are parts of another answer */
    static CountRows of(CountQuery query, Counts counts, @Nullable AnswerCoverage coverage) {
        var lots = GroupedLots.of(query, counts, MOST, coverage);
        var groups = lots.groups();
        AnswerMemory.spend(bytes(query, groups.size()));
        var rows = new TreeMap<Group, CountRow>(query.order());
        var tallies = new HashMap<Group, Tally>();
        groups.forEach(group -> {
            rows.put(group, lots.row(group));
            tallies.put(group, lots.sum(group));
        });
        return new CountRows(rows, lots.total(), tallies, lots.sum(), lots.excluded(), lots.notes());
    }

    /** Memory that so many rows take, as estimated. */
    static long bytes(CountQuery query, int rows) {
        return rows * (BYTES_PER_ROW + query.methods().size() * BYTES_PER_METHOD);
    }
}
