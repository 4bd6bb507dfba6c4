package seizures.alert.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import seizures.alert.rule.Rule;
import seizures.alert.series.Fact;
import seizures.alert.series.Point;
import seizures.alert.series.Span;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;
import seizures.contract.SeizureChange;
import seizures.domain.doses.DoseMethods;

/**
 * The alert view: told of changes, rules and the time, it answers with the new versions of alerts. A change looks only
 * at the series and the stretch of time that it can touch; a rule looks at all there is. What it answers, and what it
 * is told, is in its {@link Memory} when a method returns; the rest is an index that is built anew at a start.
 *
 * <p>It evaluates until its {@link TimeSlice} is over; the series that are left are {@link DeferredEvaluations} of the
 * next ticks, a few of each rule in turn, so that a rule with many or long series delays no other.
 */
final class Watch {
    private static final String NOW = "now";

    private final Memory memory;
    private final StandingRules rules = new StandingRules();
    private final Cubes cubes = new Cubes();
    private final DoseMethods methods;
    private final Screens screens = new Screens();
    private final KnownAlerts alerts;
    private final DeferredEvaluations deferred;
    private final Set<SeriesKey> looked = new HashSet<>();
    private final TimeSlice slice;
    private Instant now;

    Watch(Memory memory, DoseMethods methods) {
        this(memory, methods, TimeSlice.UNLIMITED);
    }

    Watch(Memory memory, DoseMethods methods, TimeSlice slice) {
        this.methods = methods;
        this.memory = memory;
        this.slice = slice;
        this.alerts = new KnownAlerts(memory.alerts());
        this.deferred = new DeferredEvaluations(memory.due());
        this.now = Objects.requireNonNullElse(memory.clock().get(NOW), Instant.EPOCH);
        memory.rules().forEach((id, version) -> {
            if (version.definition() != null) {
                rules.put(StandingRule.of(version, methods));
            }
        });
        cubes.use(rules.groupings(), this::tellAll);
        memory.alerts().forEach((id, alert) -> index(alert));
    }

    private void index(AlertVersion alert) {
        alerts.index(alert, rules.get(alert.ruleId()));
    }

    private void tellAll(Consumer<Fact> listener) {
        memory.seizures()
                .forEach((id, seizure) ->
                        seizure.settled().stream().map(Fact::of).forEach(listener));
    }

    /** A change counts once all changes of its arrival are there. */
    List<AlertVersion> on(SeizureChange change) {
        slice.begin();
        var id = change.seizureId().value();
        var before = Objects.requireNonNullElse(memory.seizures().get(id), KnownSeizure.NOTHING);
        var after = before.after(change);
        memory.seizures().put(id, after);
        if (!after.waiting().isEmpty()) {
            return List.of();
        }
        var gone = facts(before);
        var come = facts(after);
        come.removeIf(fact -> gone.remove(fact));
        gone.forEach(cubes::remove);
        come.forEach(cubes::add);
        var touched = new Touched();
        gone.forEach(fact -> rules.tell(fact, (rule, group, point) -> touch(touched, rule, group, point, false)));
        come.forEach(fact -> rules.tell(fact, (rule, group, point) -> touch(touched, rule, group, point, true)));
        var cause = new Cause(reason(change, before, after), change.recordedAt());
        return lookAt(
                touched,
                new StandingSeizure(change.seizureId(), facts(after)),
                before.settled().isEmpty(),
                cause);
    }

    private static List<Fact> facts(KnownSeizure seizure) {
        return new ArrayList<>(seizure.settled().stream().map(Fact::of).toList());
    }

    private static String reason(SeizureChange change, KnownSeizure before, KnownSeizure after) {
        var what = before.settled().isEmpty() ? "report" : after.stands() ? "correction" : "retraction";
        return what + " of seizure " + change.seizureId() + ", version " + change.cause();
    }

    /** Notes a series that a fact is in, and tells its screens of it. */
    private void touch(Touched touched, StandingRule rule, Group group, Point point, boolean isNew) {
        var key = new SeriesKey(rule.ruleId(), group);
        var when = rule.rule().when();
        var inScreens = when.screens(point.fact());
        inScreens.ifPresent(spans ->
                screens.tell(key, spans, isNew ? point.signed() : point.signed().negate()));
        touched.add(key, when.reach(point.fact()), inScreens, point.amount());
    }

    private List<AlertVersion> lookAt(Touched touched, StandingSeizure seizure, boolean onlyGrows, Cause cause) {
        var versions = new ArrayList<AlertVersion>();
        touched.series().forEach((key, stretch) -> {
            var rule = ruleOf(key);
            if (rule.when().isBySeizure()) {
                if (!onlyGrows || stretch.amount().compareTo(rule.when().least(rule.measure())) >= 0) {
                    versions.addAll(lookAt(key, stretch.span(), seizure, cause));
                }
            } else if (stretch.span().from().isBefore(rule.when().seenUntil(now))) {
                versions.addAll(lookAt(key, stretch, onlyGrows, cause));
            }
        });
        return versions;
    }

    /**
     * Evaluates a series that a change touches, unless that can wait for the next tick or cannot matter. It waits where
     * the kind judges whole periods; where an alert stands and the change only makes it larger, or has been evaluated
     * since the last tick already; and where the slice is over. It cannot matter where nothing stands, nothing waits and
     * the sums alone show that the threshold is out of reach.
     */
    private List<AlertVersion> lookAt(SeriesKey key, Touched.Stretch stretch, boolean onlyGrows, Cause cause) {
        boolean waits = ruleOf(key).when().waits();
        boolean stands = !waits && stands(key, stretch.span());
        boolean canWait = waits || (stands && (onlyGrows || !looked.add(key)));
        if (!canWait && !stands && !deferred.contains(key) && !mayHold(key, stretch)) {
            return List.of();
        }
        if (canWait || slice.isOver()) {
            deferred.add(key, stretch.span(), cause.at(), onlyGrows ? null : cause.reason());
            return List.of();
        }
        return lookAt(key, deferred.take(key, stretch.span()), cause);
    }

    /** Of one seizure alone, where no other can change the episode: however many there are beside it. */
    private List<AlertVersion> lookAt(SeriesKey key, Span span, StandingSeizure seizure, Cause cause) {
        var cube = seizure.cube(key, ruleOf(key));
        return remember(evaluation(key, cube).versions(seizure.id(), span, cause));
    }

    private Rule ruleOf(SeriesKey key) {
        return Objects.requireNonNull(rules.get(key.ruleId())).rule();
    }

    private boolean mayHold(SeriesKey key, Touched.Stretch stretch) {
        var rule = ruleOf(key);
        return stretch.screens()
                .map(spans -> screens.mayHold(
                        rule, key, spans, cubes.of(rule.group(), key.group()).series(rule)))
                .orElse(true);
    }

    /** Whether an alert is there already that the touched stretch of time belongs to. */
    private boolean stands(SeriesKey key, Span span) {
        return !alerts.standing(key, span).isEmpty();
    }

    private List<AlertVersion> lookAt(SeriesKey key, Span span, Cause cause) {
        var cube = cubes.of(ruleOf(key).group(), key.group());
        return remember(evaluation(key, cube).versions(span, cause));
    }

    private Evaluation evaluation(SeriesKey key, Cube cube) {
        var rule = Objects.requireNonNull(rules.get(key.ruleId()));
        return new Evaluation(rule, key, cube.series(rule.rule()), alerts, now);
    }

    private List<AlertVersion> remember(List<AlertVersion> versions) {
        for (var version : versions) {
            memory.alerts().put(version.alertId(), version);
            index(version);
        }
        if (!versions.isEmpty() && !now.equals(memory.clock().get(NOW))) {
            memory.clock().put(NOW, now);
        }
        return versions;
    }

    /** A version of a rule that is not newer than the one in force is ignored: the first in the log has won. */
    List<AlertVersion> on(AlertRuleVersion version) {
        slice.begin();
        var id = version.ruleId();
        var before = memory.rules().get(id);
        if (before != null && version.version() <= before.version()) {
            return List.of();
        }
        var cause = new Cause(
                (version.definition() == null ? "rule deleted" : "rule changed") + ", version " + version.version(),
                version.recordedAt());
        if (version.definition() == null) {
            memory.rules().put(id, version);
            rules.remove(id);
        } else {
            var rule = StandingRule.of(version, methods);
            memory.rules().put(id, version);
            rules.put(rule);
            alerts.reachUnder(rule);
        }
        screens.forget(id);
        cubes.use(rules.groupings(), this::tellAll);
        return lookAtAll(id, before == null ? new Cause("rule made", version.recordedAt()) : cause);
    }

    private List<AlertVersion> lookAtAll(String ruleId, Cause cause) {
        var rule = rules.get(ruleId);
        deferred.forget(ruleId);
        var groups = rule == null ? Set.<Group>of() : cubes.groups(rule.rule().group());
        var versions = new ArrayList<AlertVersion>();
        for (var key : List.copyOf(alerts.seriesOf(ruleId))) {
            if (!groups.contains(key.group())) {
                versions.addAll(remember(withdrawAll(key, cause)));
            }
        }
        if (rule != null) {
            versions.addAll(lookAtAll(rule, Span.ALL, cause));
        }
        return versions;
    }

    private List<AlertVersion> lookAtAll(StandingRule rule, Span span, Cause cause) {
        var versions = new ArrayList<AlertVersion>();
        for (var group : cubes.groups(rule.rule().group())) {
            var key = new SeriesKey(rule.ruleId(), group);
            if (slice.isOver()) {
                deferred.add(key, span, cause.at(), cause.reason());
            } else {
                versions.addAll(lookAt(key, deferred.take(key, span), cause));
            }
        }
        return versions;
    }

    private List<AlertVersion> lookAtDeferred() {
        var versions = new ArrayList<AlertVersion>();
        for (var turns = deferred.inTurn(); turns.hasNext(); ) {
            var series = turns.next();
            versions.addAll(lookAt(series.key(), deferred.take(series.key(), series.span()), series.cause()));
            if (slice.isOver()) {
                break;
            }
        }
        return versions;
    }

    private List<AlertVersion> withdrawAll(SeriesKey key, Cause cause) {
        return alerts.standing(key, Span.ALL).stream()
                .map(alert -> alerts.newest(alert.alertId()))
                .map(alert -> Versions.withdrawn(alert, alert.observed(), cause))
                .toList();
    }

    /**
     * An alert with the series that it is of, to be looked at while the watch goes on; nothing where there is no such
     * alert, or where its rule is gone and nobody keeps its series.
     */
    Optional<Cutting> cut(String alertId) {
        var alert = alerts.find(alertId);
        var rule = alert == null ? null : rules.get(alert.ruleId());
        if (alert == null || rule == null) {
            return Optional.empty();
        }
        var key = Known.keyOf(alert);
        return Optional.of(new Cutting(
                rule, key, alert, cubes.of(rule.rule().group(), key.group()).copy(), now));
    }

    /**
     * Time has passed: looks at what waits and at what time lets be seen, fires what was pending, and resolves what is over. Time
     * never runs back.
     */
    List<AlertVersion> at(Instant time) {
        var before = now;
        now = time.isAfter(now) ? time : now;
        looked.clear();
        slice.begin();
        var versions = new ArrayList<>(lookAtDeferred());
        for (var rule : rules.all()) {
            rule.rule()
                    .when()
                    .elapsed(before, now)
                    .ifPresent(span -> versions.addAll(lookAtAll(rule, span, new Cause("time has passed", now))));
        }
        slice.begin();
        for (var alertId : alerts.ended(now)) {
            if (slice.isOver()) {
                break;
            }
            var alert = alerts.newest(alertId);
            var rule = Objects.requireNonNull(rules.get(alert.ruleId()));
            versions.addAll(remember(Versions.ended(alert, rule, now)));
        }
        return versions;
    }
}
