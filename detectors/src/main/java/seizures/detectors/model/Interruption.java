package seizures.detectors.model;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Ends work on a long series before it is done. Loops that grow with the series call {@link #check}; whoever starts the
 * work says when it has taken too long. Without that it runs to its end.
 */
public final class Interruption {
    private static final ScopedValue<BooleanSupplier> OVERDUE = ScopedValue.newInstance();

    private Interruption() {}

    /**
     * Does the work on this thread.
     *
     * @param isOverdue asked at each step: it must be quick
     * @throws CancellationException once it is overdue
     */
    public static <T> T of(Supplier<T> work, BooleanSupplier isOverdue) {
        return ScopedValue.where(OVERDUE, isOverdue).call(work::get);
    }

    /** @throws CancellationException where the work is overdue */
    public static void check() {
        if (OVERDUE.isBound() && OVERDUE.get().getAsBoolean()) {
            throw new CancellationException("the evaluation takes too long");
        }
    }
}
