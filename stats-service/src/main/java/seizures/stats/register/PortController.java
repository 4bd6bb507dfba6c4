package seizures.stats.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.request.QueryFields;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;
import seizures.domain.dimension.Dimension;
import seizures.domain.registry.Located;
import seizures.domain.registry.LookupName;
import seizures.domain.registry.Ports;

/** {@code GET /v1/ports}: the ports that a question may name, in pages. */
@RestController
class PortController {
    private static final Set<String> WORDS = Set.of("scheme", "country", "area", "region", "name", "offset", "limit");

    /**
     * @param port the code that stands for it
     * @param aliases its other codes
     * @param zone of its clocks, {@code America/Chicago}; absent where the register does not say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Port(
            String port,
            List<String> aliases,
            String name,
            String country,
            String area,
            String region,
            @Nullable String zone,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Located located) {
        static Port of(Ports.Port known) {
            return new Port(
                    known.code().toString(),
                    known.aliases().stream().map(PortCode::toString).toList(),
                    known.name(),
                    known.country().code(),
                    known.area(),
                    known.region(),
                    known.zone() == null ? null : known.zone().getId(),
                    known.latitude(),
                    known.longitude(),
                    known.located());
        }
    }

    /** @param next the {@code offset} of the next page; absent on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(List<Port> ports, int total, @Nullable Integer next) {}

    @GetMapping("/v1/ports")
    Answer ports(@RequestParam MultiValueMap<String, String> texts) {
        var parameters = new QueryFields(texts);
        parameters.refuseUnknown(WORDS);
        var bounds = Page.Bounds.parse(parameters);
        var scheme = parameters.oneOf("scheme", List.of(PortScheme.values()), PortScheme::name);
        var country = parameters.parsed("country", Dimension.COUNTRY::parse);
        var area = parameters.parsed("area", Dimension.AREA::parse);
        var region = parameters.parsed("region", Dimension.REGION::parse);
        var name = parameters.once("name").map(LookupName::of);
        parameters.throwIfInvalid();
        var meant = Ports.all().stream()
                .filter(port -> scheme.isEmpty() || hasCodeOf(scheme.get(), port))
                .filter(port -> is(country, port, known -> known.country().code()))
                .filter(port -> is(area, port, Ports.Port::area))
                .filter(port -> is(region, port, Ports.Port::region))
                .filter(port -> name.filter(part -> !LookupName.of(port.name()).contains(part))
                        .isEmpty())
                .map(Port::of)
                .toList();
        var page = Page.of(meant, bounds);
        return new Answer(page.entries(), page.total(), page.next().orElse(null));
    }

    private static boolean hasCodeOf(PortScheme scheme, Ports.Port port) {
        return Stream.concat(Stream.of(port.code()), port.aliases().stream()).anyMatch(code -> code.scheme() == scheme);
    }

    private static <T> boolean is(Optional<T> wanted, Ports.Port port, Function<Ports.Port, T> found) {
        return wanted.isEmpty() || wanted.get().equals(found.apply(port));
    }
}
