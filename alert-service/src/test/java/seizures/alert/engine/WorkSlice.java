package seizures.alert.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import seizures.detectors.model.Interruption;

/** Slices without an end, in which one series may take so many steps of work instead of so much time. */
record WorkSlice(IntSupplier most) implements TimeSlice {
    @Override
    public void begin() {}

    @Override
    public boolean isOver() {
        return false;
    }

    @Override
    public <T> T evaluate(Supplier<T> series) {
        int allowed = most.getAsInt();
        var steps = new AtomicInteger();
        return Interruption.of(series, () -> steps.incrementAndGet() > allowed);
    }
}
