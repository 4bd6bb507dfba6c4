package seizures.alert.kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import seizures.alert.series.Point;
import seizures.alert.series.Sums;

/**
 * Where one value of {@link Emergence} was seen, by the first day of the period.
 *
 * @param own in the series: what can be new
 * @param around of the area as a whole: it can have been seen there before
 */
record Sightings(TreeMap<LocalDate, Sighting> own, TreeMap<LocalDate, Sighting> around) {
    TreeSet<LocalDate> days() {
        var days = new TreeSet<>(own.keySet());
        days.addAll(around.keySet());
        return days;
    }

    static boolean stands(TreeMap<LocalDate, Sighting> there, LocalDate day) {
        var sighting = there.get(day);
        return sighting != null && sighting.stands();
    }

    Stream<Sighting> between(LocalDate first, LocalDate end) {
        return Stream.of(own, around).flatMap(there -> there.subMap(first, end).values().stream());
    }

    /** A period's points, with the amount of seizures and in the rule's own measure. */
    record Sighting(List<Point> seizures, List<Point> measured) {
        Sighting() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        boolean stands() {
            return Sums.of(seizures).signum() > 0;
        }
    }
}
