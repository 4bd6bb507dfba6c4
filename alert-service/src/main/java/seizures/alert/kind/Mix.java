package seizures.alert.kind;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import seizures.alert.measure.Measure;
import seizures.alert.measure.Trait;
import seizures.alert.series.Point;

/**
 * How many seizures held goods of each class, form … in a stretch of time. One that held two of them counts for both.
 *
 * @param counts above 0
 * @param total of all counts
 */
record Mix(SortedMap<String, Long> counts, long total) {
    private static final Mix NOTHING = new Mix(new TreeMap<>(), 0);

    static Mix of(Trait trait, Measure measure, Collection<Point> points) {
        var counts = new TreeMap<String, Long>();
        points.forEach(point -> add(trait, measure, point, point.fact().sign(), counts));
        return of(counts);
    }

    /** What points that a report took back held. */
    static Mix gone(Trait trait, Measure measure, Collection<Point> points) {
        var counts = new TreeMap<String, Long>();
        points.stream()
                .filter(point -> point.fact().sign() < 0 && !point.fact().isAdjustment())
                .forEach(point -> add(trait, measure, point, 1, counts));
        return of(counts);
    }

    private static void add(Trait trait, Measure measure, Point point, int sign, TreeMap<String, Long> counts) {
        trait.of(point.fact(), point.goods())
                .forEach((value, goods) -> counts.merge(
                        value, sign * measure.amount(point.fact(), goods).longValueExact(), Math::addExact));
    }

    private static Mix of(TreeMap<String, Long> counts) {
        counts.values().removeIf(count -> count <= 0);
        return new Mix(
                counts, counts.values().stream().mapToLong(Long::longValue).sum());
    }

    static Mix sum(List<Mix> mixes) {
        return mixes.stream().reduce(NOTHING, Mix::plus);
    }

    /** What was counted most. */
    Optional<String> most() {
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    Mix plus(Mix other) {
        var counts = new TreeMap<>(this.counts);
        other.counts.forEach((value, count) -> counts.merge(value, count, Math::addExact));
        return of(counts);
    }

    long count(String value) {
        return counts.getOrDefault(value, 0L);
    }

    /** Of all that was counted, 0 to 1. */
    double share(String value) {
        return total == 0 ? 0 : count(value) / (double) total;
    }

    /** What is in either of them. */
    TreeSet<String> valuesWith(Mix other) {
        var values = new TreeSet<>(counts.keySet());
        values.addAll(other.counts.keySet());
        return values;
    }
}
