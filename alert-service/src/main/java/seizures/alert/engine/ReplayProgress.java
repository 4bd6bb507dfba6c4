package seizures.alert.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import seizures.detectors.model.Interruption;

/** How far the time of a replay has passed. Where it is not to go on, the next series is not evaluated any more. */
final class ReplayProgress implements TimeSlice {
    private final Instant from;
    private final Instant until;
    private final DoublePredicate goesOn;
    private double share;

    ReplayProgress(Instant from, Instant until, DoublePredicate goesOn) {
        this.from = from;
        this.until = until;
        this.goesOn = goesOn;
    }

    void reached(Instant time) {
        double all = Math.max(1, Duration.between(from, until).toMillis());
        share = Duration.between(from, time).toMillis() / all;
        check();
    }

    private void check() {
        if (!goesOn.test(share)) {
            throw new CancellationException();
        }
    }

    @Override
    public void begin() {
        check();
    }

    /** Never: a replay holds up nobody. */
    @Override
    public boolean isOver() {
        check();
        return false;
    }

    @Override
    public <T> T evaluate(Supplier<T> series) {
        return Interruption.of(series, () -> !goesOn.test(share));
    }
}
