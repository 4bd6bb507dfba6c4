package seizures.alert.watch;

import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Processor time that the engine's thread has spent on records and ticks, and how much of it each report had to wait for.
 * By the clock of a busy machine everything is late; this is late only where rules cost too much.
 */
final class EngineWork {
    /** How long the steps of the work are kept, in milliseconds; a report older than that counts all of them. */
    private static final long KEPT = 30_000;

    /** How finely, in milliseconds. */
    private static final long GRAIN = 10;

    private final LongSupplier millis;
    private final LongSupplier work;
    private final Consumer<Duration> held;
    /** Nanoseconds that had been worked when a grain of time began, by milliseconds since 1970. */
    private final NavigableMap<Long, Long> doneBy = new TreeMap<>();

    private long done;

    /**
     * @param millis the wall clock, as the timestamps of records have it
     * @param work processor time of the thread that asks, in nanoseconds
     * @param held hears how long each report was held up by other work of the engine
     */
    EngineWork(LongSupplier millis, LongSupplier work, Consumer<Duration> held) {
        this.millis = millis;
        this.work = work;
        this.held = held;
    }

    /**
     * A report that is about to be evaluated.
     *
     * @param sent milliseconds since 1970
     */
    void onReport(long sent) {
        held.accept(since(sent));
    }

    void during(Runnable step) {
        long begun = millis.getAsLong() / GRAIN * GRAIN;
        doneBy.putIfAbsent(begun, done);
        long before = work.getAsLong();
        try {
            step.run();
        } finally {
            done += work.getAsLong() - before;
            long ended = (millis.getAsLong() + GRAIN - 1) / GRAIN * GRAIN;
            doneBy.put(Math.max(ended, begun + GRAIN), done);
            doneBy.headMap(begun - KEPT).clear();
        }
    }

    Duration since(long moment) {
        var before = doneBy.floorEntry(moment);
        var after = doneBy.ceilingEntry(moment);
        if (before == null || after == null) {
            return Duration.ofNanos(after == null ? 0 : done - after.getValue());
        }
        long length = Math.max(1, after.getKey() - before.getKey());
        long part = (after.getValue() - before.getValue()) * (moment - before.getKey()) / length;
        return Duration.ofNanos(done - before.getValue() - part);
    }
}
