package seizures.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import seizures.bench.LateStream.Delay;

class DelayTrialTest {
    /** The same seeds each time. */
    @Test
    void rises_are_found_half_a_reporting_delay_earlier_at_the_same_rate_of_false_alarms() {
        var delay = Delay.exponential(30, 45, 15);

        var trial =
                DelayTrial.run("months of 20", delay, 12, 25, random -> LateStream.simulated(12, 6, 20, 1.5, random));

        assertThat(trial.daysEarlier()).isGreaterThanOrEqualTo(delay.last() / 2.0);
        assertThat(trial.found().getLast()).isGreaterThan(trial.found().getFirst() - 0.1);
        assertThat(trial.falseAlarms().getLast()).isLessThan(trial.falseAlarms().getFirst() + 0.01);
    }
}
