package seizures.commons.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A daemon thread that runs a step, pauses, and runs it again until it is stopped. A step that throws does not end the loop:
 * the failure is logged, counted as {@code seizure.background.failures}, and the step runs again after the pause.
 */
public final class BackgroundLoop implements SmartLifecycle {
    /** One run of the work. A long one checks {@link BackgroundLoop#isRunning} and returns when that says no. */
    @FunctionalInterface
    public interface Step {
        void run() throws InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final String name;
    private final Duration pause;
    private final Step step;
    private final Counter failures;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable Thread thread;

    /**
     * @param kind label of the failure counter; few values
     * @param name of the thread
     * @param pause between the end of a step and the start of the next
     */
    public BackgroundLoop(String kind, String name, Duration pause, Step step, MeterRegistry meters) {
        this.name = name;
        this.pause = pause;
        this.step = step;
        this.failures = Counter.builder("seizure.background.failures")
                .description("Steps of background loops that threw; each is run again")
                .tag("loop", kind)
                .register(meters);
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /** Waits within a step; true once the loop is stopped. */
    public boolean pause(Duration time) throws InterruptedException {
        return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        try {
            do {
                attempt();
            } while (!pause(pause));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() throws InterruptedException {
        try {
            step.run();
        } catch (KafkaException | OutcomeUnknown e) {
            failures.increment();
            LOG.warn("{} failed; retrying in {} ms", name, pause.toMillis(), e);
        } catch (RuntimeException | Error e) { // an OutOfMemoryError too: a dead thread would fail silently for ever
            failures.increment();
            LOG.error("{} failed; retrying in {} ms", name, pause.toMillis(), e);
        }
    }

    /** Ends the loop after the current step, without waiting for it. */
    public void end() {
        stopped.countDown();
    }

    /** Returns when the current step has returned, or after five seconds. */
    @Override
    public void stop() {
        end();
        var running = thread;
        if (running == null || running == Thread.currentThread()) {
            return;
        }
        try {
            running.join(STOP_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
