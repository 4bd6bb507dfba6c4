package seizures.stats.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.request.QueryFields;
import seizures.domain.doses.DoseMethods;
import seizures.stats.cells.Cells;
import seizures.stats.query.CountQueryParser;
import seizures.stats.query.NotReady;

/** {@code GET /v1/unregistered-substances}: names in reports that no register has, the most frequent first. */
@RestController
class UnregisteredController {
    private static final Map<String, List<String>> BY_SUBSTANCE = Map.of("group", List.of("substance"));
    private static final CountQueryParser.Words WORDS =
            new CountQueryParser.Words("from", "to", Set.of("group", "from", "to", "bucket", "knownAt", "calendar"));

    private final Cells cells;
    private final DoseMethods methods;
    private final Clock clock;

    UnregisteredController(Cells cells, DoseMethods methods, Clock clock) {
        this.cells = cells;
        this.methods = methods;
        this.clock = clock;
    }

    /** @param next the {@code offset} of the next page; absent on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            List<UnregisteredName> substances,
            int total,
            @Nullable Integer next) {}

    @GetMapping("/v1/unregistered-substances")
    Answer names(@RequestParam MultiValueMap<String, String> texts) {
        var parameters = new QueryFields(texts);
        parameters.refuseUnknown(Set.of("offset", "limit"));
        var bounds = Page.Bounds.parse(parameters);
        parameters.throwIfInvalid();
        if (!cells.isComplete()) {
            throw new NotReady();
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var query = new CountQueryParser(new QueryFields(BY_SUBSTANCE), methods, today, WORDS).question();
        var page = Page.of(UnregisteredName.of(cells.sum(query)), bounds);
        return new Answer(page.entries(), page.total(), page.next().orElse(null));
    }
}
