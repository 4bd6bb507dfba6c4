package seizures.stats.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import seizures.commons.request.QueryFields;
import seizures.contract.Agency;
import seizures.contract.Happened;
import seizures.contract.PortCode;
import seizures.domain.dimension.Dimension;

/**
 * A question for coverage.
 *
 * @param agencies empty: all that ever reported or stated anything
 * @param port whose coverage; empty: that of the whole agency
 * @param from first month; empty: the first that an agency covers anything of
 */
record CoverageGridQuery(
        NavigableSet<Agency> agencies,
        Optional<PortCode> port,
        Optional<YearMonth> from,
        Optional<YearMonth> to,
        LocalDate knownAt) {
    private static final int MOST_MONTHS = 1_200;

    /** @throws seizures.commons.request.ProblemException with every fault */
    static CoverageGridQuery parse(Map<String, List<String>> texts, LocalDate today) {
        var fields = new QueryFields(texts);
        fields.refuseUnknown(List.of("agency", "port", "from", "to", "knownAt"));
        var agencies = new TreeSet<Agency>();
        for (var word : fields.words("agency")) {
            fields.take("agency", () -> new Agency(Dimension.AGENCY.parse(word)))
                    .ifPresent(agencies::add);
        }
        var port = fields.parsed("port", text -> PortCode.parse(Dimension.PORT.parse(text)));
        var from = fields.parsed("from", CoverageGridQuery::month);
        var to = fields.parsed("to", CoverageGridQuery::month);
        var knownAt = fields.pastDay("knownAt", today).orElse(today);
        var query = new CoverageGridQuery(agencies, port, from, to, knownAt);
        if (from.isPresent() && from.get().isAfter(query.lastMonth())) {
            fields.fault("from", "must not be after the last month, " + query.lastMonth());
        } else if (from.isPresent() && from.get().plusMonths(MOST_MONTHS).isBefore(query.lastMonth())) {
            fields.fault("from", "must not be more than 1200 months before the last one, " + query.lastMonth());
        }
        fields.throwIfInvalid();
        return query;
    }

    private static YearMonth month(String text) {
        try {
            return new Happened(text).month();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be a month (2024-03) or a day in it, not " + text, e);
        }
    }

    /** None after the day of knowledge. */
    YearMonth lastMonth() {
        var known = YearMonth.from(knownAt);
        return to.filter(month -> month.isBefore(known)).orElse(known);
    }
}
