package seizures.alert.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AlertLatencyTest {
    private static final Instant START = Instant.parse("2024-03-15T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AlertLatency raising = new AlertLatency(meters, clock(now::get));

    @Test
    void an_alert_took_from_its_report_until_it_is_visible() {
        now.set(START.plusSeconds(60));

        var sent = START.plusSeconds(60).minus(Duration.ofMillis(120));
        raising.visible(sent, sent);

        assertThat(meters.timer("seizure.report.alerted").totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(120);
    }

    @Test
    void an_alert_of_before_the_start_is_read_again_and_took_no_time() {
        raising.visible(START.minusSeconds(1), START.minusSeconds(1));

        assertThat(meters.timer("seizure.report.alerted").count()).isZero();
    }

    @Test
    void an_alert_that_a_new_rule_finds_in_old_reports_is_not_timed() {
        raising.visible(START.plusSeconds(60), START.minusSeconds(86_400));

        assertThat(meters.timer("seizure.report.alerted").count()).isZero();
    }

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
