package seizures.alert.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import seizures.alert.series.Fact;
import seizures.contract.SeizureChange;
import seizures.domain.dimension.Dimension;

/** All that is known of seizures: in the cubes, among the days that reports cover, and in sums of areas, which are adjusted. */
final class KnownFacts {
    private final KeyedStore<KnownSeizure> seizures;
    private final Cubes cubes;
    private final ReportedDays reported;
    private final AreaSums sums = new AreaSums();

    KnownFacts(KeyedStore<KnownSeizure> seizures, Cubes cubes, ReportedDays reported) {
        this.seizures = seizures;
        this.cubes = cubes;
        this.reported = reported;
    }

    /**
     * What a change has made of a seizure.
     *
     * @param facts that have moved, with adjustments of sums
     * @param onlyGrows whether it is new, and no sum gets smaller
     */
    record Arrived(KnownSeizure before, KnownSeizure after, MovedFacts facts, boolean onlyGrows) {}

    /** Reads all of it. */
    void start(Set<List<Dimension>> groupings) {
        cubes.use(groupings, _ -> {});
        forEachReported(fact -> {
            cubes.add(fact);
            reported.move(fact, 1);
            sums.load(fact);
        });
        sums.adjustAll(cubes::add);
    }

    /** Keeps the cubes of these groupings. */
    void use(Set<List<Dimension>> groupings) {
        cubes.use(groupings, listener -> {
            forEachReported(listener);
            sums.forEach(listener);
        });
    }

    private void forEachReported(Consumer<Fact> listener) {
        seizures.forEach((_, seizure) -> facts(seizure).forEach(listener));
    }

    /** Nothing where changes of the same arrival are still to come. */
    Optional<Arrived> take(SeizureChange change) {
        var id = change.seizureId().value();
        var before = Objects.requireNonNullElse(seizures.get(id), KnownSeizure.NOTHING);
        var after = before.after(change);
        seizures.put(id, after);
        if (!after.waiting().isEmpty()) {
            return Optional.empty();
        }
        var said = MovedFacts.between(facts(before), facts(after));
        said.gone().forEach(fact -> reported.move(fact, -1));
        said.come().forEach(fact -> reported.move(fact, 1));
        var adjusted = sums.move(said);
        var moved = said.and(adjusted);
        moved.gone().forEach(cubes::remove);
        moved.come().forEach(cubes::add);
        boolean onlyGrows = before.settled().isEmpty() && adjusted.isNothing();
        return Optional.of(new Arrived(before, after, moved, onlyGrows));
    }

    static List<Fact> facts(KnownSeizure seizure) {
        return seizure.settled().stream().map(Fact::of).toList();
    }
}
