package seizures.stats.query;

import seizures.stats.cells.AnswerMemory;

/** What one answer has taken of the budget. The first {@value #FREE} bytes are free, so that small questions always fit. */
final class Allowance implements AnswerMemory, AutoCloseable {
    static final long FREE = 256 << 10;
    /** From here on an answer is a long one. */
    static final long LONG = 4 << 20;

    private final AnswerBudget budget;
    private final String caller;
    private final Runnable onLong;
    private long spent;

    Allowance(AnswerBudget budget, String caller, Runnable onLong) {
        this.budget = budget;
        this.caller = caller;
        this.onLong = onLong;
    }

    /** Does work that spends from here. */
    <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** @throws OverBudget where it does not fit */
    @Override
    public void take(long bytes) {
        long after = spent + bytes;
        if (after > budget.perCaller()) {
            throw new OverBudget(OverBudget.Limit.ANSWER);
        }
        budget.take(caller, charged(after) - charged(spent));
        if (spent < LONG && after >= LONG) {
            onLong.run();
        }
        spent = after;
    }

    private static long charged(long bytes) {
        return Math.max(0, bytes - FREE);
    }

    /** Gives all of it back; more may be taken afterwards. */
    @Override
    public void close() {
        budget.giveBack(caller, charged(spent));
        spent = 0;
    }
}
