package seizures.alert.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How often in a row the evaluation of each series has been cut off. Once may be the machine; again and again is the
 * rule. Between two attempts a series rests, so that no report waits for two of them. A restart forgets them.
 */
final class Overruns {
    static final int MOST = 3;
    static final Duration REST = Duration.ofSeconds(5);

    /**
     * @param inARow how many evaluations have taken too long
     * @param restsUntil when the series is evaluated again
     */
    private record Overrun(int inARow, Instant restsUntil) {}

    private final Map<SeriesKey, Overrun> overruns = new HashMap<>();

    /** Whether this one is one too many. */
    boolean after(SeriesKey key, Instant now) {
        var last = overruns.get(key);
        int inARow = last == null ? 1 : last.inARow() + 1;
        overruns.put(key, new Overrun(inARow, now.plus(REST)));
        return inARow >= MOST;
    }

    boolean rests(SeriesKey key, Instant now) {
        var last = overruns.get(key);
        return last != null && now.isBefore(last.restsUntil());
    }

    void passed(SeriesKey key) {
        overruns.remove(key);
    }

    void forget(String ruleId) {
        overruns.keySet().removeIf(key -> key.ruleId().equals(ruleId));
    }
}
