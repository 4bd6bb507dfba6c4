package seizures.stats.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import seizures.contract.Happened;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.DoseMethod;
import seizures.domain.doses.DoseMethods;
import seizures.domain.registry.FiscalCalendar;

/** Parameters of a request → a question, or all that is wrong with them. For one request each. */
public final class CountQueryParser {
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
                new Words("from", "to", Set.of("from", "to", "bucket", "group", "method", "calendar"));
        static final Words OF_COUNTS = new Words(
                "from", "to", Set.of("from", "to", "bucket", "group", "method", "knownAt", "calendar", "format"));
    }

    private final Parameters parameters;
    private final DoseMethods methods;
    private final LocalDate today;
    private final Words words;

    CountQueryParser(Map<String, List<String>> parameters, DoseMethods methods, LocalDate today) {
        this(new Parameters(parameters), methods, today, Words.OF_COUNTS);
    }

    /** @param today in UTC */
    public CountQueryParser(Parameters parameters, DoseMethods methods, LocalDate today, Words words) {
        this.parameters = parameters;
        this.methods = methods;
        this.today = today;
        this.words = words;
    }

    Parsed<CountQuery> parse() {
        once("format")
                .filter(format -> !Set.of("json", "csv", "ndjson").contains(format))
                .ifPresent(format -> fault("format", "is none of json, csv, ndjson: " + format));
        var query = question();
        return parameters.areValid() ? new Parsed.Ok<>(query) : new Parsed.Invalid<>(parameters.faults());
    }

    /** The question, of use only where the parameters turn out to be valid. */
    public CountQuery question() {
        refuseUnknownWords();
        var calendar = calendar();
        var from = day(words.from(), calendar, Happened::firstDay, FiscalCalendar::firstDayOf);
        var to = day(words.to(), calendar, Happened::lastDay, FiscalCalendar::lastDayOf);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            fault(words.to(), "is before " + words.from() + ": " + to.get() + " is before " + from.get());
        }
        return new CountQuery(filters(), from, to, bucket(), groups(), methods(), knownAt(), calendar);
    }

    private void refuseUnknownWords() {
        for (var name : new TreeSet<>(parameters.names())) {
            if (!words.all().contains(name) && Dimension.of(name).isEmpty()) {
                var known = Stream.concat(
                        Dimension.words().stream(), words.all().stream().sorted());
                fault(name, "is no parameter; there are " + String.join(", ", known.toList()));
            }
        }
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
                    "is no day (2024-03-15), month (2024-03) or fiscal year (FY2024): " + text, e);
        }
    }

    private Bucket bucket() {
        return once("bucket")
                .flatMap(text -> take(
                        "bucket",
                        () -> Stream.of(Bucket.values())
                                .filter(bucket -> bucket.word().equals(text))
                                .findFirst()
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "is none of day, week, month, quarter, fiscal-year, all: " + text))))
                .orElse(Bucket.ALL);
    }

    private List<Dimension> groups() {
        var groups = new LinkedHashSet<Dimension>();
        for (var word : parameters.words("group")) {
            Dimension.of(word)
                    .ifPresentOrElse(
                            groups::add,
                            () -> fault("group", "is none of " + String.join(", ", Dimension.words()) + ": " + word));
        }
        return List.copyOf(groups);
    }

    private List<DoseMethod> methods() {
        var asked = new LinkedHashSet<DoseMethod>();
        for (var id : parameters.words("method")) {
            methods.find(id)
                    .ifPresentOrElse(
                            asked::add,
                            () -> fault(
                                    "method",
                                    "is none of "
                                            + String.join(
                                                    ", ",
                                                    methods.all().stream()
                                                            .map(DoseMethod::id)
                                                            .toList())
                                            + ": " + id));
        }
        return asked.isEmpty() ? List.of(methods.standard()) : List.copyOf(asked);
    }

    private LocalDate knownAt() {
        return words.all().contains("knownAt")
                ? parameters.knownDay("knownAt", today).orElse(today)
                : today;
    }

    private FiscalCalendar calendar() {
        return once("calendar")
                .flatMap(code -> take(
                        "calendar",
                        () -> FiscalCalendar.find(code)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "is none of " + String.join(", ", new TreeSet<>(codes())) + ": " + code))))
                .orElseGet(() -> FiscalCalendar.find("US").orElseThrow());
    }

    private static List<String> codes() {
        var codes = new ArrayList<String>();
        FiscalCalendar.codes().forEach(codes::add);
        return codes;
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
