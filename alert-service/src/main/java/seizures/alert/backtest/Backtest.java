package seizures.alert.backtest;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import seizures.commons.access.Caller;
import seizures.commons.access.Role;
import seizures.contract.AlertRuleVersion;

/** One backtest and how far it is. One thread runs it, any may look. */
final class Backtest {
    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    private final String id;
    private final AlertRuleVersion rule;
    private final Instant from;
    private final Instant to;
    private final Instant startedAt;
    private final String owner;
    private final BooleanSupplier isOverdue;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicBoolean placed = new AtomicBoolean(true);
    private volatile State state = State.RUNNING;
    private volatile double progress;
    private volatile @Nullable Outcome outcome;
    private volatile @Nullable String failure;

    /**
     * @param owner the {@link Caller#identity()} of who started it
     * @param isOverdue whether it has run for as long as it may
     */
    Backtest(
            String id,
            AlertRuleVersion rule,
            Instant from,
            Instant to,
            Instant startedAt,
            String owner,
            BooleanSupplier isOverdue) {
        this.owner = owner;
        this.isOverdue = isOverdue;
        this.id = id;
        this.rule = rule;
        this.from = from;
        this.to = to;
        this.startedAt = startedAt;
    }

    String id() {
        return id;
    }

    AlertRuleVersion rule() {
        return rule;
    }

    Instant from() {
        return from;
    }

    Instant to() {
        return to;
    }

    Instant startedAt() {
        return startedAt;
    }

    State state() {
        return state;
    }

    /** 0 to 1. */
    double progress() {
        return progress;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    String failure() {
        return failure;
    }

    void cancel() {
        cancelled.set(true);
    }

    /** Whether this person may cancel it: who started it, or who owns alerts. */
    boolean mayBeCancelledBy(Caller caller) {
        return caller.is(Role.ALERT_OWNER) || owner.equals(caller.identity());
    }

    /** Whether this call is the first to give up its place; only that one may hand the place on. */
    boolean leavesItsPlace() {
        return placed.getAndSet(false);
    }

    /** Whether it shall go on. */
    boolean reached(double share) {
        progress = Math.max(progress, share);
        return !cancelled.get() && !isOverdue.getAsBoolean();
    }

    void done(Outcome found) {
        outcome = found;
        progress = 1;
        state = State.DONE;
    }

    /** Before it was done: somebody has cancelled it, or it took too long. */
    void ended(String tooLong) {
        if (cancelled.get()) {
            state = State.CANCELLED;
        } else {
            failed(tooLong);
        }
    }

    void failed(String why) {
        failure = why;
        state = State.FAILED;
    }
}
