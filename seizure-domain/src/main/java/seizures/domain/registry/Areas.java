package seizures.domain.registry;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.contract.Country;
import seizures.contract.PortCode;

/** What lies above ports and below regions: {@code areas.csv}. */
public final class Areas {
    private static final Map<String, Area> AREAS = read();
    private static final Map<PortCode, Area> BY_CODE =
            AREAS.values().stream().filter(area -> area.port() != null).collect(toMap(Area::port, area -> area));

    private Areas() {}

    /**
     * A field office, a sector, or a state.
     *
     * @param code as questions and rules name it: {@code LAREDO}, {@code MX-TAM}
     * @param port under what port code the area as a whole is reported; absent where it is not
     * @param latitude of its centre, degrees north, WGS 84; absent where it has none
     * @param longitude degrees east
     */
    public record Area(
            String code,
            String name,
            Country country,
            @Nullable PortCode port,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    public static Optional<Area> find(String code) {
        return Optional.ofNullable(AREAS.get(code));
    }

    /** The area that a port code stands for as a whole. */
    public static Optional<Area> reportedAs(PortCode code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** All of them, in the order of the file. */
    public static Collection<Area> all() {
        return AREAS.values();
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
        return Collections.unmodifiableMap(areas);
    }

    private static @Nullable Double degrees(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }
}
