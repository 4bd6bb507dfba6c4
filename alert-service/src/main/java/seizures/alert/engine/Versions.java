package seizures.alert.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.alert.message.ChangeReason;
import seizures.alert.series.Episode;
import seizures.alert.series.LocalDays;
import seizures.alert.series.Point;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;

/** The next versions of an alert: pure steps from what it was and what is seen now. */
final class Versions {
    private static final int SCORE_DECIMALS = 4;

    private Versions() {}

    /**
     * What an episode makes of its alert: nothing where it says what the newest version says; two versions where an
     * alert comes in that is over already, so that the record shows that it fired.
     *
     * @param now which decides whether it has been known for long enough to fire, and whether it is over
     */
    static List<NewVersion> seen(
            ActiveRule rule,
            Map<String, String> group,
            String alertId,
            @Nullable AlertVersion before,
            Episode episode,
            ChangeReason reason,
            Instant now) {
        int version = before == null ? 0 : before.version();
        var firesAt = rule.rule().firesAt(episode.raisedAt());
        var overAt = rule.rule().overAt(window(rule, episode).to(), episode.raisedAt());
        boolean isOver = !now.isBefore(overAt);
        var versions = new ArrayList<NewVersion>();
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
        return before != null && sameBut(before, versions.getFirst().version()) ? List.of() : versions;
    }

    private static boolean hasFired(@Nullable AlertVersion alert) {
        return alert != null && (alert.state() == AlertState.FIRING || alert.state() == AlertState.RESOLVED);
    }

    /** What makes an alert fire: the last that was known of it, or that it was known for long enough. */
    private static ChangeReason held(ActiveRule rule, Instant firesAt, ChangeReason reason) {
        var fireAfter = rule.rule().fireAfter();
        return fireAfter.isZero() || !firesAt.isAfter(reason.at()) ? reason : ChangeReason.held(fireAfter, firesAt);
    }

    private static ChangeReason over(ActiveRule rule, Instant overAt, ChangeReason reason) {
        return ChangeReason.over(rule.rule().when().holdFor(), overAt.isAfter(reason.at()) ? overAt : reason.at());
    }

    private static NewVersion version(
            ActiveRule rule,
            Map<String, String> group,
            String alertId,
            int version,
            AlertState state,
            Episode episode,
            ChangeReason reason) {
        var raisedAt = episode.raisedAt();
        var next = new AlertVersion(
                alertId,
                version,
                rule.ruleId(),
                rule.version(),
                rule.rule().severity(),
                state,
                group,
                window(rule, episode),
                rule.rule().unit(),
                episode.observed(),
                episode.expected(),
                episode.upperBound(),
                episode.score(),
                AlertEvidences.of(rule.rule(), episode),
                raisedAt,
                reason.at().isBefore(raisedAt) ? raisedAt : reason.at(),
                reason.text());
        return new NewVersion(next, reason, episode.points());
    }

    private static AlertVersion.Window window(ActiveRule rule, Episode episode) {
        return rule.rule().when().isByDays()
                ? LocalDays.window(episode.window(), episode.points())
                : LocalDays.instants(episode.window(), episode.points());
    }

    /** Whether they say the same of the world. */
    private static boolean sameBut(AlertVersion a, AlertVersion b) {
        var others = with(b, a.version(), b.state(), Revised.of(b), a.reason(), a.updatedAt());
        return with(a, a.version(), a.state(), Revised.of(a), a.reason(), a.updatedAt())
                .equals(others);
    }

    /** What time alone makes of an alert: one that was pending fires, and one that fires is resolved when it is over. */
    static List<NewVersion> ended(AlertVersion alert, ActiveRule rule, Instant now) {
        var steps = new ArrayList<NewVersion>();
        var last = alert;
        if (alert.state() == AlertState.PENDING) {
            var at = rule.rule().firesAt(alert.raisedAt());
            steps.add(
                    next(last, AlertState.FIRING, ChangeReason.held(rule.rule().fireAfter(), at)));
            last = steps.getLast().version();
        }
        var overAt = rule.rule().overAt(alert.window().to(), alert.raisedAt());
        if (!now.isBefore(overAt)) {
            var holdFor = rule.rule().when().holdFor();
            steps.add(next(last, AlertState.RESOLVED, ChangeReason.over(holdFor, overAt)));
        }
        return steps;
    }

    private static NewVersion next(AlertVersion alert, AlertState state, ChangeReason reason) {
        var at = reason.at().isAfter(alert.updatedAt()) ? reason.at() : alert.updatedAt();
        return new NewVersion(
                with(alert, alert.version() + 1, state, Revised.of(alert), reason.text(), at), reason, List.of());
    }

    /**
     * @param left what it still rests on
     * @param observed what that comes to
     */
    static NewVersion withdrawn(
            ActiveRule rule, AlertVersion alert, List<Point> left, BigDecimal observed, ChangeReason reason) {
        var revised =
                new Revised(observed, score(alert, observed), AlertEvidences.left(rule.rule(), alert.evidence(), left));
        return withdrawn(alert, revised, left, reason);
    }

    /** What becomes of an alert whose rule is not in force any more. */
    static Optional<NewVersion> retired(AlertVersion alert, ChangeReason reason) {
        return switch (alert.state()) {
            case FIRING -> Optional.of(next(alert, AlertState.RESOLVED, reason));
            case PENDING -> Optional.of(withdrawn(alert, reason));
            case RESOLVED, WITHDRAWN -> Optional.empty();
        };
    }

    /** As it was: its rule has no such series any more. */
    static NewVersion withdrawn(AlertVersion alert, ChangeReason reason) {
        return withdrawn(alert, Revised.of(alert), List.of(), reason);
    }

    private static NewVersion withdrawn(AlertVersion alert, Revised revised, List<Point> left, ChangeReason reason) {
        var at = reason.at().isBefore(alert.raisedAt()) ? alert.raisedAt() : reason.at();
        var next = with(alert, alert.version() + 1, AlertState.WITHDRAWN, revised, reason.text(), at);
        return new NewVersion(next, reason, left);
    }

    /** Of what is left, by the numbers that the alert shows. */
    private static @Nullable BigDecimal score(AlertVersion alert, BigDecimal observed) {
        var limit = alert.upperBound();
        if (alert.score() == null || limit == null) {
            return null;
        }
        var expected = Objects.requireNonNullElse(alert.expected(), BigDecimal.ZERO);
        var range = limit.subtract(expected);
        return range.signum() == 0
                ? null
                : observed.subtract(expected).divide(range, SCORE_DECIMALS, RoundingMode.HALF_EVEN);
    }

    /**
     * The numbers of an alert that no longer holds.
     *
     * @param observed in the unit of the rule
     * @param score where its kind has one
     */
    record Revised(BigDecimal observed, @Nullable BigDecimal score, AlertVersion.AlertEvidence evidence) {
        static Revised of(AlertVersion alert) {
            return new Revised(alert.observed(), alert.score(), alert.evidence());
        }
    }

    private static AlertVersion with(
            AlertVersion alert, int version, AlertState state, Revised revised, String reason, Instant at) {
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
                revised.observed(),
                alert.expected(),
                alert.upperBound(),
                revised.score(),
                revised.evidence(),
                alert.raisedAt(),
                at,
                reason);
    }
}
