package seizures.alert.engine;

import java.time.Duration;
import java.util.function.LongSupplier;

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
    };

    void begin();

    boolean isOver();

    /** @param nanos a clock that never runs back */
    static TimeSlice of(Duration length, LongSupplier nanos) {
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
        };
    }
}
