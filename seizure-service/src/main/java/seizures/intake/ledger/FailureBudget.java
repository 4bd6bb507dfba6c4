package seizures.intake.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A stream thread that dies is replaced, up to five times in ten minutes; then the stream ends, and that is told. */
final class FailureBudget implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailureBudget.class);
    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Clock clock;
    private final Runnable ended;
    private final ArrayDeque<Instant> failures = new ArrayDeque<>();

    /** @param ended is told when the stream ends for good: nothing but a new process starts it again */
    FailureBudget(Clock clock, Runnable ended) {
        this.clock = clock;
        this.ended = ended;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable exception) {
        var now = clock.instant();
        failures.addLast(now);
        while (failures.getFirst().isBefore(now.minus(WINDOW))) {
            failures.removeFirst();
        }
        boolean spent = failures.size() > MOST;
        LOG.atError()
                .setCause(exception)
                .addKeyValue("failures", failures.size())
                .log(
                        spent
                                ? "The ledger's stream failed too often and ends"
                                : "The ledger's stream failed, starts anew");
        if (spent) {
            ended.run();
        }
        return spent ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT : StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
