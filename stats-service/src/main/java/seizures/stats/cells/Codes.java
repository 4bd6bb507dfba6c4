package seizures.stats.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small whole numbers for values that recur: from 0, in the order in which they were first seen. */
public final class Codes<T> {
    private final Map<T, Integer> codes = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    /** The code of a value, from 0; a new value gets the next one. */
    public int of(T value) {
        return codes.computeIfAbsent(value, unseen -> {
            values.add(unseen);
            return values.size() - 1;
        });
    }

    /** The number of a value, or −1 where it has none. */
    int find(T value) {
        return codes.getOrDefault(value, -1);
    }

    /** @throws IndexOutOfBoundsException where no value has the code */
    public T value(int code) {
        return values.get(code);
    }

    /** How many values have a code. */
    public int size() {
        return values.size();
    }
}
