package seizures.stats.cells;

import java.util.Optional;
import java.util.function.Function;

/** What a question makes of one part of the cells: each code's group, by number. */
final class Axis<G> {
    private final int[] groups;
    private final Codes<G> values = new Codes<>();

    private Axis(int codes) {
        this.groups = new int[codes];
    }

    static <T, G> Axis<G> of(Codes<T> codes, Function<T, Optional<G>> group) {
        var axis = new Axis<G>(codes.size());
        for (int code = 0; code < codes.size(); code++) {
            axis.groups[code] =
                    group.apply(codes.value(code)).map(axis.values::of).orElse(-1);
        }
        return axis;
    }

    /** The number of a code's group, or −1 where the code is not selected. */
    int group(int code) {
        return groups[code];
    }

    G value(int group) {
        return values.value(group);
    }

    boolean isEmpty() {
        return values.size() == 0;
    }

    /** Groups there are, and at least 1: the base of its digit in a composed number. */
    int size() {
        return Math.max(1, values.size());
    }
}
