package seizures.alert.engine;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import seizures.detectors.model.Interruption;

/** Never over, as it holds up nobody, but no further series is evaluated once its caller cancels it. */
record CancellableSlice(BooleanSupplier isCancelled) implements TimeSlice {
    /** @throws CancellationException where it is cancelled */
    void check() {
        if (isCancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    @Override
    public void begin() {
        check();
    }

    @Override
    public boolean isOver() {
        check();
        return false;
    }

    @Override
    public <T> T evaluate(Supplier<T> series) {
        return Interruption.of(series, isCancelled);
    }
}
