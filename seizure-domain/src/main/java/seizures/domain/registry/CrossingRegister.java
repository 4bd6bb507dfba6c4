package seizures.domain.registry;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;
import seizures.contract.RegisterEntry.CrossingsEntry;

/**
 * One state of the register of crossings by land into the United States, by port and calendar year: those of the build,
 * {@code crossings.csv}, and what registrars entered on top. Immutable.
 */
public final class CrossingRegister {
    static final CrossingRegister BASE = of(read());

    /**
     * What crossed at a port in a year.
     *
     * @param port as its source names it
     * @param area the field office whose sum it is part of; absent where no sum of offices is known
     */
    public record Count(PortCode port, @Nullable String area, int year, Map<Traffic, Long> byTraffic) {}

    private final Map<String, Count> counts;
    private final NavigableSet<Integer> wholeYears;

    private CrossingRegister(Map<String, Count> counts, NavigableSet<Integer> wholeYears) {
        this.counts = Collections.unmodifiableMap(counts);
        this.wholeYears = wholeYears;
    }

    private static CrossingRegister of(Map<String, Count> counts) {
        var years = new TreeSet<Integer>();
        counts.values().forEach(count -> years.add(count.year()));
        return new CrossingRegister(counts, years);
    }

    /** This register with entries on top. */
    CrossingRegister with(Collection<CrossingsEntry> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<>(counts);
        entries.forEach(entry -> all.put(entry.id(), count(entry)));
        return new CrossingRegister(all, wholeYears);
    }

    private Count count(CrossingsEntry entry) {
        var before = counts.get(CrossingsEntry.id(entry.port(), wholeYears.last()));
        return new Count(
                entry.port(),
                before == null ? null : before.area(),
                entry.year(),
                byTraffic(
                        entry.trucks(), entry.personalVehicles(), entry.buses(), entry.pedestrians(), entry.trains()));
    }

    public Collection<Count> all() {
        return counts.values();
    }

    /** The years of which the build has all ports; of another it depends on what was entered. */
    public NavigableSet<Integer> wholeYears() {
        return Collections.unmodifiableNavigableSet(wholeYears);
    }

    private static Map<String, Count> read() {
        var counts = new LinkedHashMap<String, Count>();
        for (var row : RegistryFile.rows("crossings.csv")) {
            var port = new PortCode(PortScheme.SCHEDULE_D, row.get("port"));
            int year = Integer.parseInt(row.get("year"));
            var count = new Count(
                    port,
                    row.get("area").isEmpty() ? null : row.get("area"),
                    year,
                    byTraffic(
                            Long.parseLong(row.get("trucks")),
                            Long.parseLong(row.get("personal_vehicles")),
                            Long.parseLong(row.get("buses")),
                            Long.parseLong(row.get("pedestrians")),
                            Long.parseLong(row.get("trains"))));
            if (counts.put(CrossingsEntry.id(port, year), count) != null) {
                throw new IllegalStateException("crossings.csv has a port twice in " + year + ": " + port);
            }
        }
        return counts;
    }

    private static Map<Traffic, Long> byTraffic(
            long trucks, long personalVehicles, long buses, long pedestrians, long trains) {
        var byTraffic = new EnumMap<Traffic, Long>(Traffic.class);
        byTraffic.put(Traffic.TRUCKS, trucks);
        byTraffic.put(Traffic.PERSONAL_VEHICLES, personalVehicles);
        byTraffic.put(Traffic.BUSES, buses);
        byTraffic.put(Traffic.PEDESTRIANS, pedestrians);
        byTraffic.put(Traffic.TRAINS, trains);
        return Collections.unmodifiableMap(byTraffic);
    }
}
