package seizures.stats.compare;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;
import seizures.domain.dimension.Dimension;
import seizures.domain.registry.Ports;

/** How many crossed into the United States by land, by port and calendar year: {@code crossings.csv}, 2019 to 2024. */
final class Crossings {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    /** @param places the values that select the port: itself, its field office, its region, its country */
    private record Count(Map<Dimension, Set<String>> places, int year, Map<Traffic, Long> byTraffic) {}

    private final List<Count> counts;

    private Crossings(List<Count> counts) {
        this.counts = counts;
    }

    static Crossings read() {
        var stream = Objects.requireNonNull(Crossings.class.getResourceAsStream("crossings.csv"));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var parser = FORMAT.parse(reader)) {
            var counts = new ArrayList<Count>();
            parser.forEach(row -> counts.add(count(row)));
            return new Crossings(List.copyOf(counts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Count count(CSVRecord row) {
        var port = Ports.identityOf(new PortCode(PortScheme.SCHEDULE_D, row.get("port")));
        var area = row.get("area");
        var names = area.isEmpty() ? Set.of(port.toString()) : Set.of(port.toString(), "CBP_AREA:" + area);
        var byTraffic = new EnumMap<Traffic, Long>(Traffic.class);
        for (var traffic : Traffic.values()) {
            byTraffic.put(traffic, Long.valueOf(row.get(traffic.word().replace('-', '_'))));
        }
        return new Count(
                Map.of(
                        Dimension.PORT, names,
                        Dimension.AREA, Set.of(area.isEmpty() ? Ports.areaOf(port) : area),
                        Dimension.REGION, Set.of(Ports.regionOf(port)),
                        Dimension.COUNTRY, Set.of(port.country().code())),
                Integer.parseInt(row.get("year")),
                byTraffic);
    }

    /**
     * The traffic of some years, over the ports that a question means.
     *
     * @param wanted the places that are selected, or grouped by; other dimensions do not matter here
     * @return empty where a year or every port is unknown, or nothing crossed
     */
    Optional<BigInteger> of(Traffic traffic, Set<Integer> years, Map<Dimension, Set<String>> wanted) {
        var known = counts.stream().map(Count::year).distinct().toList();
        var sum = counts.stream()
                .filter(count -> years.contains(count.year()) && isWanted(count, wanted))
                .map(count -> BigInteger.valueOf(count.byTraffic().getOrDefault(traffic, 0L)))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return known.containsAll(years) && sum.signum() > 0 ? Optional.of(sum) : Optional.empty();
    }

    private static boolean isWanted(Count count, Map<Dimension, Set<String>> wanted) {
        return count.places().entrySet().stream().allMatch(place -> {
            var values = wanted.get(place.getKey());
            return values == null || place.getValue().stream().anyMatch(values::contains);
        });
    }
}
