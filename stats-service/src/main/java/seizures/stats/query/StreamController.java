package seizures.stats.query;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import seizures.commons.access.Caller;
import seizures.commons.request.QueryFields;
import seizures.commons.web.Listeners;
import seizures.domain.doses.DoseMethods;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBook;
import seizures.stats.seal.Editions;

/**
 * {@code GET /v1/dose-counts/stream}: the answer to a question as server-sent events, all rows at first and then those
 * that change, a few times a second at most. Ends when the listener's token does. Who was cut off connects again and gets
 * all rows again.
 */
@RestController
class StreamController {
    private final Cells cells;
    private final Editions editions;
    private final CoverageBook book;
    private final DoseMethods methods;
    private final Clock clock;
    private final Listeners listeners;
    private final AnswerBudget budget;

    StreamController(
            Cells cells,
            DoseMethods methods,
            Editions editions,
            CoverageBook book,
            Listeners listeners,
            Clock clock,
            AnswerBudget budget) {
        this.book = book;
        this.budget = budget;
        this.cells = cells;
        this.methods = methods;
        this.editions = editions;
        this.listeners = listeners;
        this.clock = clock;
    }

    @GetMapping(path = "/v1/dose-counts/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@RequestParam MultiValueMap<String, String> texts, @AuthenticationPrincipal Caller caller)
            throws IOException {
        var parameters = new QueryFields(texts);
        var query = new CountQueryParser(parameters, methods, today(), CountQueryParser.Words.OF_STREAMS).question();
        parameters.throwIfInvalid();
        if (!cells.isComplete() || !book.isComplete()) {
            throw new NotReady();
        }
        var stream = new CountStream(query, cells, editions, book, clock, budget, caller.identity());
        try {
            return listeners.listen(caller.listensFor(clock.instant()), "listening", stream);
        } catch (RuntimeException | IOException e) {
            stream.close();
            throw e;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
