package seizures.stats.changes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.domain.doses.DoseMethods;
import seizures.stats.cells.Cells;
import seizures.stats.query.NotReady;

/** {@code GET /v1/dose-counts/seizures}: a count opened, seizure by seizure. */
@RestController
class CountedSeizuresController {
    private final Cells cells;
    private final Changes changes;
    private final DoseMethods methods;
    private final Clock clock;

    CountedSeizuresController(Cells cells, Changes changes, DoseMethods methods, Clock clock) {
        this.cells = cells;
        this.changes = changes;
        this.methods = methods;
        this.clock = clock;
    }

    @GetMapping("/v1/dose-counts/seizures")
    SeizurePage seizures(@RequestParam MultiValueMap<String, String> parameters) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var query = SeizuresQuery.parse(parameters, methods, today);
        if (!changes.isComplete()) {
            throw new NotReady();
        }
        var counted = CountedSeizures.of(query.counts(), changes, query.after().orElse(null), query.limit());
        return SeizurePage.of(
                query.counts(),
                counted,
                query.counts().knownAt().isBefore(today) ? Optional.<Instant>empty() : cells.asOf());
    }
}
