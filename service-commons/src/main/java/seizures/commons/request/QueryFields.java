package seizures.commons.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the query parameters of one request; what is unknown, repeated or wrong is a fault. */
public final class QueryFields {
    private static final int EARLIEST = 1900;

    private final Map<String, List<String>> texts;
    private final Faults faults = new Faults();

    public QueryFields(Map<String, List<String>> texts) {
        this.texts = texts;
    }

    /** Of the parameters that were sent. */
    public Set<String> names() {
        return texts.keySet();
    }

    /** A fault for each parameter that is not valid here. */
    public void refuseUnknown(Collection<String> valid) {
        for (var name : new TreeSet<>(names())) {
            if (!valid.contains(name)) {
                fault(name, Spelling.unknown("parameter", name, valid));
            }
        }
    }

    /** Every value of a parameter, in the order in which they were sent. */
    public List<String> all(String name) {
        return texts.getOrDefault(name, List.of());
    }

    /** The values of a parameter that may be repeated or separated by commas. */
    public List<String> words(String name) {
        return all(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    /** The value of a parameter that must not be repeated. */
    public Optional<String> once(String name) {
        if (all(name).size() > 1) {
            fault(name, "must not be repeated");
        }
        return all(name).stream().findFirst();
    }

    /** What a text means; empty, and a fault, where {@code parse} throws. */
    public <T> Optional<T> take(String name, Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException _) {
            fault(name, "must be a date such as 2024-09-30");
        } catch (IllegalArgumentException e) {
            fault(name, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /** What a parameter that must not be repeated means. */
    public <T> Optional<T> parsed(String name, Function<String, T> parse) {
        return once(name).flatMap(text -> take(name, () -> parse.apply(text)));
    }

    /** A day from 1900 to today. */
    public Optional<LocalDate> pastDay(String name, LocalDate today) {
        var day = parsed(name, LocalDate::parse);
        if (day.isPresent() && day.get().isAfter(today)) {
            fault(name, "must not be in the future; today is " + today + " (UTC)");
        }
        if (day.isPresent() && day.get().getYear() < EARLIEST) {
            fault(name, "must not be before " + EARLIEST);
        }
        return day;
    }

    /** A whole number within bounds, both included. */
    public int whole(String name, int least, int most, int otherwise) {
        return parsed(name, text -> {
                    int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
                    if (number < least || number > most) {
                        throw new IllegalArgumentException(
                                String.format(Locale.ROOT, "must be a whole number from %,d to %,d", least, most));
                    }
                    return number;
                })
                .orElse(otherwise);
    }

    /** One of some values, by the word for it. */
    public <T> Optional<T> oneOf(String name, List<T> values, Function<T, String> word) {
        return parsed(name, text -> meaning(text, values, word));
    }

    /** Any of some values; the parameter may be repeated, and its values separated by commas. */
    public <T> List<T> anyOf(String name, List<T> values, Function<T, String> word) {
        return words(name).stream()
                .flatMap(text -> take(name, () -> meaning(text, values, word)).stream())
                .distinct()
                .toList();
    }

    private static <T> T meaning(String text, List<T> values, Function<T, String> word) {
        return values.stream()
                .filter(value -> word.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Spelling.unknown(
                        "value", text, values.stream().map(word).toList())));
    }

    /** Adds a fault of a parameter. */
    public void fault(String parameter, String detail) {
        faults.add(parameter, detail);
    }

    /** Whether nothing was found wrong so far. */
    public boolean areValid() {
        return faults.isEmpty();
    }

    public List<Fault> faults() {
        return faults.list();
    }

    /** @throws ProblemException with every fault, if there is one */
    public void throwIfInvalid() {
        if (!areValid()) {
            throw new ProblemException(CommonProblem.INVALID_PARAMETER.withErrors(faults()));
        }
    }
}
