package seizures.alert.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Fact;
import seizures.contract.Goods;
import seizures.contract.SeizureId;
import seizures.contract.Statistic;
import seizures.contract.Tally;
import seizures.domain.overlap.AreaOverlaps;
import seizures.domain.overlap.AreaOverlaps.LeftOut;
import seizures.domain.overlap.Overlap;
import seizures.domain.overlap.Remainder;

/**
 * What was left of the sums of one month of an area each time that more was known. Each step takes back what the one before
 * said of a sum and says what is left now, as a correction would, so that a sum over facts is right as of any time.
 */
final class AreaSumSteps {
    private static final Comparator<SeizureId> BY_ID = Comparator.comparing(SeizureId::value);

    /** Some goods of a seizure, in the order in which counts take from sums. */
    private record Part(String order, SeizureId seizureId, Goods goods) implements Comparable<Part> {
        private static final Comparator<Part> ORDER =
                Comparator.comparing(Part::order).thenComparing(Part::seizureId, BY_ID);

        static Part of(Fact fact, Goods goods) {
            return new Part(AreaOverlaps.order(fact.source(), goods), fact.seizureId(), goods);
        }

        @Override
        public int compareTo(Part other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param left null where nothing is */
    private record Reduction(Fact whole, @Nullable Fact left) {}

    private final AreaOverlaps<Part> overlaps = new AreaOverlaps<>(Overlap.FINER);
    private final Map<SeizureId, Fact> standing = new HashMap<>();
    private final List<Fact> adjustments = new ArrayList<>();
    private Instant knownAt = Instant.MIN;
    /** Where the adjustments of that time begin. */
    private int start;

    private Map<SeizureId, Reduction> before = Map.of();
    private Map<SeizureId, Reduction> now = Map.of();

    /** Whether facts can be added: not those that were known before the last. */
    boolean canAdd(Collection<Fact> facts) {
        return facts.stream().noneMatch(fact -> fact.knownAt().isBefore(knownAt));
    }

    List<Fact> adjustments() {
        return adjustments;
    }

    /** @return the adjustments that have moved */
    MovedFacts add(Collection<Fact> facts) {
        var moved = MovedFacts.NONE;
        var byTime = facts.stream().collect(Collectors.groupingBy(Fact::knownAt, TreeMap::new, Collectors.toList()));
        for (var step : byTime.entrySet()) {
            moved = moved.and(step(step.getKey(), step.getValue()));
        }
        return moved;
    }

    private MovedFacts step(Instant time, List<Fact> facts) {
        if (!time.equals(knownAt)) {
            knownAt = time;
            before = now;
            start = adjustments.size();
        }
        facts.forEach(this::take);
        now = reduced();
        var last = adjustments.subList(start, adjustments.size());
        var replaced = List.copyOf(last);
        last.clear();
        var ids = new TreeSet<>(BY_ID);
        ids.addAll(before.keySet());
        ids.addAll(now.keySet());
        ids.forEach(this::adjust);
        return MovedFacts.between(replaced, adjustments.subList(start, adjustments.size()));
    }

    private void take(Fact fact) {
        var report = AreaSums.report(fact).orElseThrow();
        overlaps.add(report, goods -> Part.of(fact, goods));
        if (report.isSum()) {
            if (fact.sign() > 0) {
                standing.put(fact.seizureId(), fact);
            } else {
                standing.computeIfPresent(fact.seizureId(), (_, last) -> last.saysSame(fact) ? null : last);
            }
        }
    }

    private void adjust(SeizureId id) {
        var last = before.get(id);
        var next = now.get(id);
        if (!Objects.equals(last, next)) {
            say(last, -1);
            say(next, 1);
        }
    }

    private void say(@Nullable Reduction sum, int sign) {
        if (sum != null) {
            adjustments.add(sum.whole().adjusting(-sign, knownAt));
            if (sum.left() != null) {
                adjustments.add(sum.left().adjusting(sign, knownAt));
            }
        }
    }

    private Map<SeizureId, Reduction> reduced() {
        var leftOut = overlaps.leftOut();
        var bySeizure = new TreeMap<SeizureId, Map<Goods, Tally>>(BY_ID);
        leftOut.parts()
                .forEach((part, tally) -> bySeizure
                        .computeIfAbsent(part.seizureId(), _ -> new HashMap<>())
                        .put(part.goods(), tally));
        var reduced = new LinkedHashMap<SeizureId, Reduction>();
        bySeizure.forEach((id, goods) -> Optional.ofNullable(standing.get(id))
                .ifPresent(whole -> reduced.put(id, new Reduction(whole, left(whole, goods, leftOut)))));
        return reduced;
    }

    /** A sum that can be parted is of one kind of goods; of another, all of some goods is left out. */
    private static @Nullable Fact left(Fact whole, Map<Goods, Tally> goods, LeftOut<Part> leftOut) {
        var report = AreaSums.report(whole).orElseThrow();
        var counted = leftOut.counted(report);
        if (counted.size() < whole.goods().size()) {
            return counted.isEmpty()
                    ? null
                    : whole.reducedTo(whole.eventCount(), counted, leftOut.countedShared(report));
        }
        var left = Remainder.of(counted, goods);
        int seizures = whole.eventCount()
                - (int) goods.values().stream()
                        .mapToLong(tally -> tally.count(Statistic.SEIZURES))
                        .sum();
        return seizures == 0 && !Remainder.isAny(left) ? null : whole.reducedTo(seizures, left, whole.shared());
    }
}
