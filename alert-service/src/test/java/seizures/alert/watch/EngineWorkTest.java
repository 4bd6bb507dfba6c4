package seizures.alert.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineWorkTest {
    private final List<Duration> held = new ArrayList<>();
    private long now = 1_000_000;
    private long worked;
    private final EngineWork work = new EngineWork(() -> now, () -> worked, held::add);

    /** @param millis by the clock, of which the thread has half: the machine is busy */
    private void step(long millis) {
        work.during(() -> pass(millis));
    }

    private void pass(long millis) {
        now += millis;
        worked += millis * 500_000;
    }

    @Test
    void what_was_worked_before_a_report_was_sent_did_not_hold_it_up() {
        step(400);
        now += 100;

        work.onReport(now);

        assertThat(held).containsExactly(Duration.ZERO);
    }

    @Test
    void all_steps_since_then_did_in_processor_time() {
        long sent = now;
        step(400);
        now += 700;
        step(200);

        work.onReport(sent);

        assertThat(held).containsExactly(Duration.ofMillis(300));
    }

    @Test
    void of_a_step_that_had_begun_the_rest_did() {
        long sent = now + 100;
        step(400);

        work.onReport(sent);

        assertThat(held).containsExactly(Duration.ofMillis(150));
    }

    @Test
    void a_step_that_fails_was_worked_too() {
        long sent = now;
        try {
            work.during(() -> {
                pass(400);
                throw new IllegalStateException("a fault of ours");
            });
        } catch (IllegalStateException _) {
            // the stream's own handler has it
        }

        assertThat(work.since(sent)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void a_report_of_long_ago_waited_for_what_is_still_known() {
        long sent = now - 3_600_000;
        step(1_000);
        now += 60_000;
        step(400);

        assertThat(work.since(sent)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void before_the_first_step_nobody_has_waited() {
        assertThat(work.since(now)).isZero();
    }
}
