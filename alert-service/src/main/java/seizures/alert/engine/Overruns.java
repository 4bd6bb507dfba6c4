package seizures.alert.engine;

import java.util.HashMap;
import java.util.Map;
import seizures.alert.series.SeriesKey;

/**
 * How often in a row the evaluation of each series has been cut off. Once may be the machine; again and again is the
 * rule. A restart forgets them.
 */
final class Overruns {
    static final int MOST = 3;

    private final Map<SeriesKey, Integer> inARow = new HashMap<>();

    /** Whether this one is one too many. */
    boolean after(SeriesKey key) {
        return inARow.merge(key, 1, Integer::sum) >= MOST;
    }

    void passed(SeriesKey key) {
        inARow.remove(key);
    }

    void forget(String ruleId) {
        inARow.keySet().removeIf(key -> key.ruleId().equals(ruleId));
    }
}
