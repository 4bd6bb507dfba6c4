package seizures.stats.compare;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.domain.doses.DoseMethods;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBook;
import seizures.stats.query.NotReady;
import seizures.stats.seal.Editions;

/** {@code GET /v1/comparisons}. */
@RestController
class ComparisonController {
    private final Cells cells;
    private final DoseMethods methods;
    private final Editions editions;
    private final CoverageBook book;
    private final Clock clock;

    ComparisonController(Cells cells, DoseMethods methods, Editions editions, CoverageBook book, Clock clock) {
        this.book = book;
        this.editions = editions;
        this.cells = cells;
        this.methods = methods;
        this.clock = clock;
    }

    @GetMapping("/v1/comparisons")
    ResponseEntity<Comparison> compare(@RequestParam MultiValueMap<String, String> parameters) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var query = ComparisonQuery.parse(parameters, methods, today);
        if (!cells.isComplete() || !book.isComplete()) {
            throw new NotReady();
        }
        var knownAt = query.counts().knownAt();
        var answer = ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, editions.cacheControl(knownAt));
        return answer.body(Comparing.compare(
                query, cells, book, knownAt.isBefore(today) ? Optional.<Instant>empty() : cells.asOf()));
    }
}
