package seizures.alert.watch;

import java.time.Instant;
import java.util.Optional;
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

    static Span windowOf(AlertVersion alert) {
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

    /** When time alone makes something else of it. */
    Optional<Instant> endsAt(StandingRule standing) {
        var rule = standing.rule();
        return switch (state) {
            case PENDING -> Optional.of(rule.firesAt(raisedAt));
            case FIRING -> Optional.of(rule.overAt(window, raisedAt));
            case RESOLVED, WITHDRAWN -> Optional.empty();
        };
    }
}
