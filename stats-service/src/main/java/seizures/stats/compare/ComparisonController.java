package seizures.stats.compare;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.stats.cells.Cells;
import seizures.stats.doses.DoseMethods;
import seizures.stats.query.InvalidQuery;
import seizures.stats.query.NotReady;
import seizures.stats.query.Parsed;

/** {@code GET /v1/comparisons}. */
@RestController
class ComparisonController {
    private final Cells cells;
    private final DoseMethods methods;
    private final Clock clock;
    private final Crossings crossings = Crossings.read();

    ComparisonController(Cells cells, DoseMethods methods, Clock clock) {
        this.cells = cells;
        this.methods = methods;
        this.clock = clock;
    }

    @GetMapping("/v1/comparisons")
    Comparison compare(@RequestParam MultiValueMap<String, String> parameters) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var query = switch (ComparisonQuery.parse(parameters, methods, today)) {
            case Parsed.Ok<ComparisonQuery> ok -> ok.value();
            case Parsed.Invalid<ComparisonQuery> invalid -> throw new InvalidQuery(invalid.faults());
        };
        if (!cells.isComplete()) {
            throw new NotReady();
        }
        boolean isPast = query.counts().knownAt().isBefore(today);
        return Comparing.compare(query, cells, crossings, isPast ? Optional.<Instant>empty() : cells.asOf());
    }
}
