package seizures.stats.complete;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.domain.doses.DoseMethods;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBook;
import seizures.stats.query.AnswerCoverage;
import seizures.stats.query.NotReady;
import seizures.stats.seal.Editions;

/** {@code GET /v1/completeness}. */
@RestController
class CompletenessController {
    private final Cells cells;
    private final DoseMethods methods;
    private final Editions editions;
    private final CoverageBook book;
    private final Clock clock;

    CompletenessController(Cells cells, DoseMethods methods, Editions editions, CoverageBook book, Clock clock) {
        this.book = book;
        this.editions = editions;
        this.cells = cells;
        this.methods = methods;
        this.clock = clock;
    }

    @GetMapping("/v1/completeness")
    ResponseEntity<Completeness> completeness(@RequestParam MultiValueMap<String, String> parameters) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var query = CompletenessQuery.parse(parameters, methods, today);
        if (!cells.isComplete() || !book.isComplete()) {
            throw new NotReady();
        }
        var answer = ResponseEntity.ok()
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        editions.cacheControl(query.counts().knownAt()));
        var coverage = AnswerCoverage.of(query.counts().knownAt(query.evaluatedAt()), cells, book, today);
        return answer.body(Completeness.of(
                query,
                cells.sums(query.ends().stream().map(query::knownAt).toList()),
                coverage::coverage,
                coverage.notes()));
    }
}
