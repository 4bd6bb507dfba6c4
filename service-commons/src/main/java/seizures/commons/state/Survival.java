package seizures.commons.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;

/** Replaces a stream thread that dies, but not for ever: at the sixth death within an hour the stream is shut down. */
public final class Survival implements StreamsUncaughtExceptionHandler {
    private static final int DEATHS = 5;
    private static final Duration WITHIN = Duration.ofHours(1);

    private final Clock clock;
    private final Runnable ended;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    /** @param ended is told when the stream ends for good: nothing but a new process starts it again */
    public Survival(Clock clock, Runnable ended) {
        this.clock = clock;
        this.ended = ended;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable exception) {
        var now = clock.instant();
        deaths.removeIf(death -> death.isBefore(now.minus(WITHIN)));
        deaths.add(now);
        if (deaths.size() > DEATHS) {
            ended.run();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
