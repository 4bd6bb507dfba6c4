package seizures.stats.query;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import seizures.contract.Agency;
import seizures.contract.PortCode;
import seizures.domain.dimension.Dimension;
import seizures.stats.cells.Cells;
import seizures.stats.cells.Reporter;
import seizures.stats.coverage.CoverageBook;

/**
 * Which agencies have ever reported from the places of a question, as known on its day of knowledge, and at which of its
 * ports. An agency that the question names is one of them even where it never reported.
 */
public final class ReportingPlaces {
    /** The dimensions of a place: what is grouped by others is reported by all. */
    private static final List<Dimension> OF_PLACES = List.of(
            Dimension.PORT, Dimension.AREA, Dimension.REGION, Dimension.COUNTRY, Dimension.AGENCY, Dimension.CROSSING);

    private final CountQuery query;
    private final Map<Map<Dimension, String>, NavigableMap<Agency, Set<PortCode>>> byPlace = new HashMap<>();
    private final NavigableMap<Agency, Set<PortCode>> all = new TreeMap<>();

    private ReportingPlaces(CountQuery query) {
        this.query = query;
    }

    public static ReportingPlaces of(CountQuery query, Cells cells, CoverageBook book) {
        var places = new ReportingPlaces(query);
        query.filters()
                .getOrDefault(Dimension.AGENCY, Set.of())
                .forEach(code -> places.all.put(new Agency(code), new TreeSet<>()));
        for (var reporter : cells.reporters(query.knownAt())) {
            places.place(reporter)
                    .filter(_ -> !book.of(reporter.agency(), query.knownAt()).isEmpty())
                    .ifPresent(place -> places.add(reporter, place));
        }
        return places;
    }

    /** The values that a reporter's place is grouped by; empty where it is not selected. */
    private Optional<Map<Dimension, String>> place(Reporter reporter) {
        var parts = Stream.of(
                        query.port(reporter.port()),
                        query.agency(reporter.agency()),
                        query.crossing(reporter.crossing()))
                .toList();
        if (!parts.stream().allMatch(Optional::isPresent)) {
            return Optional.empty();
        }
        var place = new EnumMap<Dimension, String>(Dimension.class);
        parts.forEach(values -> place.putAll(values.orElseThrow()));
        return Optional.of(place);
    }

    private void add(Reporter reporter, Map<Dimension, String> place) {
        Stream.of(all, byPlace.computeIfAbsent(place, _ -> new TreeMap<>()))
                .forEach(places -> places.computeIfAbsent(reporter.agency(), _ -> new TreeSet<>())
                        .add(reporter.port()));
    }

    /** Everyone, with the ports selected. */
    public NavigableMap<Agency, Set<PortCode>> all() {
        return all;
    }

    /** Those who report what a row with such values counts. */
    public NavigableMap<Agency, Set<PortCode>> of(Map<Dimension, String> group) {
        var place = new EnumMap<Dimension, String>(Dimension.class);
        OF_PLACES.forEach(dimension -> {
            var value = group.get(dimension);
            if (value != null) {
                place.put(dimension, value);
            }
        });
        return place.isEmpty() ? all : byPlace.getOrDefault(place, new TreeMap<>());
    }

    /** Each group of places and those who report from it. */
    public Map<Map<Dimension, String>, NavigableMap<Agency, Set<PortCode>>> byPlace() {
        return byPlace;
    }
}
