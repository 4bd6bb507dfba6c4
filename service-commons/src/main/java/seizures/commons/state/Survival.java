package seizures.commons.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.apache.kafka.streams.processor.TaskId;

/** Replaces a stream thread that dies, but not for ever: at the sixth death within an hour the stream is shut down. */
public final class Survival implements StreamsUncaughtExceptionHandler {
    private static final int DEATHS = 5;
    private static final Duration WITHIN = Duration.ofHours(1);

    private final Clock clock;
    private final CorruptStores corrupt;
    private final Runnable ended;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    /**
     * @param corrupt counts the deaths that discard a store: a thread that dies under exactly-once leaves no state behind
     * @param ended runs when the stream ends for good: nothing but a new process starts it again
     */
    public Survival(Clock clock, CorruptStores corrupt, Runnable ended) {
        this.clock = clock;
        this.corrupt = corrupt;
        this.ended = ended;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable exception) {
        if (CorruptStores.isCorruption(exception)) {
            corrupt.discarded(taskOf(exception));
        }
        var now = clock.instant();
        deaths.removeIf(death -> death.isBefore(now.minus(WITHIN)));
        deaths.add(now);
        if (deaths.size() > DEATHS) {
            ended.run();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static String taskOf(Throwable exception) {
        return exception instanceof StreamsException of
                ? of.taskId().map(TaskId::toString).orElse("unknown")
                : "unknown";
    }
}
