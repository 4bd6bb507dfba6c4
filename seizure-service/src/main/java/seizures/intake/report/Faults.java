package seizures.intake.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import seizures.intake.problem.Fault;
import seizures.intake.problem.Words;

/** All that is wrong with one submission, each place once, at most a hundred. */
final class Faults {
    private static final int MOST = 100;
    private static final int SAID_BACK = 60;

    private final Map<String, String> byPointer = new LinkedHashMap<>();

    void add(String pointer, String detail) {
        if (byPointer.size() < MOST) {
            byPointer.putIfAbsent(pointer, detail);
        }
    }

    boolean any() {
        return !byPointer.isEmpty();
    }

    List<Fault> list() {
        return byPointer.entrySet().stream()
                .map(fault -> Fault.at(fault.getKey(), fault.getValue()))
                .toList();
    }

    /** The value; null, and a fault, where it is missing or wrong. */
    <T> @Nullable T required(String pointer, @Nullable String text, Function<String, T> parse) {
        if (text == null) {
            add(pointer, "is missing");
            return null;
        }
        return optional(pointer, text, parse);
    }

    /** The value; null where it is missing; null, and a fault, where it is wrong. */
    <T> @Nullable T optional(String pointer, @Nullable String text, Function<String, T> parse) {
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            add(pointer, e.getMessage() + ": " + (text.length() > SAID_BACK ? text.substring(0, SAID_BACK) : text));
            return null;
        }
    }

    /** One of the constants of an enum, or what stands for a missing one. */
    <E extends Enum<E>> @Nullable E oneOf(String pointer, @Nullable String text, Class<E> type, @Nullable E absent) {
        return text == null ? absent : optional(pointer, text, name -> constant(name, type));
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is none of "
                        + String.join(
                                " ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList())));
    }

    /** Free text: 1 to so many characters, nothing that does not print. */
    @Nullable
    String words(String pointer, @Nullable String text, int most) {
        return optional(pointer, text, words -> {
            if (words.isBlank() || words.length() > most || !Words.isPrintable(words)) {
                throw new IllegalArgumentException("is no text of 1 to " + most + " printable characters");
            }
            return words.strip();
        });
    }
}
