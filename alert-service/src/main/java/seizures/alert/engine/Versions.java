package seizures.alert.engine;

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
            ActiveRule rule,
            Map<String, String> group,
            String alertId,
            @Nullable AlertVersion before,
            Episode episode,
            ChangeReason reason,
            Instant now) {
        int version = before == null ? 0 : before.version();
        var firesAt = rule.rule().firesAt(episode.raisedAt());
        var overAt = rule.rule().overAt(episode.window(), episode.raisedAt());
        boolean isOver = !now.isBefore(overAt);
        var versions = new ArrayList<AlertVersion>();
        if (now.isBefore(firesAt) && !rule.rule().fireAfter().isZero()) {
            versions.add(version(rule, group, alertId, version + 1, AlertState.PENDING, episode, reason));
        } else if (!hasFired(before) || !isOver) {
            var fires = hasFired(before) ? reason : held(rule, firesAt, reason);
            versions.add(version(rule, group, alertId, version + 1, AlertState.FIRING, episode, fires));
        }
        if (isOver) {
            boolean wasOver = before != null && before.state() == AlertState.RESOLVED;
            var over = wasOver ? reason : over(rule, overAt, reason);
            int next = version + 1 + versions.size();
            versions.add(version(rule, group, alertId, next, AlertState.RESOLVED, episode, over));
        }
        return before != null && sameBut(before, versions.getFirst()) ? List.of() : versions;
    }

    private static boolean hasFired(@Nullable AlertVersion alert) {
        return alert != null && (alert.state() == AlertState.FIRING || alert.state() == AlertState.RESOLVED);
    }

    /** What makes an alert fire: the last that was known of it, or that it was known for long enough. */
    private static ChangeReason held(ActiveRule rule, Instant firesAt, ChangeReason reason) {
        var fireAfter = rule.rule().fireAfter();
        return fireAfter.isZero() || !firesAt.isAfter(reason.at())
                ? reason
                : new ChangeReason("held for " + fireAfter, firesAt);
    }

    private static ChangeReason over(ActiveRule rule, Instant overAt, ChangeReason reason) {
        return new ChangeReason(
                "over for " + rule.rule().when().holdFor(), overAt.isAfter(reason.at()) ? overAt : reason.at());
    }

    private static AlertVersion version(
            ActiveRule rule,
            Map<String, String> group,
            String alertId,
            int version,
            AlertState state,
            Episode episode,
            ChangeReason reason) {
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
                reason.at(),
                reason.text());
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
        return a.equals(with(b, a.version(), b.state(), b.observed(), new ChangeReason(a.reason(), a.updatedAt())));
    }

    /** What time alone makes of an alert: one that was pending fires, and one that fires is resolved when it is over. */
    static List<AlertVersion> ended(AlertVersion alert, ActiveRule rule, Instant now) {
        var versions = new ArrayList<AlertVersion>();
        var last = alert;
        if (alert.state() == AlertState.PENDING) {
            var at = rule.rule().firesAt(alert.raisedAt());
            last = next(alert, AlertState.FIRING, "held for " + rule.rule().fireAfter(), at);
            versions.add(last);
        }
        var overAt = rule.rule().overAt(IndexedAlert.windowOf(alert), alert.raisedAt());
        if (!now.isBefore(overAt)) {
            var reason = "over for " + rule.rule().when().holdFor();
            versions.add(next(last, AlertState.RESOLVED, reason, overAt));
        }
        return versions;
    }

    private static AlertVersion next(AlertVersion alert, AlertState state, String reason, Instant time) {
        var at = time.isAfter(alert.updatedAt()) ? time : alert.updatedAt();
        return with(alert, alert.version() + 1, state, alert.observed(), new ChangeReason(reason, at));
    }

    /** @param observed what is left of it, as known now */
    static AlertVersion withdrawn(AlertVersion alert, BigDecimal observed, ChangeReason reason) {
        return with(alert, alert.version() + 1, AlertState.WITHDRAWN, observed, reason);
    }

    private static AlertVersion with(
            AlertVersion alert, int version, AlertState state, BigDecimal observed, ChangeReason reason) {
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
                reason.at(),
                reason.text());
    }
}
