package seizures.alert.watch;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether the engine of this instance goes on: it ticks each second unless one evaluation holds its thread. Opening it
 * again does not count, since a thread that was fenced for taking too long opens it before it takes too long again.
 */
final class TickProgress {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final LongSupplier nanos;
    private volatile boolean isOpen;
    private volatile boolean hasTicked;
    private volatile long last;

    /** @param nanos a clock that never runs back */
    TickProgress(LongSupplier nanos) {
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    void opened() {
        if (!hasTicked) {
            ticked();
        }
        isOpen = true;
    }

    void ticked() {
        last = nanos.getAsLong();
        hasTicked = true;
    }

    void closed() {
        isOpen = false;
    }

    /** Since the last tick that ended. */
    Duration age() {
        return Duration.ofNanos(nanos.getAsLong() - last);
    }

    /** False on an instance that does not hold the engine. */
    boolean isStuck() {
        return isOpen && age().compareTo(LONGEST) > 0;
    }
}
