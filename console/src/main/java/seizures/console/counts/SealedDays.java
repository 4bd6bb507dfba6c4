package seizures.console.counts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import seizures.console.service.Service;
import seizures.console.service.ServiceProblem;
import seizures.console.service.Services;

/** The days of knowledge whose counts never change. */
@Component
class SealedDays {
    private static final Seals UNKNOWN = new Seals(null, List.of());

    private final Services services;

    SealedDays(Services services) {
        this.services = services;
    }

    /**
     * An answer of {@code /v1/seals}.
     *
     * @param sealedUntil the last day that is sealed; null where none is, or the person may not know
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Seals(@Nullable String sealedUntil, List<Seal> seals) {}

    /** @param day the last that it closed */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Seal(String day) {}

    /** As far as the person may read them and the seizure-service answers: counts are shown without them. */
    Seals newest() {
        try {
            return services.get(Service.SEIZURE, "/v1/seals", Seals.class);
        } catch (ServiceProblem problem) {
            return UNKNOWN;
        }
    }
}
