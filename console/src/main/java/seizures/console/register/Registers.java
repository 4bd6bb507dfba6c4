package seizures.console.register;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import seizures.console.service.Service;
import seizures.console.service.ServiceProblem;
import seizures.console.service.Services;

/** Ports, substances and dose methods, which every role reads; kept for five minutes. In templates: {@code @registers}. */
@Component("registers")
public class Registers {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration KEPT_SHORTLY = Duration.ofSeconds(5);
    private static final String CALENDARS = "/v1/registers?kind=calendars&limit=200";

    private final Services services;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Object value, Instant at) {}

    Registers(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Ports(List<Port> ports) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Port(
            String port,
            String name,
            String country,
            @Nullable String area,
            @Nullable String region,
            @Nullable String zone,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Substances(List<Substance> substances) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Substance(
            String substance,
            String name,
            String substanceClass,
            @Nullable String family,
            List<String> synonyms) {}

    /** Fiscal years that registrars entered, beside those of the program; none while the seizure-service does not answer. */
    public List<EntryTable.Entry> calendars() {
        try {
            return read(Service.SEIZURE, CALENDARS, EntryTable.class, KEPT_SHORTLY).entries().stream()
                    .filter(entry -> entry.isActive() && entry.kind().equals("calendars"))
                    .toList();
        } catch (ServiceProblem problem) {
            return List.of();
        }
    }

    public MethodTable doseMethods() {
        return read("/v1/dose-methods", MethodTable.class);
    }

    public List<Port> ports() {
        return read("/v1/ports?limit=10000", Ports.class).ports();
    }

    public List<Substance> substances() {
        return read("/v1/substances?limit=10000", Substances.class).substances();
    }

    /** Where a port is; null where that is not known. */
    public @Nullable MapPoint pointOf(String code) {
        return ports().stream()
                .filter(port -> port.port().equals(code))
                .findFirst()
                .map(MapPoint::of)
                .orElse(null);
    }

    /** The port's name and country; its code where no register has it. */
    public String nameOfPort(String code) {
        return ports().stream()
                .filter(port -> port.port().equals(code))
                .map(port -> port.name() + ", " + port.country())
                .findFirst()
                .orElse(code);
    }

    private <T> T read(String address, Class<T> type) {
        return read(Service.STATS, address, type, KEPT);
    }

    private <T> T read(Service service, String address, Class<T> type, Duration keeping) {
        var here = kept.get(address);
        if (here == null || here.at().plus(keeping).isBefore(clock.instant())) {
            here = new Kept(services.get(service, address, type), clock.instant());
            kept.put(address, here);
        }
        return type.cast(here.value());
    }
}
