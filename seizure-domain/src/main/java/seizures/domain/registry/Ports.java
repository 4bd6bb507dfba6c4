package seizures.domain.registry;

import static java.util.stream.Collectors.groupingBy;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import seizures.contract.Country;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;

/**
 * The ports of entry that we know by name, {@code ports.csv}, and the other codes of each, {@code port-aliases.csv}. A
 * port outside them is counted all the same.
 */
public final class Ports {
    /** The region of a port that no register gives one. */
    public static final String NO_REGION = "UNKNOWN";

    /** The area of a port that no register gives one. */
    public static final String NO_AREA = "UNKNOWN";

    private static final Map<PortCode, PortCode> ALIASES = aliases();
    private static final Map<PortCode, Port> PORTS = read();
    private static final Map<String, String> CODE_BY_NAME = names();

    private Ports() {}

    /**
     * A registered port.
     *
     * @param code its identity
     * @param aliases its other codes
     * @param area its field office, sector or state: a code of {@link Areas}, or {@link #NO_AREA}
     * @param region {@code SOUTHWEST_BORDER}, {@code NORTHERN_BORDER}, {@code COASTAL_INTERIOR} and so on
     * @param zone its time zone, where it has one
     * @param latitude degrees north, WGS 84, where known
     * @param longitude degrees east
     */
    public record Port(
            PortCode code,
            List<PortCode> aliases,
            String name,
            Country country,
            String area,
            String region,
            @Nullable ZoneId zone,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /** By its identity or another of its codes. */
    public static Optional<Port> find(PortCode code) {
        return Optional.ofNullable(PORTS.get(identityOf(code)));
    }

    /** The one code of a place that has several: what counts and alerts name it by. Of an unregistered port, itself. */
    public static PortCode identityOf(PortCode code) {
        return ALIASES.getOrDefault(code, code);
    }

    public static String areaOf(PortCode code) {
        return find(code).map(Port::area).orElse(NO_AREA);
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

    private static Map<PortCode, PortCode> aliases() {
        var aliases = new LinkedHashMap<PortCode, PortCode>();
        for (var row : RegistryFile.rows("port-aliases.csv")) {
            var code = new PortCode(PortScheme.valueOf(row.get("scheme")), row.get("code"));
            if (aliases.put(code, PortCode.parse(row.get("port"))) != null) {
                throw new IllegalStateException("port-aliases.csv names a code twice: " + code);
            }
        }
        return Collections.unmodifiableMap(aliases);
    }

    private static Map<PortCode, Port> read() {
        var others = ALIASES.keySet().stream().collect(groupingBy(ALIASES::get));
        var ports = new LinkedHashMap<PortCode, Port>();
        for (var row : RegistryFile.rows("ports.csv")) {
            var code = new PortCode(PortScheme.valueOf(row.get("scheme")), row.get("code"));
            var aliases = others.remove(code);
            if (ports.put(code, port(code, aliases == null ? List.of() : aliases, row)) != null) {
                throw new IllegalStateException("ports.csv names a port twice: " + code);
            }
        }
        if (!others.isEmpty()) {
            throw new IllegalStateException("port-aliases.csv names no port of ports.csv: " + others.keySet());
        }
        return Collections.unmodifiableMap(ports);
    }

    /** By its name, its codes, with the scheme and without; of two with one name the first, and a port before an area. */
    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        var areasLast = PORTS.values().stream()
                .sorted(Comparator.comparing(port -> port.code().scheme() == PortScheme.CBP_AREA))
                .toList();
        for (var port : areasLast) {
            var code = port.code().toString();
            Stream.concat(
                            Stream.of(code, port.code().code(), port.name()),
                            port.aliases().stream().flatMap(alias -> Stream.of(alias.toString(), alias.code())))
                    .forEach(name -> names.putIfAbsent(LookupName.of(name), code));
        }
        return Collections.unmodifiableMap(names);
    }

    private static Port port(PortCode code, List<PortCode> aliases, CSVRecord row) {
        return new Port(
                code,
                aliases,
                row.get("name"),
                new Country(row.get("country")),
                row.get("area").isEmpty() ? NO_AREA : row.get("area"),
                row.get("region").isEmpty() ? NO_REGION : row.get("region"),
                row.get("zone").isEmpty() ? null : ZoneId.of(row.get("zone")),
                degrees(row.get("latitude")),
                degrees(row.get("longitude")));
    }

    private static @Nullable Double degrees(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }
}
