package seizures.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting: for a condition, with a deadline; or for so long as a fault is to last. */
final class Wait {
    private static final Duration AGAIN = Duration.ofMillis(100);

    private Wait() {}

    /** @throws IllegalStateException when it does not become true in time */
    static void until(String what, Duration atMost, BooleanSupplier condition) {
        if (!within(atMost, condition)) {
            throw new IllegalStateException("not within " + atMost.toSeconds() + " s: " + what);
        }
    }

    /** Whether it became true in time. */
    static boolean within(Duration atMost, BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(AGAIN.toNanos());
        }
        return true;
    }

    static void lasting(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Until a thread has ended. */
    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
