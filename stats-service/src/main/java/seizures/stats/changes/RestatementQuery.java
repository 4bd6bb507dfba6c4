package seizures.stats.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import seizures.commons.request.QueryFields;
import seizures.domain.doses.DoseMethods;
import seizures.stats.query.CountQuery;
import seizures.stats.query.CountQueryParser;

/**
 * A question about two days of knowledge.
 *
 * @param counts what is compared; its own day of knowledge means nothing
 * @param from what was known when this day ended, UTC
 * @param to and what when this one did
 * @param limit causes that are listed: for each row, or on a page
 * @param offset of the page's first cause
 */
record RestatementQuery(CountQuery counts, LocalDate from, LocalDate to, int limit, int offset) {
    private static final CountQueryParser.Words WORDS = new CountQueryParser.Words(
            "occurredFrom",
            "occurredTo",
            Set.of(
                    "from",
                    "to",
                    "occurredFrom",
                    "occurredTo",
                    "bucket",
                    "group",
                    "method",
                    "calendar",
                    "overlap",
                    "limit",
                    "offset"));
    private static final int MOST_OFFSET = 999_999_999;

    /** @param limits of the list of causes: what is meant without the parameter, and the most */
    static RestatementQuery parse(
            Map<String, List<String>> texts, DoseMethods methods, LocalDate today, Limits limits) {
        var parameters = new QueryFields(texts);
        var counts = new CountQueryParser(parameters, methods, today, WORDS).question();
        var from = parameters.pastDay("from", today);
        var to = parameters.pastDay("to", today).orElse(today);
        if (parameters.once("from").isEmpty()) {
            parameters.fault("from", "is missing: the day of knowledge to start from, such as 2024-03-31");
        }
        if (from.isPresent() && from.get().isAfter(to)) {
            parameters.fault("to", "must not be before from; " + to + " is before " + from.get());
        }
        int limit = parameters.whole("limit", 0, limits.most(), limits.usual());
        int offset = parameters.whole("offset", 0, MOST_OFFSET, 0);
        parameters.throwIfInvalid();
        return new RestatementQuery(counts, from.orElse(to), to, limit, offset);
    }

    /**
     * @param usual rows, where the question does not say how many
     * @param most rows that may be asked for
     */
    record Limits(int usual, int most) {}

    CountQuery before() {
        return counts.knownAt(from);
    }

    CountQuery after() {
        return counts.knownAt(to);
    }
}
