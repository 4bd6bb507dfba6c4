package seizures.alert.engine;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import seizures.detectors.model.Interruption;

/**
 * How long the engine may evaluate before it hands its thread back. A record or a tick that held the thread longer than
 * the transaction lasts would be undone and read again, for ever.
 *
 * @see PendingEvaluations what is left over waits for the next tick
 */
public interface TimeSlice {
    /** Never over: for replays, which hold up nobody. */
    TimeSlice UNLIMITED = new TimeSlice() {
        @Override
        public void begin() {}

        @Override
        public boolean isOver() {
            return false;
        }

        @Override
        public <T> T evaluate(Supplier<T> series) {
            return series.get();
        }
    };

    void begin();

    boolean isOver();

    /**
     * Evaluates one series, which must not take for ever however long the slice is.
     *
     * @throws java.util.concurrent.CancellationException where it takes too long
     */
    <T> T evaluate(Supplier<T> series);

    /**
     * A series has taken too long where the thread itself worked for so long: on a busy machine, and after a pause, time
     * passes without that being the rule's fault.
     *
     * @param longest that one series may take
     * @param nanos a clock that never runs back
     * @param work processor time of the thread that asks, in nanoseconds
     */
    static TimeSlice of(Duration length, Duration longest, LongSupplier nanos, LongSupplier work) {
        return new TimeSlice() {
            private long begun = nanos.getAsLong();

            @Override
            public void begin() {
                begun = nanos.getAsLong();
            }

            @Override
            public boolean isOver() {
                return nanos.getAsLong() - begun >= length.toNanos();
            }

            @Override
            public <T> T evaluate(Supplier<T> series) {
                long started = nanos.getAsLong();
                long worked = work.getAsLong();
                return Interruption.of(
                        series,
                        () -> nanos.getAsLong() - started >= longest.toNanos()
                                && work.getAsLong() - worked >= longest.toNanos());
            }
        };
    }
}
