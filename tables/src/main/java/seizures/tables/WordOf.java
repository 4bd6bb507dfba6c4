package seizures.tables;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one of the contract's words, in any case. */
final class WordOf<E extends Enum<E>> implements Function<String, E> {
    private final Map<String, E> byName;
    private final String all;

    WordOf(E[] values) {
        this.byName = Arrays.stream(values).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
        this.all = Arrays.toString(values);
    }

    /** @throws IllegalArgumentException naming all of them */
    @Override
    public E apply(String text) {
        var value = byName.get(text.toUpperCase(Locale.ROOT));
        if (value == null) {
            throw new IllegalArgumentException("must be one of " + all);
        }
        return value;
    }
}
