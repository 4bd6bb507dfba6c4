package seizures.stats.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import seizures.contract.Agency;
import seizures.contract.Crossing;
import seizures.contract.PortCode;
import seizures.domain.dimension.Dimension;
import seizures.domain.dimension.DimensionPart;
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
            Dimension.PORT,
            Dimension.AREA,
            Dimension.REGION,
            Dimension.COUNTRY,
            Dimension.COUNTRY_GROUP,
            Dimension.AGENCY,
            Dimension.CROSSING);

    private final CountQuery query;
    /** What ports, agencies and crossings are grouped by: thousands of reporters have a few hundred of them in common. */
    private final Map<PortCode, List<Map<Dimension, String>>> ports = new HashMap<>();

    private final Map<Agency, List<Map<Dimension, String>>> agencies = new HashMap<>();
    private final Map<Crossing, List<Map<Dimension, String>>> crossings = new EnumMap<>(Crossing.class);
    private final Map<Map<Dimension, String>, NavigableMap<Agency, Set<PortCode>>> byPlace = new HashMap<>();
    private final Map<List<Map<Dimension, String>>, NavigableMap<Agency, Set<PortCode>>> apart = new HashMap<>();
    private final NavigableMap<Agency, Set<PortCode>> all = new TreeMap<>();

    private ReportingPlaces(CountQuery query) {
        this.query = query;
    }

    /** Of the agencies that the question is about, their ports that had reported by its day of knowledge. */
    public static ReportingPlaces of(CountQuery query, Cells cells, CoverageBook book) {
        var places = new ReportingPlaces(query);
        query.filters()
                .getOrDefault(Dimension.AGENCY, Set.of())
                .forEach(code -> places.all.put(new Agency(code), new TreeSet<>()));
        var covered = new HashMap<Agency, Boolean>();
        for (var reporter : cells.reporters(query.knownAt())) {
            if (covered.computeIfAbsent(
                    reporter.agency(),
                    agency -> !book.of(agency, query.knownAt()).isEmpty())) {
                places.add(reporter, places.places(reporter));
            }
        }
        return places;
    }

    /** The values that a reporter's place is grouped by; none where it is not selected. */
    private List<Map<Dimension, String>> places(Reporter reporter) {
        var places = new ArrayList<Map<Dimension, String>>();
        for (var port : groups(ports, DimensionPart.PORT, reporter.port())) {
            for (var agency : groups(agencies, DimensionPart.AGENCY, reporter.agency())) {
                for (var crossing : groups(crossings, DimensionPart.CROSSING, reporter.crossing())) {
                    places.add(union(port, agency, crossing));
                }
            }
        }
        return places;
    }

    private <V> List<Map<Dimension, String>> groups(
            Map<V, List<Map<Dimension, String>>> known, DimensionPart<V> part, V value) {
        return known.computeIfAbsent(value, unseen -> query.groups(part, unseen));
    }

    private static Map<Dimension, String> union(
            Map<Dimension, String> port, Map<Dimension, String> agency, Map<Dimension, String> crossing) {
        if (agency.isEmpty() && crossing.isEmpty()) {
            return port;
        }
        var union = new EnumMap<Dimension, String>(Dimension.class);
        union.putAll(port);
        union.putAll(agency);
        union.putAll(crossing);
        return union;
    }

    private void add(Reporter reporter, List<Map<Dimension, String>> places) {
        if (!places.isEmpty()) {
            add(reporter, all);
            add(reporter, apart.computeIfAbsent(places, _ -> new TreeMap<>()));
            places.forEach(place -> add(reporter, byPlace.computeIfAbsent(place, _ -> new TreeMap<>())));
        }
    }

    private static void add(Reporter reporter, NavigableMap<Agency, Set<PortCode>> ports) {
        ports.computeIfAbsent(reporter.agency(), _ -> new TreeSet<>()).add(reporter.port());
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

    /** Those who report from places that are in the same groups, each place once. */
    public Map<List<Map<Dimension, String>>, NavigableMap<Agency, Set<PortCode>>> apart() {
        return apart;
    }
}
