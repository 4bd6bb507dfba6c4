package seizures.alert.deliver;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A virtual thread per attempt to deliver; how many there are is bounded by who starts them. */
final class DeliveryExecutor implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryExecutor.class);
    private static final int STOP_SECONDS = 5;

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("deliver-", 0).factory());

    @Override
    public void execute(Runnable attempt) {
        try {
            threads.execute(attempt);
        } catch (RejectedExecutionException e) {
            LOG.debug("stopped: the attempt is made after the restart", e);
        }
    }

    /** Waits five seconds for what is under way. */
    void stop() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
