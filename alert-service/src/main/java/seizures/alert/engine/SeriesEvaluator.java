package seizures.alert.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import seizures.alert.message.ChangeReason;
import seizures.alert.rule.Rule;
import seizures.alert.series.Span;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;

/** Decides which series are evaluated, and when: at once, or at a next tick where that can wait or the slice is over. */
final class SeriesEvaluator {
    private final ActiveRules rules;
    private final Cubes cubes;
    private final ThresholdPrefilter prefilter;
    private final AlertIndex alerts;
    private final BoundedEvaluator bounded;
    private final PendingEvaluations pending;
    private final CoverageChanges coverage;
    /** Series with a standing alert that were evaluated since the last tick: the next change of them waits for it. */
    private final Set<SeriesKey> evaluated = new HashSet<>();

    private final TimeSlice slice;

    SeriesEvaluator(
            EngineState state,
            ActiveRules rules,
            Cubes cubes,
            ThresholdPrefilter prefilter,
            AlertIndex alerts,
            ReportedDays reported,
            AlertTexts texts,
            TimeSlice slice) {
        this.rules = rules;
        this.cubes = cubes;
        this.prefilter = prefilter;
        this.alerts = alerts;
        this.slice = slice;
        this.bounded = new BoundedEvaluator(state, rules, cubes, alerts, reported, texts, slice);
        this.pending = bounded.pending();
        this.coverage = new CoverageChanges(reported, rules, cubes, pending);
    }

    Instant now() {
        return bounded.now();
    }

    void keepTime() {
        bounded.keepTime();
    }

    CoverageChanges coverage() {
        return coverage;
    }

    /** @param onlyGrows whether the seizure is new, so that no sum gets smaller */
    List<AlertVersion> onChange(
            AffectedSeries affected, SingleSeizure seizure, boolean onlyGrows, ChangeReason reason) {
        var versions = new ArrayList<AlertVersion>();
        affected.series().forEach((key, stretch) -> {
            var rule = ruleOf(key);
            if (rule.when().isBySeizure()) {
                if (!onlyGrows || stretch.amount().compareTo(rule.when().least(rule.measure())) >= 0) {
                    versions.addAll(bounded.evaluate(key, stretch.span(), seizure, reason));
                }
            } else if (stretch.span().from().isBefore(rule.when().seenUntil(now()))) {
                versions.addAll(evaluate(key, stretch, onlyGrows, reason));
            }
        });
        return versions;
    }

    /**
     * Evaluates a series that a change affects, unless that can wait for the next tick or cannot matter. It waits where
     * the kind judges whole periods; where an alert stands and the change only makes it larger, or has been evaluated
     * since the last tick already; where the slice is over, and where the series rests. It cannot matter where nothing stands, nothing waits and
     * the sums alone show that the threshold is out of reach.
     */
    private List<AlertVersion> evaluate(
            SeriesKey key, AffectedSeries.Stretch stretch, boolean onlyGrows, ChangeReason reason) {
        boolean waits = ruleOf(key).when().waits();
        boolean stands = !waits && !alerts.standing(key, stretch.span()).isEmpty();
        boolean canWait = waits || (stands && (onlyGrows || !evaluated.add(key)));
        if (!canWait && !stands && !pending.contains(key) && !mayHold(key, stretch)) {
            return List.of();
        }
        if (canWait || slice.isOver() || bounded.rests(key)) {
            pending.add(key, stretch.span(), reason.at(), onlyGrows ? null : reason);
            return List.of();
        }
        return bounded.evaluate(key, stretch.span(), reason);
    }

    private Rule ruleOf(SeriesKey key) {
        return bounded.active(key).rule();
    }

    private boolean mayHold(SeriesKey key, AffectedSeries.Stretch stretch) {
        var rule = ruleOf(key);
        return stretch.screens()
                .map(spans -> prefilter.mayHold(
                        rule, key, spans, cubes.of(rule.group(), key.group()).series(rule)))
                .orElse(true);
    }

    /** A rule is new or another: all its series are evaluated, and alerts of those that it has no more are withdrawn. */
    List<AlertVersion> onRule(ActiveRule rule, ChangeReason reason) {
        coverage.refresh(now());
        forget(rule.ruleId());
        var groups = cubes.groups(rule.rule().group());
        var versions = new ArrayList<AlertVersion>();
        for (var key : List.copyOf(alerts.seriesOf(rule.ruleId()))) {
            if (!groups.contains(key.group())) {
                versions.addAll(bounded.remember(rule, withdrawAll(key, reason)));
            }
        }
        versions.addAll(evaluateAll(rule, Span.ALL, reason));
        return versions;
    }

    /** A rule is not in force any more: what was true stays, what fires is resolved, and what is pending was never told. */
    List<AlertVersion> onRetired(ActiveRule rule, ChangeReason reason) {
        forget(rule.ruleId());
        var versions = new ArrayList<AlertVersion>();
        for (var key : List.copyOf(alerts.seriesOf(rule.ruleId()))) {
            versions.addAll(bounded.remember(
                    rule,
                    alerts.standing(key, Span.ALL).stream()
                            .map(alert -> alerts.newest(alert.alertId()))
                            .flatMap(alert -> Versions.retired(alert, reason).stream())
                            .toList()));
        }
        return versions;
    }

    /** Nothing of a rule waits any more. */
    void forget(String ruleId) {
        bounded.forget(ruleId);
    }

    List<AlertRuleVersion> takeSuspended() {
        return bounded.takeSuspended();
    }

    private List<NewVersion> withdrawAll(SeriesKey key, ChangeReason reason) {
        return alerts.standing(key, Span.ALL).stream()
                .map(alert -> alerts.newest(alert.alertId()))
                .map(alert -> Versions.withdrawn(alert, reason))
                .toList();
    }

    private List<AlertVersion> evaluateAll(ActiveRule rule, Span span, ChangeReason reason) {
        var versions = new ArrayList<AlertVersion>();
        for (var group : cubes.groups(rule.rule().group())) {
            var key = new SeriesKey(rule.ruleId(), group);
            if (slice.isOver() || bounded.rests(key)) {
                pending.add(key, span, reason.at(), reason);
            } else {
                versions.addAll(bounded.evaluate(key, span, reason));
            }
        }
        return versions;
    }

    List<AlertVersion> onTick(Instant time) {
        var before = now();
        bounded.passTo(time);
        evaluated.clear();
        coverage.refresh(now());
        slice.begin();
        var versions = new ArrayList<>(evaluatePending());
        for (var rule : rules.evaluated()) {
            rule.rule()
                    .when()
                    .elapsed(before, now())
                    .ifPresent(span -> versions.addAll(evaluateAll(rule, span, ChangeReason.time(now()))));
        }
        slice.begin();
        versions.addAll(endAlerts());
        return versions;
    }

    private List<AlertVersion> evaluatePending() {
        var versions = new ArrayList<AlertVersion>();
        for (var turns = pending.inTurn(); turns.hasNext(); ) {
            var next = turns.next();
            if (bounded.rests(next.key())) {
                continue;
            }
            versions.addAll(bounded.evaluate(next.key(), next.span(), next.changeReason()));
            if (slice.isOver()) {
                break;
            }
        }
        return versions;
    }

    /** Fires what has been pending for long enough, and resolves what is over. */
    private List<AlertVersion> endAlerts() {
        var versions = new ArrayList<AlertVersion>();
        for (var alertId : alerts.ended(now())) {
            if (slice.isOver()) {
                break;
            }
            var alert = alerts.newest(alertId);
            var rule = Objects.requireNonNull(rules.get(alert.ruleId()));
            versions.addAll(bounded.remember(rule, Versions.ended(alert, rule, now())));
        }
        return versions;
    }
}
