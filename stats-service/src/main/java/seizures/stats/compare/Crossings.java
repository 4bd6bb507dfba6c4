package seizures.stats.compare;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import seizures.contract.PortCode;
import seizures.domain.dimension.Dimension;
import seizures.domain.registry.CrossingRegister;
import seizures.domain.registry.Ports;
import seizures.domain.registry.Registers;
import seizures.domain.registry.Traffic;

/** How many crossed into the United States by land, by port and calendar year, in the registers in force. */
final class Crossings {
    private Crossings() {}

    /**
     * The traffic of some years, over the ports that a question means.
     *
     * @param wanted the places that are selected, or grouped by; other dimensions do not matter here
     * @return empty where a year or every port is unknown, or nothing crossed
     */
    static Optional<BigInteger> of(Traffic traffic, Set<Integer> years, Map<Dimension, Set<String>> wanted) {
        var register = Registers.inForce().crossings();
        var counts = register.all().stream()
                .filter(count -> isWanted(places(count), wanted))
                .toList();
        var sum = counts.stream()
                .filter(count -> years.contains(count.year()))
                .map(count -> BigInteger.valueOf(count.byTraffic().getOrDefault(traffic, 0L)))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return years.stream().allMatch(year -> isKnown(year, register, counts)) && sum.signum() > 0
                ? Optional.of(sum)
                : Optional.empty();
    }

    /** Whether every port has a count that had one in the last year of which the build has all. */
    private static boolean isKnown(int year, CrossingRegister register, List<CrossingRegister.Count> counts) {
        return register.wholeYears().contains(year)
                || ports(year, counts).containsAll(ports(register.wholeYears().last(), counts));
    }

    private static List<PortCode> ports(int year, List<CrossingRegister.Count> counts) {
        return counts.stream()
                .filter(count -> count.year() == year)
                .map(count -> Ports.identityOf(count.port()))
                .toList();
    }

    /** The values that select the port: itself, its field office, its region, its country. */
    private static Map<Dimension, Set<String>> places(CrossingRegister.Count count) {
        var port = Ports.identityOf(count.port());
        var area = count.area();
        return Map.of(
                Dimension.PORT, area == null ? Set.of(port.toString()) : Set.of(port.toString(), "CBP_AREA:" + area),
                Dimension.AREA, Set.of(area == null ? Ports.areaOf(port) : area),
                Dimension.REGION, Set.of(Ports.regionOf(port)),
                Dimension.COUNTRY, Set.of(port.country().code()));
    }

    private static boolean isWanted(Map<Dimension, Set<String>> places, Map<Dimension, Set<String>> wanted) {
        return places.entrySet().stream().allMatch(place -> {
            var values = wanted.get(place.getKey());
            return values == null || place.getValue().stream().anyMatch(values::contains);
        });
    }
}
