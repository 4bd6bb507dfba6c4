package seizures.stats.changes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.domain.doses.DoseMethods;
import seizures.domain.registry.RegisterBook;
import seizures.stats.cells.Cells;
import seizures.stats.cells.Counts;
import seizures.stats.coverage.CoverageBook;
import seizures.stats.query.AnswerCoverage;
import seizures.stats.query.CountQuery;
import seizures.stats.query.NotReady;

/** {@code GET /v1/restatements} and all its causes, {@code GET /v1/restatements/causes}. */
@RestController
class RestatementController {
    private static final RestatementQuery.Limits ON_A_ROW = new RestatementQuery.Limits(10, 1_000);
    private static final RestatementQuery.Limits ON_A_PAGE = new RestatementQuery.Limits(1_000, 10_000);

    private final Cells cells;
    private final Changes changes;
    private final DoseMethods methods;
    private final Clock clock;
    private final RegisterBook book;
    private final CoverageBook coverage;

    RestatementController(
            Cells cells, Changes changes, DoseMethods methods, RegisterBook book, CoverageBook coverage, Clock clock) {
        this.book = book;
        this.coverage = coverage;
        this.cells = cells;
        this.changes = changes;
        this.methods = methods;
        this.clock = clock;
    }

    @GetMapping("/v1/restatements")
    Restatement restatements(@RequestParam MultiValueMap<String, String> parameters) {
        var query = query(parameters, ON_A_ROW);
        var before = sum(query.before());
        var after = sum(query.after());
        return Restatement.of(
                query,
                List.of(before, after),
                causes(query),
                AnswerCoverage.of(query.after(), cells, coverage, today()).notes(),
                query.to().isBefore(today()) ? Optional.<Instant>empty() : cells.asOf());
    }

    /** With the registers of the day of knowledge, as a count of that day has it. */
    private Counts sum(CountQuery counts) {
        return book.knownAt(counts.knownAt()).during(() -> cells.sum(counts));
    }

    private Causes causes(RestatementQuery query) {
        return book.knownAt(query.to()).during(() -> Causes.of(query, changes));
    }

    @GetMapping("/v1/restatements/causes")
    CausePage causes(@RequestParam MultiValueMap<String, String> parameters) {
        var query = query(parameters, ON_A_PAGE);
        return CausePage.of(query, causes(query));
    }

    private RestatementQuery query(MultiValueMap<String, String> parameters, RestatementQuery.Limits limits) {
        var query = RestatementQuery.parse(parameters, methods, today(), limits);
        if (!cells.isComplete() || !changes.isComplete()) {
            throw new NotReady();
        }
        return query;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
