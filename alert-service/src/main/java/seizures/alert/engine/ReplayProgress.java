package seizures.alert.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoublePredicate;

/** How far the time of a replay has passed. Where it is not to go on, the next series is not evaluated any more. */
final class ReplayProgress {
    private final Instant from;
    private final Instant until;
    private final CancellableSlice slice;
    private double share;

    /** @param goesOn is asked with the share of the time that has passed, from 0 to 1 */
    ReplayProgress(Instant from, Instant until, DoublePredicate goesOn) {
        this.from = from;
        this.until = until;
        this.slice = new CancellableSlice(() -> !goesOn.test(share));
    }

    TimeSlice slice() {
        return slice;
    }

    /** @throws java.util.concurrent.CancellationException where the replay is not to go on */
    void reached(Instant time) {
        double all = Math.max(1, Duration.between(from, until).toMillis());
        share = Duration.between(from, time).toMillis() / all;
        slice.check();
    }
}
