package seizures.commons.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackgroundLoopTest {
    private static final Duration SHORT = Duration.ofMillis(1);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger steps = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, OutOfMemoryError.class})
    void a_step_that_throws_is_counted_and_run_again(Class<? extends Throwable> thrown) {
        var loop = new BackgroundLoop("test", "test-loop", SHORT, () -> fail(thrown), meters);

        loop.start();

        await().until(() -> steps.get() > 2);
        loop.stop();
        assertThat(failures()).isEqualTo(steps.get());
    }

    private void fail(Class<? extends Throwable> thrown) {
        steps.incrementAndGet();
        if (thrown == OutOfMemoryError.class) {
            throw new OutOfMemoryError("of a test");
        }
        throw new IllegalStateException("of a test");
    }

    private double failures() {
        return meters.get("seizure.background.failures")
                .tag("loop", "test")
                .counter()
                .count();
    }

    @Test
    void after_a_stop_no_step_runs() {
        var loop = new BackgroundLoop("test", "test-loop", SHORT, steps::incrementAndGet, meters);

        loop.start();
        await().until(() -> steps.get() > 0);
        loop.stop();

        int before = steps.get();
        await().during(Duration.ofMillis(50)).until(() -> steps.get() == before);
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void a_stop_ends_a_wait_within_a_step() throws Exception {
        var waiting = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var loop = new BackgroundLoop[1];
        loop[0] = new BackgroundLoop(
                "test",
                "test-loop",
                SHORT,
                () -> {
                    waiting.countDown();
                    if (loop[0].pause(Duration.ofDays(1))) {
                        ended.countDown();
                    }
                },
                meters);

        loop[0].start();
        waiting.await();
        loop[0].stop();

        assertThat(ended.getCount()).isZero();
    }
}
