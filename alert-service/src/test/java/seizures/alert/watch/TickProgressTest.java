package seizures.alert.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TickProgressTest {
    private final AtomicLong nanos = new AtomicLong();
    private final TickProgress progress = new TickProgress(nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void an_engine_that_ticks_is_not_stuck() {
        progress.opened();
        pass(Duration.ofSeconds(29));
        progress.ticked();
        pass(Duration.ofSeconds(29));

        assertThat(progress.isStuck()).isFalse();
    }

    @Test
    void opening_the_engine_again_and_again_is_no_progress() {
        progress.opened();
        pass(Duration.ofSeconds(20));
        progress.closed();
        progress.opened();
        pass(Duration.ofSeconds(20));

        assertThat(progress.isStuck()).isTrue();
    }

    @Test
    void an_instance_without_the_engine_is_not_stuck() {
        pass(Duration.ofHours(1));

        assertThat(progress.isStuck()).isFalse();
    }
}
