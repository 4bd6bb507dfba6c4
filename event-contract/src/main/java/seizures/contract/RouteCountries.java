package seizures.contract;

import java.util.List;
import java.util.Optional;

/**
 * The countries on the way of the goods, by the role that the report gives them.
 *
 * @param origin where they came from first, where known
 * @param departures from which they were sent, in order and distinct
 * @param transits through which they went, in order and distinct
 */
public record RouteCountries(Optional<Country> origin, List<Country> departures, List<Country> transits) {
    private static final RouteCountries UNKNOWN = new RouteCountries(Optional.empty(), List.of(), List.of());

    /** Of a route as it was reported. */
    public static RouteCountries of(List<RoutePoint> route) {
        if (route.isEmpty()) {
            return UNKNOWN;
        }
        return new RouteCountries(
                route.stream()
                        .filter(point -> point.role() == RoutePoint.Role.ORIGIN)
                        .map(RoutePoint::country)
                        .findFirst(),
                all(route, RoutePoint.Role.DEPARTURE),
                all(route, RoutePoint.Role.TRANSIT));
    }

    private static List<Country> all(List<RoutePoint> route, RoutePoint.Role role) {
        return route.stream()
                .filter(point -> point.role() == role)
                .map(RoutePoint::country)
                .distinct()
                .sorted()
                .toList();
    }
}
