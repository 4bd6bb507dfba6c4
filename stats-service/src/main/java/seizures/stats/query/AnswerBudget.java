package seizures.stats.query;

import java.util.HashMap;
import java.util.Map;

/**
 * The memory that all answers at work may take together, in bytes as estimated. Who asks for much at once is refused
 * early, so that the heap never ends and small questions are answered all the time.
 */
final class AnswerBudget {
    private final long inAll;
    private final long perCaller;
    private final Map<String, Long> byCaller = new HashMap<>();
    private long taken;

    /** @param perCaller at most {@code inAll}; one answer may take as much */
    AnswerBudget(long inAll, long perCaller) {
        this.inAll = inAll;
        this.perCaller = perCaller;
    }

    /** An answer begins. */
    Allowance open(String caller) {
        return open(caller, () -> {});
    }

    /** @param onLong is run once, when the answer turns out to be a long one */
    Allowance open(String caller, Runnable onLong) {
        return new Allowance(this, caller, onLong);
    }

    long perCaller() {
        return perCaller;
    }

    /** @throws OverBudget where it does not fit beside what others have taken; then nothing is taken */
    synchronized void take(String caller, long bytes) {
        long own = byCaller.getOrDefault(caller, 0L) + bytes;
        if (own > perCaller) {
            throw new OverBudget(OverBudget.Limit.CALLER);
        }
        if (taken + bytes > inAll) {
            throw new OverBudget(OverBudget.Limit.ALL);
        }
        taken += bytes;
        byCaller.put(caller, own);
    }

    synchronized void giveBack(String caller, long bytes) {
        taken -= bytes;
        byCaller.computeIfPresent(caller, (name, own) -> own == bytes ? null : own - bytes);
    }

    /** Bytes taken by all answers at work. */
    synchronized long taken() {
        return taken;
    }
}
