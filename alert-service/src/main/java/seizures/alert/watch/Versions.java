package seizures.alert.watch;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Episode;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;

/** The next versions of an alert: pure steps from what it was and what is seen now. */
final class Versions {
    private Versions() {}

    /**
     * What an episode makes of its alert: nothing where it says what the newest version says; two versions where an
     * alert comes in that is over already, so that the record shows that it fired.
     *
     * @param now which decides whether it has been known for long enough to fire, and whether it is over
     */
    static List<AlertVersion> seen(
            StandingRule rule,
            Map<String, String> group,
            String alertId,
            @Nullable AlertVersion before,
            Episode episode,
            Cause cause,
            Instant now) {
        int version = before == null ? 0 : before.version();
        var firesAt = rule.rule().firesAt(episode.raisedAt());
        var overAt = rule.rule().overAt(episode.window(), episode.raisedAt());
        boolean isOver = !now.isBefore(overAt);
        var versions = new ArrayList<AlertVersion>();
        if (now.isBefore(firesAt) && !rule.rule().fireAfter().isZero()) {
            versions.add(version(rule, group, alertId, version + 1, AlertState.PENDING, episode, cause));
        } else if (!hasFired(before) || !isOver) {
            var fires = hasFired(before) ? cause : held(rule, firesAt, cause);
            versions.add(version(rule, group, alertId, version + 1, AlertState.FIRING, episode, fires));
        }
        if (isOver) {
            boolean wasOver = before != null && before.state() == AlertState.RESOLVED;
            var over = wasOver ? cause : over(rule, overAt, cause);
            int next = version + 1 + versions.size();
            versions.add(version(rule, group, alertId, next, AlertState.RESOLVED, episode, over));
        }
        return before != null && sameBut(before, versions.getFirst()) ? List.of() : versions;
    }

    private static boolean hasFired(@Nullable AlertVersion alert) {
        return alert != null && (alert.state() == AlertState.FIRING || alert.state() == AlertState.RESOLVED);
    }

    /** What makes an alert fire: the last that was known of it, or that it was known for long enough. */
    private static Cause held(StandingRule rule, Instant firesAt, Cause cause) {
        var fireAfter = rule.rule().fireAfter();
        return fireAfter.isZero() || !firesAt.isAfter(cause.at()) ? cause : new Cause("held for " + fireAfter, firesAt);
    }

    private static Cause over(StandingRule rule, Instant overAt, Cause cause) {
        return new Cause("over for " + rule.rule().when().holdFor(), overAt.isAfter(cause.at()) ? overAt : cause.at());
    }

    private static AlertVersion version(
            StandingRule rule,
            Map<String, String> group,
            String alertId,
            int version,
            AlertState state,
            Episode episode,
            Cause cause) {
        return new AlertVersion(
                alertId,
                version,
                rule.ruleId(),
                rule.version(),
                rule.rule().severity(),
                state,
                group,
                new AlertVersion.Window(
                        episode.window().from(), episode.window().to()),
                rule.rule().unit(),
                episode.observed(),
                episode.expected(),
                episode.upperBound(),
                episode.score(),
                evidence(episode),
                episode.raisedAt(),
                cause.at(),
                cause.reason());
    }

    private static AlertVersion.AlertEvidence evidence(Episode episode) {
        var carriers = episode.carriers();
        return new AlertVersion.AlertEvidence(
                carriers.seizures(),
                carriers.shares(),
                carriers.count(),
                episode.probability(),
                episode.reference(),
                episode.grounds());
    }

    /** Whether they say the same of the world. */
    private static boolean sameBut(AlertVersion a, AlertVersion b) {
        return a.equals(with(b, a.version(), b.state(), b.observed(), new Cause(a.reason(), a.updatedAt())));
    }

    /** What time alone makes of an alert: one that was pending fires, and one that fires is resolved when it is over. */
    static List<AlertVersion> ended(AlertVersion alert, StandingRule rule, Instant now) {
        var versions = new ArrayList<AlertVersion>();
        var last = alert;
        if (alert.state() == AlertState.PENDING) {
            var at = rule.rule().firesAt(alert.raisedAt());
            last = next(alert, AlertState.FIRING, "held for " + rule.rule().fireAfter(), at);
            versions.add(last);
        }
        var overAt = rule.rule().overAt(Known.windowOf(alert), alert.raisedAt());
        if (!now.isBefore(overAt)) {
            var reason = "over for " + rule.rule().when().holdFor();
            versions.add(next(last, AlertState.RESOLVED, reason, overAt));
        }
        return versions;
    }

    private static AlertVersion next(AlertVersion alert, AlertState state, String reason, Instant time) {
        var at = time.isAfter(alert.updatedAt()) ? time : alert.updatedAt();
        return with(alert, alert.version() + 1, state, alert.observed(), new Cause(reason, at));
    }

    /** @param observed what is left of it, as known now */
    static AlertVersion withdrawn(AlertVersion alert, BigDecimal observed, Cause cause) {
        return with(alert, alert.version() + 1, AlertState.WITHDRAWN, observed, cause);
    }

    private static AlertVersion with(
            AlertVersion alert, int version, AlertState state, BigDecimal observed, Cause cause) {
        return new AlertVersion(
                alert.alertId(),
                version,
                alert.ruleId(),
                alert.ruleVersion(),
                alert.severity(),
                state,
                alert.group(),
                alert.window(),
                alert.unit(),
                observed,
                alert.expected(),
                alert.upperBound(),
                alert.score(),
                alert.evidence(),
                alert.raisedAt(),
                cause.at(),
                cause.reason());
    }
}
