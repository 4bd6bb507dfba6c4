package seizures.stats.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.request.QueryFields;
import seizures.domain.dimension.Dimension;
import seizures.domain.registry.Areas;
import seizures.domain.registry.LookupName;

/** {@code GET /v1/areas}: the field offices, sectors and states that lie above ports, with their centres. */
@RestController
class AreaController {
    private static final Set<String> WORDS = Set.of("country", "name");

    /** @param port under what code the area as a whole is reported; absent where it is not */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Area(
            String area,
            String name,
            String country,
            @Nullable String port,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        static Area of(Areas.Area known) {
            return new Area(
                    known.code(),
                    known.name(),
                    known.country().code(),
                    known.port() == null ? null : known.port().toString(),
                    known.latitude(),
                    known.longitude());
        }
    }

    record Answer(List<Area> areas) {}

    @GetMapping("/v1/areas")
    Answer areas(@RequestParam MultiValueMap<String, String> texts) {
        var parameters = new QueryFields(texts);
        parameters.refuseUnknown(WORDS);
        var country = parameters.parsed("country", Dimension.COUNTRY::parse);
        var name = parameters.once("name").map(LookupName::of);
        parameters.throwIfInvalid();
        return new Answer(Areas.all().stream()
                .filter(area -> country.stream().allMatch(area.country().code()::equals))
                .filter(area -> name.stream().allMatch(LookupName.of(area.name())::contains))
                .map(Area::of)
                .toList());
    }
}
