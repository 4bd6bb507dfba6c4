package seizures.alert.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Span;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;

/**
 * What the index keeps of the newest version of an alert.
 *
 * @param reach the stretch of time in which a change can change it
 */
record Known(String alertId, SeriesKey key, AlertState state, Span window, Span reach, Instant raisedAt) {
    /** @param rule nothing where it is deleted: then nothing changes its alerts any more */
    static Known of(AlertVersion alert, @Nullable StandingRule rule) {
        var window = windowOf(alert);
        return new Known(alert.alertId(), keyOf(alert), alert.state(), window, reach(window, rule), alert.raisedAt());
    }

    private static Span windowOf(AlertVersion alert) {
        return new Span(alert.window().from(), alert.window().to());
    }

    private static Span reach(Span window, @Nullable StandingRule rule) {
        return rule == null ? window : rule.rule().when().reach(window);
    }

    Known under(StandingRule rule) {
        return new Known(alertId, key, state, window, reach(window, rule), raisedAt);
    }

    static SeriesKey keyOf(AlertVersion alert) {
        return new SeriesKey(alert.ruleId(), new Group(alert.group()));
    }

    boolean isWithdrawn() {
        return state == AlertState.WITHDRAWN;
    }

    Instant overAt(Duration holdFor) {
        return overAt(window, raisedAt, holdFor);
    }

    static Instant overAt(AlertVersion alert, Duration holdFor) {
        return overAt(windowOf(alert), alert.raisedAt(), holdFor);
    }

    /** When an alert is over: it was true, and nobody needs to act on it any more. */
    static Instant overAt(Span window, Instant raisedAt, Duration holdFor) {
        return (window.to().isAfter(raisedAt) ? window.to() : raisedAt).plus(holdFor);
    }
}
