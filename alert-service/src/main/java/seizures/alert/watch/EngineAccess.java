package seizures.alert.watch;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import seizures.alert.engine.AlertCurve;
import seizures.alert.engine.AlertEngine;

/**
 * From where others look at the engine of this instance, between two records of its stream. They hold it up for as long
 * as it takes to copy one series; what is seen may be a moment ahead of what is committed.
 */
public final class EngineAccess {
    private final ReentrantLock lock = new ReentrantLock();
    private final TickProgress progress = new TickProgress(System::nanoTime);
    private final EngineWork work;
    private @Nullable AlertEngine engine;

    EngineAccess(EngineWork work) {
        this.work = work;
    }

    void open(AlertEngine opened) {
        alone(() -> engine = opened);
        progress.opened();
    }

    void ticked() {
        progress.ticked();
    }

    /** Of the thread that evaluates, and for it alone. */
    EngineWork work() {
        return work;
    }

    /** Read without waiting for the engine. */
    TickProgress progress() {
        return progress;
    }

    void close() {
        progress.closed();
        lock.lock();
        try {
            engine = null;
        } finally {
            lock.unlock();
        }
    }

    /** Nobody else is at the engine meanwhile. */
    <T> T alone(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Whether this instance has the engine: of several, one does. */
    public boolean isOpen() {
        return alone(() -> engine != null);
    }

    /** Nothing where there is no such alert, or where its rule is gone and nobody keeps its series. */
    public Optional<AlertCurve> at(String alertId) {
        Optional<Supplier<AlertCurve>> snapshot =
                alone(() -> engine == null ? Optional.empty() : engine.snapshot(alertId));
        return snapshot.map(Supplier::get);
    }
}
