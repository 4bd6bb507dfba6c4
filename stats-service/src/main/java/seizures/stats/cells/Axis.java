package seizures.stats.cells;

import java.util.List;
import java.util.function.Function;

/** What a question makes of one part of the cells: each code's groups, by number. */
final class Axis<G> {
    private static final int[] NONE = {};

    private final int[][] groups;
    private final int[] first;
    private final Codes<G> values = new Codes<>();
    private int most = 1;

    private Axis(int codes) {
        this.groups = new int[codes][];
        this.first = new int[codes];
    }

    static <T, G> Axis<G> of(Codes<T> codes, Function<T, List<G>> groupsOf) {
        var axis = new Axis<G>(codes.size());
        for (int code = 0; code < codes.size(); code++) {
            var groups = groupsOf.apply(codes.value(code));
            axis.groups[code] = groups.isEmpty()
                    ? NONE
                    : groups.stream().mapToInt(axis.values::of).toArray();
            axis.first[code] = groups.isEmpty() ? -1 : axis.groups[code][0];
            axis.most = Math.max(axis.most, groups.size());
        }
        return axis;
    }

    /** The number of a code's group, the first where it has several, or −1 where the code is not selected. */
    int group(int code) {
        return first[code];
    }

    /** The numbers of all of a code's groups; none where the code is not selected. */
    int[] groups(int code) {
        return groups[code];
    }

    /** Groups that any one code has, and at least 1. */
    int most() {
        return most;
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
