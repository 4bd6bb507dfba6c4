package seizures.domain.registry;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.contract.Country;
import seizures.contract.PortCode;
import seizures.contract.RegisterEntry.AreaEntry;
import seizures.domain.registry.Areas.Area;

/**
 * One state of the register of areas: those of the build, {@code areas.csv}, and what registrars entered on top.
 * Immutable.
 */
public final class AreaRegister {
    static final AreaRegister BASE = new AreaRegister(read());

    private final Map<String, Area> areas;
    private final Map<PortCode, Area> byPort;

    private AreaRegister(Map<String, Area> areas) {
        this.areas = Collections.unmodifiableMap(areas);
        this.byPort = areas.values().stream()
                .filter(area -> area.port() != null)
                .collect(toMap(area -> Objects.requireNonNull(area.port()), area -> area, (first, _) -> first));
    }

    /** This register with entries on top. */
    AreaRegister with(Collection<AreaEntry> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<>(areas);
        entries.forEach(entry -> all.put(
                entry.area(),
                new Area(
                        entry.area(),
                        entry.name(),
                        entry.country(),
                        entry.port(),
                        entry.latitude(),
                        entry.longitude())));
        return new AreaRegister(all);
    }

    /** By its code; empty where it is not registered. */
    public Optional<Area> find(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** The area that a port code stands for as a whole. */
    public Optional<Area> reportedAs(PortCode code) {
        return Optional.ofNullable(byPort.get(code));
    }

    Collection<Area> all() {
        return areas.values();
    }

    private static Map<String, Area> read() {
        var areas = new LinkedHashMap<String, Area>();
        for (var row : RegistryFile.rows("areas.csv")) {
            var area = new Area(
                    row.get("area"),
                    row.get("name"),
                    new Country(row.get("country")),
                    row.get("code").isEmpty() ? null : PortCode.parse(row.get("code")),
                    degrees(row.get("latitude")),
                    degrees(row.get("longitude")));
            if (areas.put(area.code(), area) != null) {
                throw new IllegalStateException("areas.csv names an area twice: " + area.code());
            }
        }
        return areas;
    }

    private static @Nullable Double degrees(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }
}
