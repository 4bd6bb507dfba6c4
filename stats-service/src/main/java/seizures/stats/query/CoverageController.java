package seizures.stats.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBook;
import seizures.stats.seal.Editions;

/** {@code GET /v1/coverage}. */
@RestController
class CoverageController {
    private final Cells cells;
    private final CoverageBook book;
    private final Editions editions;
    private final Clock clock;

    CoverageController(Cells cells, CoverageBook book, Editions editions, Clock clock) {
        this.cells = cells;
        this.book = book;
        this.editions = editions;
        this.clock = clock;
    }

    @GetMapping("/v1/coverage")
    ResponseEntity<CoverageGrid> coverage(@RequestParam MultiValueMap<String, String> parameters) {
        var query = CoverageGridQuery.parse(parameters, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (!cells.isComplete() || !book.isComplete()) {
            throw new NotReady();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, editions.cacheControl(query.knownAt()))
                .body(CoverageGrid.of(query, book));
    }
}
