package seizures.stats.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import seizures.commons.request.QueryFields;
import seizures.contract.Happened;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.DoseMethod;
import seizures.domain.doses.DoseMethods;
import seizures.domain.overlap.Overlap;
import seizures.domain.registry.FiscalCalendar;

/** QueryFields of a request → a question, or all that is wrong with them. For one request each. */
public final class CountQueryParser {
    static final String COVERAGE = "coverage";

    private static final Pattern FISCAL_YEAR = Pattern.compile("FY([0-9]{4})");

    /**
     * What a request calls things.
     *
     * @param from the parameter of the first day meant
     * @param to the parameter of the last day meant
     * @param all the parameters that are no dimensions
     */
    public record Words(String from, String to, Set<String> all) {
        static final Words OF_STREAMS =
                new Words("from", "to", Set.of("from", "to", "bucket", "group", "method", "calendar", "overlap"));
        static final Words OF_COUNTS = new Words(
                "from",
                "to",
                Set.of(
                        "from",
                        "to",
                        "bucket",
                        "group",
                        "method",
                        "knownAt",
                        "calendar",
                        "overlap",
                        "format",
                        COVERAGE));
    }

    private final QueryFields parameters;
    private final DoseMethods methods;
    private final LocalDate today;
    private final Words words;

    CountQueryParser(Map<String, List<String>> parameters, DoseMethods methods, LocalDate today) {
        this(new QueryFields(parameters), methods, today, Words.OF_COUNTS);
    }

    /** @param today in UTC */
    public CountQueryParser(QueryFields parameters, DoseMethods methods, LocalDate today, Words words) {
        this.parameters = parameters;
        this.methods = methods;
        this.today = today;
        this.words = words;
    }

    /** @throws seizures.commons.request.ProblemException with every fault of the parameters */
    CountQuery parse() {
        parameters.oneOf("format", List.of("json", "csv", "ndjson"), Function.identity());
        parameters.oneOf(COVERAGE, List.of("require"), Function.identity());
        var query = question();
        parameters.throwIfInvalid();
        return query;
    }

    /** The question, of use only where the parameters turn out to be valid. */
    public CountQuery question() {
        refuseUnknownWords();
        var calendar = calendar();
        var from = day(words.from(), calendar, Happened::firstDay, FiscalCalendar::firstDayOf);
        var to = day(words.to(), calendar, Happened::lastDay, FiscalCalendar::lastDayOf);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            fault(words.to(), "must not be before " + words.from() + "; " + to.get() + " is before " + from.get());
        }
        return new CountQuery(filters(), from, to, bucket(), groups(), methods(), knownAt(), calendar, overlap());
    }

    private void refuseUnknownWords() {
        parameters.refuseUnknown(
                Stream.concat(Dimension.words().stream(), words.all().stream().sorted())
                        .toList());
    }

    private Map<Dimension, Set<String>> filters() {
        var filters = new EnumMap<Dimension, Set<String>>(Dimension.class);
        for (var dimension : Dimension.values()) {
            var meant = new LinkedHashSet<String>();
            for (var text : parameters.all(dimension.word())) {
                for (var part : dimension.split(text)) {
                    take(dimension.word(), () -> dimension.parse(part)).ifPresent(meant::add);
                }
            }
            if (!meant.isEmpty()) {
                filters.put(dimension, meant);
            }
        }
        return filters;
    }

    private Optional<LocalDate> day(
            String name,
            FiscalCalendar calendar,
            Function<Happened, LocalDate> ofHappened,
            BiFunction<FiscalCalendar, Integer, LocalDate> ofFiscalYear) {
        return once(name).flatMap(text -> {
            var fiscal = FISCAL_YEAR.matcher(text);
            return fiscal.matches()
                    ? Optional.of(ofFiscalYear.apply(calendar, Integer.valueOf(fiscal.group(1))))
                    : take(name, () -> ofHappened.apply(happened(text)));
        });
    }

    private static Happened happened(String text) {
        try {
            return new Happened(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "must be a day (2024-03-15), a month (2024-03) or a fiscal year (FY2024), not " + text, e);
        }
    }

    private Bucket bucket() {
        return parameters
                .oneOf("bucket", List.of(Bucket.values()), Bucket::word)
                .orElse(Bucket.ALL);
    }

    private List<Dimension> groups() {
        return parameters.anyOf("group", List.of(Dimension.values()), Dimension::word);
    }

    private List<DoseMethod> methods() {
        var asked = parameters.anyOf("method", List.copyOf(methods.all()), DoseMethod::id);
        return asked.isEmpty() ? List.of(methods.standard()) : asked;
    }

    private LocalDate knownAt() {
        return words.all().contains("knownAt")
                ? parameters.pastDay("knownAt", today).orElse(today)
                : today;
    }

    private FiscalCalendar calendar() {
        var codes = new ArrayList<String>();
        FiscalCalendar.codes().forEach(codes::add);
        var code = parameters.oneOf("calendar", codes.stream().sorted().toList(), Function.identity());
        return FiscalCalendar.find(code.orElse("US")).orElseThrow();
    }

    private Overlap overlap() {
        return parameters
                .oneOf("overlap", List.of(Overlap.values()), Overlap::word)
                .orElse(Overlap.FINER);
    }

    private Optional<String> once(String name) {
        return parameters.once(name);
    }

    private <T> Optional<T> take(String name, Supplier<T> parse) {
        return parameters.take(name, parse);
    }

    private void fault(String parameter, String detail) {
        parameters.fault(parameter, detail);
    }
}
