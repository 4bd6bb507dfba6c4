package seizures.faults;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The longest that anybody had to wait, for each thing that can be waited for, since it was made. */
final class Waits {
    enum For {
        /** Until a report, correction, retraction or result was accepted, by whichever instance. */
        WRITE,
        /** Until a record was read from whichever instance. */
        READ,
        /** From a report's sending until its count was on the topic. */
        COUNT,
        /** The same for a version of an alert. */
        ALERT
    }

    private final Map<For, AtomicLong> millis = new EnumMap<>(For.class);

    Waits() {
        for (var what : For.values()) {
            millis.put(what, new AtomicLong());
        }
    }

    void waited(For what, long time) {
        of(what).accumulateAndGet(time, Math::max);
    }

    double seconds(For what) {
        return of(what).get() / 1000.0;
    }

    private AtomicLong of(For what) {
        var longest = millis.get(what);
        if (longest == null) {
            throw new IllegalArgumentException(what.name());
        }
        return longest;
    }
}
