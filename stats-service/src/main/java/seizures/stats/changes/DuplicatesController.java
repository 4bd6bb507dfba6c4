package seizures.stats.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.stats.query.NotReady;

/** {@code GET /v1/likely-duplicates}: what a reviewer may link, or reject, in the seizure-service. */
@RestController
class DuplicatesController {
    private final Changes changes;
    private final RejectedPairs rejected;
    private final Clock clock;

    DuplicatesController(Changes changes, RejectedPairs rejected, Clock clock) {
        this.changes = changes;
        this.rejected = rejected;
        this.clock = clock;
    }

    /**
     * @param total pairs on all pages
     * @param next offset of the next page; absent on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            LocalDate from,
            LocalDate to,
            int total,
            @Nullable Integer next,
            List<ReportPair> pairs) {}

    @GetMapping("/v1/likely-duplicates")
    Answer duplicates(@RequestParam MultiValueMap<String, String> parameters) {
        var query = DuplicatesQuery.parse(parameters, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (!changes.isComplete()) {
            throw new NotReady();
        }
        var pairs = LikelyDuplicates.of(query, changes, rejected);
        long end = (long) query.offset() + query.limit();
        return new Answer(
                query.from(),
                query.to(),
                pairs.size(),
                end < pairs.size() ? (int) end : null,
                pairs.stream().skip(query.offset()).limit(query.limit()).toList());
    }
}
