package seizures.stats.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The parameters of one request, and all that was found to be wrong with them. */
public final class Parameters {
    private static final int EARLIEST = 1900;

    private final Map<String, List<String>> texts;
    private final List<Parsed.Fault> faults = new ArrayList<>();

    public Parameters(Map<String, List<String>> texts) {
        this.texts = texts;
    }

    Set<String> names() {
        return texts.keySet();
    }

    /** A fault for each parameter that is none of some. */
    void refuseOthersThan(Set<String> known) {
        for (var name : new TreeSet<>(names())) {
            if (!known.contains(name)) {
                fault(name, "is no parameter; there are " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    List<String> all(String name) {
        return texts.getOrDefault(name, List.of());
    }

    /** The values of a parameter that may be repeated or parted by commas. */
    public List<String> words(String name) {
        return all(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    /** The value of a parameter that may be there once. */
    public Optional<String> once(String name) {
        if (all(name).size() > 1) {
            fault(name, "is there more than once");
        }
        return all(name).stream().findFirst();
    }

    /** What a text means, or empty and a fault where {@code parse} throws. */
    public <T> Optional<T> take(String name, Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException e) {
            fault(name, "is no day such as 2024-09-30");
        } catch (IllegalArgumentException e) {
            fault(name, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /** A day of knowledge, from 1900 to today. */
    public Optional<LocalDate> knownDay(String name, LocalDate today) {
        var day = once(name).flatMap(text -> take(name, () -> LocalDate.parse(text)));
        if (day.isPresent() && day.get().isAfter(today)) {
            fault(name, "is in the future: today is " + today + ", UTC");
        }
        if (day.isPresent() && day.get().getYear() < EARLIEST) {
            fault(name, "is before " + EARLIEST);
        }
        return day;
    }

    /** A whole number within bounds, both included. */
    public int number(String name, int least, int most, int otherwise) {
        return once(name)
                .flatMap(text -> take(name, () -> {
                    int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
                    if (number < least || number > most) {
                        throw new IllegalArgumentException(
                                "is no whole number from " + least + " to " + most + ": " + text);
                    }
                    return number;
                }))
                .orElse(otherwise);
    }

    /** One of some values, by the word for it. */
    public <T> Optional<T> oneOf(String name, T[] values, Function<T, String> word) {
        return once(name)
                .flatMap(text -> take(
                        name,
                        () -> Stream.of(values)
                                .filter(value -> word.apply(value).equals(text))
                                .findFirst()
                                .orElseThrow(() -> new IllegalArgumentException("is none of "
                                        + String.join(
                                                ", ",
                                                Stream.of(values).map(word).toList()) + ": " + text))));
    }

    public void fault(String parameter, String detail) {
        faults.add(new Parsed.Fault(parameter, detail));
    }

    public boolean areValid() {
        return faults.isEmpty();
    }

    public List<Parsed.Fault> faults() {
        return List.copyOf(faults);
    }
}
