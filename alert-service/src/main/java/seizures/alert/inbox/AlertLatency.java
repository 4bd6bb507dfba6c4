package seizures.alert.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Timer from a report to the alert it raises, for alerts raised since the start. */
final class AlertLatency {
    /** A report is sent within its request's deadline after it was recorded. */
    private static final Duration SAME = Duration.ofSeconds(10);

    private final Timer alerted;
    private final Clock clock;
    private final Instant started;

    AlertLatency(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        started = clock.instant();
        alerted = Timer.builder("seizure.report.alerted")
                .description("From a report's sending until the alert that it raises is visible to queries")
                .register(registry);
    }

    /**
     * Times a new alert, unless a new rule found it in old reports or an import brought it.
     *
     * @param sent when the report, or the rule, that raised it was sent
     * @param raisedAt when the report was recorded
     */
    void visible(Instant sent, Instant raisedAt) {
        boolean isOfReport = Duration.between(raisedAt, sent).abs().compareTo(SAME) <= 0;
        if (isOfReport && !sent.isBefore(started)) {
            alerted.record(Duration.between(sent, clock.instant()));
        }
    }
}
