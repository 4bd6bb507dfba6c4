package seizures.console.session;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many requests each caller may still make: so many at once, and so many more each second. The callers of longest ago are forgotten. */
final class Allowances {
    private static final int MOST_CALLERS = 20_000;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final int atOnce;
    private final Clock clock;
    private final Map<String, Allowance> callers = new LinkedHashMap<>(16, 0.75f, true);

    /** @param left after the request at {@code second} */
    private record Allowance(double left, double second) {}

    Allowances(double perSecond, int atOnce, Clock clock) {
        this.perSecond = perSecond;
        this.atOnce = atOnce;
        this.clock = clock;
    }

    /** Takes one from the caller's allowance; false where it is used up. */
    synchronized boolean take(String caller) {
        var now = clock.instant();
        double second = now.getEpochSecond() + now.getNano() / NANOS;
        var before = callers.getOrDefault(caller, new Allowance(atOnce, second));
        double left = Math.min(atOnce, before.left() + Math.max(0, second - before.second()) * perSecond);
        boolean taken = left >= 1;
        callers.put(caller, new Allowance(taken ? left - 1 : left, second));
        if (callers.size() > MOST_CALLERS) {
            callers.remove(callers.keySet().iterator().next());
        }
        return taken;
    }

    /** Seconds until there is one more. */
    long secondsToWait() {
        return Math.max(1, Math.round(Math.ceil(1 / perSecond)));
    }
}
