package seizures.alert.backtest;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
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
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private volatile State state = State.RUNNING;
    private volatile double progress;
    private volatile @Nullable Outcome outcome;
    private volatile @Nullable String failure;

    Backtest(String id, AlertRuleVersion rule, Instant from, Instant to, Instant startedAt) {
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

    /** Whether it shall go on. */
    boolean reached(double share) {
        progress = share;
        return !cancelled.get();
    }

    void done(Outcome found) {
        outcome = found;
        progress = 1;
        state = State.DONE;
    }

    void ended() {
        state = State.CANCELLED;
    }

    void failed(String why) {
        failure = why;
        state = State.FAILED;
    }
}
