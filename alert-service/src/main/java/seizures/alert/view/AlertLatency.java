package seizures.alert.view;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long it takes from a report to the alert that it raises, for alerts raised since the start. */
final class AlertLatency {
    /** Between a report's being known and its sending lies at most the deadline of its request. */
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
     * A new alert. One that a new rule finds in what was reported long ago, or that an import brings, is not timed.
     *
     * @param sent when the report, or the rule, that raised it was sent
     * @param raisedAt when the report was known
     */
    void visible(Instant sent, Instant raisedAt) {
        boolean isOfReport = Duration.between(raisedAt, sent).abs().compareTo(SAME) <= 0;
        if (isOfReport && !sent.isBefore(started)) {
            alerted.record(Duration.between(sent, clock.instant()));
        }
    }
}
