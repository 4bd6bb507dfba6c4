package seizures.stats.changes;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import seizures.commons.request.QueryFields;
import seizures.contract.Happened;
import seizures.domain.dimension.Dimension;

/**
 * Which pairs are asked for: of seizures in some days, one of them by one of some agencies.
 *
 * @param filters of both reports, but {@code agency} of either
 * @param limit pairs, 1 to 1000
 */
record DuplicatesQuery(LocalDate from, LocalDate to, Map<Dimension, Set<String>> filters, int limit, int offset) {
    private static final List<Dimension> DIMENSIONS = List.of(
            Dimension.AGENCY, Dimension.PORT, Dimension.AREA, Dimension.REGION, Dimension.COUNTRY, Dimension.SUBSTANCE);
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 366;
    private static final int MOST = 1_000;
    private static final int USUALLY = 100;

    /** @throws seizures.commons.request.ProblemException with every fault of the parameters */
    static DuplicatesQuery parse(Map<String, List<String>> texts, LocalDate today) {
        var fields = new QueryFields(texts);
        fields.refuseUnknown(
                Stream.concat(DIMENSIONS.stream().map(Dimension::word), Stream.of("from", "to", "limit", "offset"))
                        .toList());
        var to = fields.parsed("to", text -> new Happened(text).lastDay()).orElse(today.plusDays(1));
        var from = fields.parsed("from", text -> new Happened(text).firstDay()).orElse(to.minusDays(USUAL_DAYS));
        if (from.isAfter(to) || from.plusDays(MOST_DAYS).isBefore(to)) {
            fields.fault("from", "must be before to, by " + MOST_DAYS + " days at most");
        }
        var filters = new EnumMap<Dimension, Set<String>>(Dimension.class);
        for (var dimension : DIMENSIONS) {
            var values = new HashSet<String>();
            fields.all(dimension.word()).stream()
                    .flatMap(text -> dimension.split(text).stream())
                    .flatMap(text -> fields.take(dimension.word(), () -> dimension.parse(text)).stream())
                    .forEach(values::add);
            if (!values.isEmpty()) {
                filters.put(dimension, values);
            }
        }
        int limit = fields.whole("limit", 1, MOST, USUALLY);
        int offset = fields.whole("offset", 0, Integer.MAX_VALUE, 0);
        fields.throwIfInvalid();
        return new DuplicatesQuery(from, to, filters, limit, offset);
    }

    /** What is known to the month alone is of no day. */
    boolean takes(Change change) {
        var on = change.occurredOn();
        var place = Dimension.valuesOf(change.place().port());
        return !on.isMonth()
                && !on.firstDay().isBefore(from)
                && !on.firstDay().isAfter(to)
                && place.keySet().stream()
                        .allMatch(dimension -> fits(dimension, place.getOrDefault(dimension, Set.of())));
    }

    boolean takes(ReportPair pair) {
        return fits(Dimension.AGENCY, Set.of(pair.a().agency(), pair.b().agency()))
                && fits(Dimension.SUBSTANCE, Set.copyOf(pair.sharedSubstances()));
    }

    private boolean fits(Dimension dimension, Set<String> values) {
        var wanted = filters.get(dimension);
        return wanted == null || values.stream().anyMatch(wanted::contains);
    }
}
