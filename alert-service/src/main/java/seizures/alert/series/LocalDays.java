package seizures.alert.series;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import seizures.contract.AlertVersion;
import seizures.contract.PortCode;
import seizures.domain.registry.Ports;

/** The true instants of days that are days in each port's own calendar. */
public final class LocalDays {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private LocalDays() {}

    /**
     * A window of whole days at the ports of some points: from the first local midnight to the last.
     *
     * @param days as {@link Span#ofDays} writes them
     */
    public static AlertVersion.Window window(Span days, Collection<Point> points) {
        var zones = zones(points);
        var first = days.firstDay();
        var last = days.lastDay();
        var from =
                zones.stream().map(zone -> first.atStartOfDay(zone).toInstant()).min(Comparator.naturalOrder());
        var to = zones.stream()
                .map(zone -> last.plusDays(1).atStartOfDay(zone).toInstant())
                .max(Comparator.naturalOrder());
        return new AlertVersion.Window(from.orElse(days.from()), to.orElse(days.to()), names(zones), first, last);
    }

    /** A window of instants, with the zone of the ports of its points. */
    public static AlertVersion.Window instants(Span window, Collection<Point> points) {
        var zones = zones(points);
        return new AlertVersion.Window(window.from(), window.to(), names(zones), null, null);
    }

    private static String names(List<ZoneId> zones) {
        return zones.stream().map(ZoneId::getId).collect(Collectors.joining(", "));
    }

    /** Of the ports where something is left, from east to west at that time; UTC where no zone is known. */
    private static List<ZoneId> zones(Collection<Point> points) {
        Map<PortCode, Integer> left = new TreeMap<>(Comparator.comparing(PortCode::toString));
        points.forEach(point -> left.merge(point.fact().port(), point.fact().sign(), Integer::sum));
        var at = points.stream()
                .map(point -> point.fact().last())
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        var zones = left.entrySet().stream()
                .filter(port -> port.getValue() > 0)
                .flatMap(port -> Ports.find(port.getKey()).map(Ports.Port::zone).stream())
                .distinct()
                .sorted(Comparator.comparing((ZoneId zone) -> zone.getRules().getOffset(at))
                        .thenComparing(ZoneId::getId))
                .toList();
        return zones.isEmpty() ? List.of(UTC) : zones;
    }
}
