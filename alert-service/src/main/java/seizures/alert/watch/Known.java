package seizures.alert.watch;

import java.time.Duration;
import java.time.Instant;
import seizures.alert.series.Span;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;

/** What the index keeps of the newest version of an alert. */
record Known(String alertId, SeriesKey key, AlertState state, Span window, Instant raisedAt) {
    static Known of(AlertVersion alert) {
        return new Known(
                alert.alertId(),
                keyOf(alert),
                alert.state(),
                new Span(alert.window().from(), alert.window().to()),
                alert.raisedAt());
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

    /** When an alert is over: it was true, and nobody needs to act on it any more. */
    static Instant overAt(Span window, Instant raisedAt, Duration holdFor) {
        return (window.to().isAfter(raisedAt) ? window.to() : raisedAt).plus(holdFor);
    }
}
