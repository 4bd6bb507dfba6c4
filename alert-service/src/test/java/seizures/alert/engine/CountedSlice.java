package seizures.alert.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** A slice of so many evaluations instead of so much time. */
final class CountedSlice implements TimeSlice {
    private final IntSupplier length;
    private int left;

    CountedSlice(IntSupplier length) {
        this.length = length;
    }

    @Override
    public void begin() {
        left = length.getAsInt();
    }

    @Override
    public boolean isOver() {
        return left-- <= 0;
    }

    @Override
    public <T> T evaluate(Supplier<T> series) {
        return series.get();
    }

    static boolean isWaiting(EngineState memory) {
        var waits = new AtomicBoolean();
        memory.pending().forEach((key, due) -> waits.set(true));
        return waits.get();
    }
}
