package seizures.alert.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import seizures.alert.message.ChangeReason;
import seizures.alert.series.Span;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;

/**
 * Evaluates one series, for as long as one may take, and writes each new version into the state and the index. What is
 * cut off waits for some seconds; the rule of a series that is cut off again and again is suspended, and one that cannot
 * be evaluated at once: it would stop all others.
 */
final class BoundedEvaluator {
    private static final String NOW = "now";
    /** Of a kind that looks at single seizures: what is written of them at once takes some tenths of a second. */
    static final int SEIZURES_AT_ONCE = 1000;

    private final EngineState state;
    private final ActiveRules rules;
    private final Cubes cubes;
    private final AlertIndex alerts;
    private final ReportedDays reported;
    private final AlertTexts texts;
    private final TimeSlice slice;
    private final PendingEvaluations pending;
    private final Overruns overruns = new Overruns();
    private final List<AlertRuleVersion> suspended = new ArrayList<>();
    private Instant now;

    BoundedEvaluator(
            EngineState state,
            ActiveRules rules,
            Cubes cubes,
            AlertIndex alerts,
            ReportedDays reported,
            AlertTexts texts,
            TimeSlice slice) {
        this.state = state;
        this.rules = rules;
        this.cubes = cubes;
        this.alerts = alerts;
        this.reported = reported;
        this.texts = texts;
        this.slice = slice;
        this.pending = new PendingEvaluations(state.pending());
        this.now = Objects.requireNonNullElse(state.clock().get(NOW), Instant.EPOCH);
    }

    Instant now() {
        return now;
    }

    void keepTime() {
        state.clock().put(NOW, now);
    }

    /** Time never runs back. What is usual may have changed meanwhile. */
    void passTo(Instant time) {
        now = time.isAfter(now) ? time : now;
        texts.forgetUsual();
    }

    PendingEvaluations pending() {
        return pending;
    }

    /** Of one seizure alone, where no other can change the episode: however many there are beside it. */
    List<AlertVersion> evaluate(SeriesKey key, Span span, SingleSeizure seizure, ChangeReason reason) {
        var rule = active(key);
        var cube = seizure.cube(key, rule.rule());
        return remember(rule, evaluation(key, cube).versions(seizure.id(), span, reason));
    }

    /** With what waits of the series; nothing where its rule is suspended. */
    List<AlertVersion> evaluate(SeriesKey key, Span touched, ChangeReason reason) {
        var rule = active(key);
        var whole = pending.take(key, touched);
        if (rule.isSuspended()) {
            return List.of();
        }
        var cube = cubes.of(rule.rule().group(), key.group());
        var span = rule.rule().when().isBySeizure() ? firstOf(key, whole, cube, reason) : whole;
        try {
            var next = slice.evaluate(() -> evaluation(key, cube).versions(span, reason));
            overruns.passed(key);
            return remember(rule, next);
        } catch (CancellationException _) {
            overrun(rule, key, span, reason);
            return List.of();
        } catch (RuntimeException e) {
            suspend(rule, "an evaluation fails (" + e + ")" + of(key.group().names()));
            return List.of();
        }
    }

    /** The first part of a span that holds many seizures; the rest waits. */
    private Span firstOf(SeriesKey key, Span whole, Cube cube, ChangeReason reason) {
        var rest = cube.after(whole, SEIZURES_AT_ONCE);
        if (rest.isEmpty()) {
            return whole;
        }
        pending.add(key, rest.get(), reason.at(), reason);
        return new Span(whole.from(), rest.get().from());
    }

    /** Whether its evaluation has been cut off a moment ago. */
    boolean rests(SeriesKey key) {
        return overruns.rests(key, now);
    }

    /** What was cut off is tried again later, unless that was one too many: then the rule waits until somebody states it anew. */
    private void overrun(ActiveRule rule, SeriesKey key, Span span, ChangeReason reason) {
        pending.add(key, span, reason.at(), reason);
        if (overruns.after(key, now)) {
            suspend(rule, "one evaluation takes too long" + of(key.group().names()));
        }
    }

    private void suspend(ActiveRule rule, String why) {
        forget(rule.ruleId());
        rules.put(rule.suspend());
        suspended.add(Objects.requireNonNull(state.rules().get(rule.ruleId())).suspended(now, why));
    }

    private static String of(Map<String, String> group) {
        return group.isEmpty()
                ? ""
                : group.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    /** Nothing of a rule waits any more. */
    void forget(String ruleId) {
        pending.forget(ruleId);
        overruns.forget(ruleId);
    }

    /** What the log must hear of rules that have been suspended since this was last called. */
    List<AlertRuleVersion> takeSuspended() {
        var taken = List.copyOf(suspended);
        suspended.clear();
        return taken;
    }

    private Evaluation evaluation(SeriesKey key, Cube cube) {
        var rule = active(key);
        var around = cubes.around(rule.rule().group(), key.group());
        return new Evaluation(
                rule, key, cube.series(rule.rule()), around.series(rule.rule()), alerts, now, reported.view());
    }

    ActiveRule active(SeriesKey key) {
        return Objects.requireNonNull(rules.get(key.ruleId()));
    }

    List<AlertVersion> remember(ActiveRule rule, List<NewVersion> next) {
        var versions = new ArrayList<AlertVersion>();
        for (var step : next) {
            var key = IndexedAlert.keyOf(step.version());
            var series = cubes.of(rule.rule().group(), key.group()).series(rule.rule());
            var version = texts.told(step, rule, alerts.find(step.version().alertId()), series, reported.view());
            state.alerts().put(version.alertId(), version);
            alerts.index(version, rules.get(version.ruleId()));
            versions.add(version);
        }
        if (!versions.isEmpty() && !now.equals(state.clock().get(NOW))) {
            state.clock().put(NOW, now);
        }
        return versions;
    }
}
