package seizures.alert.engine;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Span;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;

/**
 * What the index keeps of the newest version of an alert.
 *
 * @param window as its rule's kind knows it
 * @param reach the stretch of time in which a change can change it
 * @param endsAt the last instant of its window: where that is of days, the last midnight at its ports
 */
record IndexedAlert(
        String alertId, SeriesKey key, AlertState state, Span window, Span reach, Instant endsAt, Instant raisedAt) {
    /** @param rule nothing where it is deleted: then nothing changes its alerts any more */
    static IndexedAlert of(AlertVersion alert, @Nullable ActiveRule rule) {
        var window = windowOf(alert);
        return new IndexedAlert(
                alert.alertId(),
                keyOf(alert),
                alert.state(),
                window,
                reach(window, rule),
                alert.window().to(),
                alert.raisedAt());
    }

    static Span windowOf(AlertVersion alert) {
        return Span.of(alert.window());
    }

    private static Span reach(Span window, @Nullable ActiveRule rule) {
        return rule == null ? window : rule.rule().when().reach(window);
    }

    IndexedAlert under(ActiveRule rule) {
        return new IndexedAlert(alertId, key, state, window, reach(window, rule), endsAt, raisedAt);
    }

    static SeriesKey keyOf(AlertVersion alert) {
        return new SeriesKey(alert.ruleId(), new Group(alert.group()));
    }

    boolean isWithdrawn() {
        return state == AlertState.WITHDRAWN;
    }

    /** When time alone makes something else of it. */
    Optional<Instant> changesAt(ActiveRule standing) {
        var rule = standing.rule();
        return switch (state) {
            case PENDING -> Optional.of(rule.firesAt(raisedAt));
            case FIRING -> Optional.of(rule.overAt(endsAt, raisedAt));
            case RESOLVED, WITHDRAWN -> Optional.empty();
        };
    }
}
