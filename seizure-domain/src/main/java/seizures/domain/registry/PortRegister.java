package seizures.domain.registry;

import static java.util.stream.Collectors.groupingBy;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import seizures.contract.Country;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;
import seizures.contract.RegisterEntry.AliasEntry;
import seizures.contract.RegisterEntry.PortEntry;
import seizures.domain.registry.Ports.Port;

/**
 * One state of the register of ports: those of the build that we know by name, {@code ports.csv}, and the other codes
 * of each, {@code port-aliases.csv}, and what registrars entered on top. Immutable.
 */
public final class PortRegister {
    static final PortRegister BASE = new PortRegister(readPorts(), readAliases());

    /** Of a name in capitals, which may be longer than as it was reported. */
    private static final int LONGEST_PLACE = 250;

    /** As stated: a code may lead to one that leads on. */
    private final Map<PortCode, PortCode> aliases;
    /** By every code that has one; the ends of all ways. */
    private final Map<PortCode, PortCode> identities = new HashMap<>();

    private final Map<PortCode, Port> ports = new LinkedHashMap<>();
    private final Map<String, String> codeByName;
    private final List<String> regions;

    private PortRegister(Map<PortCode, Port> known, Map<PortCode, PortCode> aliases) {
        this.aliases = Collections.unmodifiableMap(aliases);
        aliases.keySet().forEach(code -> identities.put(code, endOf(code)));
        Stream.concat(known.keySet().stream(), aliases.keySet().stream())
                .filter(code -> code.scheme() == PortScheme.IDS_PLACE)
                .forEach(code -> identities.putIfAbsent(folded(code), endOf(code)));
        var others = aliases.keySet().stream().sorted().collect(groupingBy(this::identityOf));
        known.values().stream()
                .filter(port -> identityOf(port.code()).equals(port.code()))
                .forEach(port -> ports.put(port.code(), with(port, others.getOrDefault(port.code(), List.of()))));
        this.codeByName = names();
        var all = new TreeSet<String>();
        ports.values().forEach(port -> all.add(port.region()));
        all.add(Ports.NO_REGION);
        this.regions = List.copyOf(all);
    }

    /** This register with entries on top. */
    PortRegister with(Collection<PortEntry> entries, Collection<AliasEntry> codes) {
        if (entries.isEmpty() && codes.isEmpty()) {
            return this;
        }
        var allPorts = new LinkedHashMap<>(ports);
        entries.forEach(entry -> allPorts.put(entry.port(), made(entry)));
        var allAliases = new LinkedHashMap<>(aliases);
        codes.forEach(entry -> allAliases.put(entry.code(), entry.port()));
        return new PortRegister(allPorts, allAliases);
    }

    private static Port made(PortEntry entry) {
        return new Port(
                entry.port(),
                List.of(),
                entry.name(),
                entry.port().country(),
                Objects.requireNonNullElse(entry.area(), Ports.NO_AREA),
                Objects.requireNonNullElse(entry.region(), Ports.NO_REGION),
                entry.zone() == null ? null : ZoneId.of(entry.zone()),
                entry.latitude(),
                entry.longitude(),
                entry.latitude() == null ? null : Located.REGISTRAR);
    }

    /** Where a code leads in the end; itself where it leads back to itself. */
    private PortCode endOf(PortCode code) {
        var end = code;
        for (int steps = 0; steps <= aliases.size(); steps++) {
            var next = aliases.get(end);
            if (next == null) {
                return end;
            }
            end = next;
        }
        return code;
    }

    private static Port with(Port port, List<PortCode> aliases) {
        return new Port(
                port.code(),
                List.copyOf(aliases),
                port.name(),
                port.country(),
                port.area(),
                port.region(),
                port.zone(),
                port.latitude(),
                port.longitude(),
                port.located());
    }

    /** By any of its codes; empty where none is registered. */
    public Optional<Port> find(PortCode code) {
        return Optional.ofNullable(ports.get(identityOf(code)));
    }

    /**
     * The code that stands for the port: all codes of one port have the same. An unregistered code stands for itself.
     */
    public PortCode identityOf(PortCode code) {
        var found = identities.get(code);
        if (found != null || code.scheme() != PortScheme.IDS_PLACE) {
            return found == null ? code : found;
        }
        var place = folded(code);
        return identities.getOrDefault(place, place);
    }

    /** The name of a place in capitals and as composed characters, so that {@code ES/Madrid} and {@code ES/MADRID} are one. */
    private static PortCode folded(PortCode place) {
        var name = Normalizer.normalize(place.code().toUpperCase(Locale.ROOT), Normalizer.Form.NFC);
        return name.equals(place.code()) || name.length() > LONGEST_PLACE
                ? place
                : new PortCode(PortScheme.IDS_PLACE, name);
    }

    /** Whether a code is that of another port, registered or not. */
    public boolean isAlias(PortCode code) {
        return aliases.containsKey(code)
                || find(code).stream().anyMatch(port -> !port.code().equals(code));
    }

    List<String> nearest(String text, int most) {
        return NearestNames.of(text, codeByName, most);
    }

    List<String> regions() {
        return regions;
    }

    Collection<Port> all() {
        return Collections.unmodifiableCollection(ports.values());
    }

    /** By its name, its codes, with the scheme and without; of two with one name the first, and a port before an area. */
    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        var areasLast = ports.values().stream()
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

    private static Map<PortCode, PortCode> readAliases() {
        var aliases = new LinkedHashMap<PortCode, PortCode>();
        for (var row : RegistryFile.rows("port-aliases.csv")) {
            var code = new PortCode(PortScheme.valueOf(row.get("scheme")), row.get("code"));
            if (aliases.put(code, PortCode.parse(row.get("port"))) != null) {
                throw new IllegalStateException("port-aliases.csv names a code twice: " + code);
            }
        }
        return aliases;
    }

    private static Map<PortCode, Port> readPorts() {
        var ports = new LinkedHashMap<PortCode, Port>();
        for (var row : RegistryFile.rows("ports.csv")) {
            var code = new PortCode(PortScheme.valueOf(row.get("scheme")), row.get("code"));
            if (ports.put(code, port(code, row)) != null) {
                throw new IllegalStateException("ports.csv names a port twice: " + code);
            }
        }
        return ports;
    }

    private static Port port(PortCode code, CSVRecord row) {
        return new Port(
                code,
                List.of(),
                row.get("name"),
                new Country(row.get("country")),
                row.get("area").isEmpty() ? Ports.NO_AREA : row.get("area"),
                row.get("region").isEmpty() ? Ports.NO_REGION : row.get("region"),
                row.get("zone").isEmpty() ? null : ZoneId.of(row.get("zone")),
                degrees(row.get("latitude")),
                degrees(row.get("longitude")),
                row.get("located").isEmpty() ? null : Located.valueOf(row.get("located")));
    }

    private static @Nullable Double degrees(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }
}
