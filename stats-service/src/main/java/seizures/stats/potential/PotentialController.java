package seizures.stats.potential;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.request.QueryFields;
import seizures.domain.doses.DoseMethods;
import seizures.stats.cells.Cells;
import seizures.stats.query.CountQueryParser;
import seizures.stats.query.NotReady;
import seizures.stats.seal.Editions;

/** {@code GET /v1/potential-yields}: an address of its own, so that nobody takes it for doses. */
@RestController
class PotentialController {
    private static final CountQueryParser.Words WORDS = new CountQueryParser.Words(
            "from", "to", Set.of("from", "to", "bucket", "group", "knownAt", "calendar", "overlap", "yield"));

    private final YieldMethods yields = YieldMethods.read();
    private final Cells cells;
    private final DoseMethods methods;
    private final Editions editions;
    private final Clock clock;

    PotentialController(Cells cells, DoseMethods methods, Editions editions, Clock clock) {
        this.cells = cells;
        this.methods = methods;
        this.editions = editions;
        this.clock = clock;
    }

    @GetMapping("/v1/potential-yields")
    ResponseEntity<Potential> potential(@RequestParam MultiValueMap<String, String> texts) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var parameters = new QueryFields(texts);
        var query = new CountQueryParser(parameters, methods, today, WORDS).question();
        var method = parameters
                .oneOf("yield", yields.methods(), YieldMethod::id)
                .orElse(yields.methods().getFirst());
        parameters.throwIfInvalid();
        if (!cells.isComplete()) {
            throw new NotReady();
        }
        var answer = ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, editions.cacheControl(query.knownAt()));
        return answer.body(Potential.of(
                query,
                method,
                cells.sum(query),
                query.knownAt().isBefore(today) ? Optional.<Instant>empty() : cells.asOf()));
    }
}
