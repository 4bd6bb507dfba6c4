package seizures.stats.changes;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import seizures.contract.Tally;
import seizures.stats.cells.AnswerMemory;
import seizures.stats.cells.Counts.Group;
import seizures.stats.query.AnswerTooLong;
import seizures.stats.query.CountQuery;

/** Which version of which seizure moved each group of a question, and by how much: what cancels out is not there. */
final class Causes {
    static final int MOST = 200_000;

    /** Of a group its values, and its row in the answer. */
    private static final long BYTES_PER_GROUP = 2_500;

    private static final long BYTES_PER_CAUSE = 500;

    /**
     * @param version of the seizure's record that became known
     * @param linkedTo another agency's report of the same seizure, where the cause is that this was found, or found to be wrong
     * @param isOverlap whether the cause is that more or less of it is counted, since another report may be the same goods
     */
    record Cause(String seizureId, int version, @Nullable String linkedTo, boolean isOverlap)
            implements Comparable<Cause> {
        private static final Comparator<Cause> ORDER = Comparator.comparing(Cause::seizureId)
                .thenComparingInt(Cause::version)
                .thenComparing(Cause::linkedTo, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Cause::isOverlap);

        @Override
        public int compareTo(Cause other) {
            return ORDER.compare(this, other);
        }
    }

    private final ChangeSelection selection;
    private final NavigableMap<Group, NavigableMap<Cause, Tally>> byGroup;
    private int size;

    private Causes(CountQuery query) {
        this.selection = new ChangeSelection(query);
        this.byGroup = new TreeMap<>(query.order());
    }

    /** @throws AnswerTooLong for more than {@link #MOST} */
    static Causes of(RestatementQuery query, Changes changes) {
        var causes = new Causes(query.counts());
        var before = ChangeOverlaps.of(query.counts(), changes, query.from());
        var after = ChangeOverlaps.of(query.counts(), changes, query.to());
        changes.between(query.from(), query.to(), change -> causes.add(after.counted(change)));
        causes.addOverlaps(before, after, changes, query.from());
        causes.byGroup.values().forEach(tallies -> tallies.values().removeIf(Tally::isZero));
        causes.byGroup.values().removeIf(Map::isEmpty);
        return causes;
    }

    NavigableMap<Group, NavigableMap<Cause, Tally>> byGroup() {
        return byGroup;
    }

    NavigableMap<Cause, Tally> of(Group group) {
        return byGroup.getOrDefault(group, Collections.emptyNavigableMap());
    }

    /** Versions of seizures that moved anything, each once. */
    int distinct() {
        var distinct = new HashSet<Cause>();
        byGroup.values().forEach(tallies -> distinct.addAll(tallies.keySet()));
        return distinct.size();
    }

    private void add(Change change) {
        selection.of(
                change,
                (group, move) ->
                        add(group, new Cause(change.seizureId(), change.cause(), change.linkedTo(), false), move));
    }

    /** What was left out of the counts on the one day and on the other. */
    private void addOverlaps(ChangeOverlaps before, ChangeOverlaps after, Changes changes, LocalDate from) {
        before.forEachPart((part, tally) -> addPart(before, part, tally));
        after.forEachPart((part, tally) -> addPart(after, part, tally.negated()));
        if (!before.leavesOutSame(after)) {
            changes.between(LocalDate.MIN, from, change -> {
                var is = after.counted(change);
                var was = before.counted(change);
                if (!is.equals(was)) {
                    addOverlap(is, 1);
                    addOverlap(was, -1);
                }
            });
        }
    }

    private void addPart(ChangeOverlaps overlaps, ChangeOverlaps.Part part, Tally move) {
        var cause = new Cause(part.seizureId(), overlaps.version(part), null, true);
        selection.groups(part.place(), part.occurredOn(), part.goods()).forEach(group -> add(group, cause, move));
    }

    private void addOverlap(Change change, int sign) {
        selection.of(
                change,
                (group, move) -> add(
                        group,
                        new Cause(change.seizureId(), change.cause(), null, true),
                        sign > 0 ? move : move.negated()));
    }

    private void add(Group group, Cause cause, Tally move) {
        var tallies = byGroup.computeIfAbsent(group, unseen -> {
            AnswerMemory.spend(BYTES_PER_GROUP);
            return new TreeMap<>();
        });
        int before = tallies.size();
        tallies.merge(cause, move, Tally::plus);
        if (tallies.size() > before) {
            AnswerMemory.spend(BYTES_PER_CAUSE);
            size++;
        }
        if (size > MOST) {
            throw new AnswerTooLong("More than %,d versions of seizures are the cause: ask for a shorter time."
                    .formatted(MOST)
                    .replace(',', ' '));
        }
    }
}
