package seizures.stats.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import seizures.contract.Tally;
import seizures.stats.cells.AnswerMemory;
import seizures.stats.query.CountQuery;
import seizures.stats.query.OverlapNotes;

/**
 * Which seizures make up a count, a page of them in the order of their ids, and the sum of all. Reads every change that
 * was known, and keeps no more than a page.
 */
final class CountedSeizures {
    private static final long BYTES_PER_SEIZURE = 1_500;

    private final ChangeSelection selection;
    private final ChangeOverlaps overlaps;
    private final @Nullable String after;
    private final int limit;
    private final NavigableMap<String, SeizureSum> page = new TreeMap<>();
    private final SeizureSum all = new SeizureSum();
    private boolean cut;

    private CountedSeizures(CountQuery query, ChangeOverlaps overlaps, @Nullable String after, int limit) {
        this.selection = new ChangeSelection(query);
        this.overlaps = overlaps;
        this.after = after;
        this.limit = limit;
        AnswerMemory.spend(limit * BYTES_PER_SEIZURE);
    }

    /** @param after the id after which the page starts; absent for the first */
    static CountedSeizures of(CountQuery query, Changes changes, @Nullable String after, int limit) {
        var overlaps = ChangeOverlaps.of(query, changes, query.knownAt());
        var counted = new CountedSeizures(query, overlaps, after, limit);
        changes.between(LocalDate.MIN, query.knownAt(), change -> counted.add(overlaps.counted(change)));
        overlaps.forEachPart(counted::leaveOut);
        return counted;
    }

    private void leaveOut(ChangeOverlaps.Part part, Tally tally) {
        if (!selection.groups(part.place(), part.occurredOn(), part.goods()).isEmpty()) {
            var lot = selection.lot(part.occurredOn(), part.goods());
            all.leaveOut(lot, tally);
            var onPage = page.get(part.seizureId());
            if (onPage != null) {
                onPage.leaveOut(lot, tally);
            }
        }
    }

    /** What a reader must know of sums of areas. */
    List<String> notes() {
        return OverlapNotes.of(overlaps.touching(selection));
    }

    /** Those of the page that are counted: of a retracted seizure nothing is left. */
    NavigableMap<String, SeizureSum> page() {
        var counted = new TreeMap<>(page);
        counted.values().removeIf(SeizureSum::isZero);
        return counted;
    }

    /** Where the next page starts; absent on the last. */
    @Nullable
    String next() {
        return cut ? page.lastKey() : null;
    }

    /** All that is counted, on every page. */
    SeizureSum all() {
        return all;
    }

    private void add(Change change) {
        var lots = selection.lots(change);
        if (lots.isEmpty()) {
            return;
        }
        var seizures =
                Tally.ofSeizures(change.sign() * (long) change.eventCount()).minus(selection.repeated(change));
        all.add(change, lots, seizures);
        var id = change.seizureId();
        if (after == null || id.compareTo(after) > 0) {
            page.computeIfAbsent(id, _ -> new SeizureSum()).add(change, lots, seizures);
            if (page.size() > limit) {
                page.pollLastEntry();
                cut = true;
            }
        }
    }
}
