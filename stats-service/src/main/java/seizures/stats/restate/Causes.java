package seizures.stats.restate;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import seizures.contract.Tally;
import seizures.stats.budget.Allowance;
import seizures.stats.cells.Counts.Group;
import seizures.stats.changes.Change;
import seizures.stats.changes.ChangeSelection;
import seizures.stats.changes.Changes;
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
     */
    record Cause(String seizureId, int version, @Nullable String linkedTo) implements Comparable<Cause> {
        private static final Comparator<Cause> ORDER = Comparator.comparing(Cause::seizureId)
                .thenComparingInt(Cause::version)
                .thenComparing(Cause::linkedTo, Comparator.nullsFirst(Comparator.naturalOrder()));

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
        changes.between(query.from(), query.to(), causes::add);
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
                (group, move) -> add(group, new Cause(change.seizureId(), change.cause(), change.linkedTo()), move));
    }

    private void add(Group group, Cause cause, Tally move) {
        var tallies = byGroup.computeIfAbsent(group, unseen -> {
            Allowance.spend(BYTES_PER_GROUP);
            return new TreeMap<>();
        });
        int before = tallies.size();
        tallies.merge(cause, move, Tally::plus);
        if (tallies.size() > before) {
            Allowance.spend(BYTES_PER_CAUSE);
            size++;
        }
        if (size > MOST) {
            throw new AnswerTooLong("More than %,d versions of seizures are the cause: ask for a shorter time."
                    .formatted(MOST)
                    .replace(',', ' '));
        }
    }
}
