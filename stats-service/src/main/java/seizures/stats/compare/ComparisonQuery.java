package seizures.stats.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import seizures.commons.request.QueryFields;
import seizures.domain.doses.DoseMethods;
import seizures.domain.registry.Traffic;
import seizures.stats.query.CountQuery;
import seizures.stats.query.CountQueryParser;
import seizures.stats.query.Measure;

/**
 * Which periods are compared with which, and by what measure.
 *
 * @param per the traffic that rates are per, if any
 */
record ComparisonQuery(
        CountQuery counts, List<Span> a, List<Span> b, Measure measure, boolean isLikeForLike, Optional<Traffic> per) {
    private static final CountQueryParser.Words WORDS = new CountQueryParser.Words(
            "", "", Set.of("a", "b", "group", "method", "knownAt", "calendar", "overlap", "measure", "partial", "per"));

    static ComparisonQuery parse(Map<String, List<String>> texts, DoseMethods methods, LocalDate today) {
        var parameters = new QueryFields(texts);
        var counts = new CountQueryParser(parameters, methods, today, WORDS).question();
        var a = spans(parameters, "a", counts);
        var b = spans(parameters, "b", counts);
        var measure = Measure.parse(parameters);
        var per = parameters.oneOf("per", List.of(Traffic.values()), Traffic::word);
        var partial = parameters
                .oneOf("partial", List.of("like-for-like", "as-named"), Function.identity())
                .orElse("like-for-like");
        parameters.throwIfInvalid();
        return new ComparisonQuery(counts, a, b, measure, partial.equals("like-for-like"), per);
    }

    private static List<Span> spans(QueryFields parameters, String name, CountQuery counts) {
        var spans = new ArrayList<Span>();
        for (var word : parameters.words(name)) {
            parameters.take(name, () -> Span.parse(word, counts.calendar())).ifPresent(spans::addAll);
        }
        var months = new HashSet<YearMonth>();
        if (parameters.words(name).isEmpty()) {
            parameters.fault(name, "is missing: the periods of one side, such as FY2023,FY2024");
        } else if (!spans.stream().flatMap(Span::months).allMatch(months::add)) {
            parameters.fault(name, "names a month twice");
        }
        return List.copyOf(spans);
    }

    String method() {
        return counts.methods().getFirst().id();
    }
}
