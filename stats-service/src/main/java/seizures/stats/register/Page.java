package seizures.stats.register;

import java.util.List;
import java.util.Optional;
import seizures.commons.request.QueryFields;

/**
 * A part of a long list.
 *
 * @param total entries of the whole list
 * @param next to be passed as {@code offset} for the part after it
 */
record Page<T>(List<T> entries, int total, Optional<Integer> next) {
    private static final int USUAL = 1_000;
    private static final int MOST = 10_000;

    /**
     * Where a part begins, and how long it may be.
     *
     * @param offset of the first one, from 0
     * @param limit how many at most
     */
    record Bounds(int offset, int limit) {
        static Bounds parse(QueryFields parameters) {
            return new Bounds(
                    parameters.whole("offset", 0, Integer.MAX_VALUE, 0), parameters.whole("limit", 1, MOST, USUAL));
        }
    }

    static <T> Page<T> of(List<T> all, Bounds bounds) {
        int from = Math.min(bounds.offset(), all.size());
        int to = Math.min(from + bounds.limit(), all.size());
        return new Page<>(
                all.subList(from, to), all.size(), to < all.size() ? Optional.of(to) : Optional.<Integer>empty());
    }
}
