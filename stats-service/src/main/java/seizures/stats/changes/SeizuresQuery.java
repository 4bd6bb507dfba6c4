package seizures.stats.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import seizures.commons.request.QueryFields;
import seizures.contract.SeizureId;
import seizures.domain.doses.DoseMethods;
import seizures.stats.query.CountQuery;
import seizures.stats.query.CountQueryParser;

/**
 * Which count is opened, and at which page.
 *
 * @param after the last id of the page before
 * @param limit seizures on a page, 1 to 1000
 */
record SeizuresQuery(CountQuery counts, Optional<String> after, int limit) {
    private static final CountQueryParser.Words WORDS = new CountQueryParser.Words(
            "from", "to", Set.of("from", "to", "method", "knownAt", "calendar", "overlap", "limit", "cursor"));
    private static final int USUALLY = 100;
    private static final int MOST = 1_000;

    /** @throws seizures.commons.request.ProblemException with every fault of the parameters */
    static SeizuresQuery parse(Map<String, List<String>> texts, DoseMethods methods, LocalDate today) {
        var fields = new QueryFields(texts);
        var counts = new CountQueryParser(fields, methods, today, WORDS).question();
        var after = fields.parsed("cursor", text -> new SeizureId(text).value());
        int limit = fields.whole("limit", 1, MOST, USUALLY);
        fields.throwIfInvalid();
        return new SeizuresQuery(counts, after, limit);
    }
}
