package seizures.alert.watch;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * From where others look at the watch of this instance, between two records of its stream. They hold it up for as long
 * as it takes to copy one series; what is seen may be a moment ahead of what is committed.
 */
public final class Lookout {
    private final ReentrantLock lock = new ReentrantLock();
    private final TickProgress progress = new TickProgress(System::nanoTime);
    private @Nullable Watch watch;

    void open(Watch opened) {
        alone(() -> watch = opened);
        progress.opened();
    }

    void ticked() {
        progress.ticked();
    }

    /** Read without waiting for the watch. */
    TickProgress progress() {
        return progress;
    }

    void close() {
        progress.closed();
        lock.lock();
        try {
            watch = null;
        } finally {
            lock.unlock();
        }
    }

    /** Nobody else is at the watch meanwhile. */
    <T> T alone(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Whether this instance has the watch: of several, one does. */
    public boolean isOpen() {
        return alone(() -> watch != null);
    }

    /** Nothing where there is no such alert, or where its rule is gone and nobody keeps its series. */
    public Optional<Sight> at(String alertId) {
        Optional<Cutting> cutting = alone(() -> watch == null ? Optional.empty() : watch.cut(alertId));
        return cutting.map(Cutting::sight);
    }
}
