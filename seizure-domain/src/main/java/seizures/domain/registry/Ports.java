package seizures.domain.registry;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import seizures.contract.Country;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;

/** The ports of entry that we know by name: {@code ports.csv}. A port outside it is counted all the same. */
public final class Ports {
    /** The region of a port that no register gives one. */
    public static final String NO_REGION = "UNKNOWN";

    private static final Map<PortCode, Port> PORTS = read();
    private static final Map<String, String> CODE_BY_NAME = names();

    private Ports() {}

    /**
     * A registered port.
     *
     * @param region {@code SOUTHWEST_BORDER}, {@code NORTHERN_BORDER}, {@code COASTAL_INTERIOR} and so on
     * @param zone its time zone, where it has one
     * @param latitude degrees north, WGS 84, where known
     * @param longitude degrees east
     */
    public record Port(
            PortCode code,
            String name,
            Country country,
            String region,
            @Nullable ZoneId zone,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    public static Optional<Port> find(PortCode code) {
        return Optional.ofNullable(PORTS.get(code));
    }

    public static String regionOf(PortCode code) {
        return find(code).map(Port::region).orElse(NO_REGION);
    }

    /** The codes that look most like a misspelt one, or whose name does, nearest first. */
    public static List<String> nearest(String text, int most) {
        return NearestNames.of(text, CODE_BY_NAME, most);
    }

    /** All of them, in the order of the file. */
    public static Collection<Port> all() {
        return PORTS.values();
    }

    private static Map<PortCode, Port> read() {
        var ports = new LinkedHashMap<PortCode, Port>();
        for (var row : RegistryFile.rows("ports.csv")) {
            var code = new PortCode(PortScheme.valueOf(row.get("scheme")), row.get("code"));
            if (ports.put(code, port(code, row)) != null) {
                throw new IllegalStateException("ports.csv names a port twice: " + code);
            }
        }
        return Collections.unmodifiableMap(ports);
    }

    /** By its name, its code and its code with the scheme; of two with one name the first. */
    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        for (var port : PORTS.values()) {
            var code = port.code().toString();
            for (var name : List.of(code, port.code().code(), port.name())) {
                names.putIfAbsent(LookupName.of(name), code);
            }
        }
        return Collections.unmodifiableMap(names);
    }

    private static Port port(PortCode code, CSVRecord row) {
        return new Port(
                code,
                row.get("name"),
                new Country(row.get("country")),
                row.get("region").isEmpty() ? NO_REGION : row.get("region"),
                row.get("zone").isEmpty() ? null : ZoneId.of(row.get("zone")),
                degrees(row.get("latitude")),
                degrees(row.get("longitude")));
    }

    private static @Nullable Double degrees(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }
}
