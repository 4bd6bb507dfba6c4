package seizures.alert.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import seizures.alert.kind.Question;
import seizures.alert.kind.ReportCoverage;
import seizures.alert.message.AlertMessages;
import seizures.alert.message.ChangeReason;
import seizures.alert.message.Language;
import seizures.alert.series.Point;
import seizures.alert.series.Span;
import seizures.contract.Agency;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;
import seizures.contract.CoverageEvent;
import seizures.contract.PortCode;
import seizures.contract.RegisterAct;
import seizures.contract.SeizureChange;
import seizures.domain.coverage.DaySpan;
import seizures.domain.doses.DoseMethods;

/**
 * The alert view: takes changes, rules and the time, and answers with the new versions of alerts. A change looks only
 * at the series and the stretch of time that it can affect; a rule looks at all there is. Its input and its answers
 * are in its {@link EngineState} when a method returns; the rest is an index that is built anew at a start.
 *
 * <p>It evaluates until its {@link TimeSlice} is over; the series that are left are {@link PendingEvaluations} of the
 * next ticks, a few of each rule in turn, so that a rule with many or long series delays no other.
 */
public final class AlertEngine {
    /** By which every alert states its doses. */
    private static final String STANDARD = "assay-2mg@1";

    private final EngineState state;
    private final DoseMethods methods;
    private final TimeSlice slice;
    private final ActiveRules rules = new ActiveRules();
    private final Cubes cubes = new Cubes();
    private final ThresholdPrefilter prefilter = new ThresholdPrefilter();
    private final AlertIndex alerts;
    private final ReportedDays reported;
    private final KnownFacts facts;
    private final SeriesEvaluator evaluator;

    /**
     * Goes on from what the stores hold; the index of it is built anew, which takes as long as all of it is read.
     *
     * @param slice how long it may evaluate at a time
     */
    public AlertEngine(EngineStores stores, DoseMethods methods, Language language, TimeSlice slice) {
        this(EngineState.open(stores), methods, language, slice);
    }

    AlertEngine(EngineState state, DoseMethods methods, Language language, TimeSlice slice) {
        this.state = state;
        this.methods = methods;
        this.slice = slice;
        this.alerts = new AlertIndex(state.alerts());
        this.reported = new ReportedDays(state.statements());
        this.facts = new KnownFacts(state.seizures(), cubes, reported);
        this.evaluator =
                new SeriesEvaluator(state, rules, cubes, prefilter, alerts, reported, texts(methods, language), slice);
        state.rules().forEach((id, version) -> {
            if (version.definition() != null) {
                put(ActiveRule.of(version, methods));
            }
        });
        facts.start(rules.groupings());
        evaluator.coverage().start(evaluator.now());
        state.alerts().forEach((id, alert) -> alerts.index(alert, rules.get(alert.ruleId())));
    }

    /** Whether it is in force. */
    private boolean put(ActiveRule rule) {
        boolean isInForce = rule.rule().isInForce(evaluator.now());
        if (isInForce) {
            rules.put(rule);
        }
        return isInForce;
    }

    private static AlertTexts texts(DoseMethods methods, Language language) {
        var standard = methods.find(STANDARD)
                .orElseGet(() -> methods.find(methods.ids().iterator().next()).orElseThrow());
        return new AlertTexts(new AlertMessages(language, standard));
    }

    /** A change counts once all changes of its arrival are there. */
    public List<AlertVersion> on(SeizureChange change) {
        slice.begin();
        return facts.take(change).map(arrived -> on(change, arrived)).orElse(List.of());
    }

    private List<AlertVersion> on(SeizureChange change, KnownFacts.Arrived arrived) {
        evaluator.coverage().hear(evaluator.now());
        var affected = new AffectedSeries();
        var moved = arrived.facts();
        moved.gone()
                .forEach(fact -> rules.tell(fact, (rule, group, point) -> affect(affected, rule, group, point, false)));
        moved.come()
                .forEach(fact -> rules.tell(fact, (rule, group, point) -> affect(affected, rule, group, point, true)));
        return evaluator.onChange(
                affected,
                new SingleSeizure(change.seizureId(), KnownFacts.facts(arrived.after())),
                arrived.onlyGrows(),
                ChangeReason.of(type(arrived.before(), arrived.after()), change));
    }

    /** A statement of coverage counts from the next tick on. */
    public List<AlertVersion> on(CoverageEvent statement) {
        evaluator.coverage().state(statement, evaluator.now());
        return List.of();
    }

    /** Which days reports cover, as of the last tick. */
    ReportCoverage coverage() {
        return reported.view();
    }

    /** A change that no rule looks at, but that an agency reported something by. */
    void arrived(Agency agency, PortCode port, DaySpan days, long seizures, Instant knownAt) {
        reported.move(agency, days, seizures);
        reported.heard(new HeardDays.Reporter(agency, port), knownAt);
        evaluator.coverage().hear(evaluator.now());
    }

    private static ChangeReason.Type type(KnownSeizure before, KnownSeizure after) {
        if (before.settled().isEmpty()) {
            return ChangeReason.Type.REPORT;
        }
        return after.stands() ? ChangeReason.Type.CORRECTION : ChangeReason.Type.RETRACTION;
    }

    /** Notes a series that a fact is in, and keeps its running sums. */
    private void affect(AffectedSeries affected, ActiveRule rule, Group group, Point point, boolean isNew) {
        var key = new SeriesKey(rule.ruleId(), group);
        var when = rule.rule().when();
        var screens = when.screens(point.fact());
        screens.ifPresent(spans -> prefilter.tell(
                key, spans, isNew ? point.signed() : point.signed().negate()));
        affected.add(key, when.reach(point.fact()), screens, point.amount());
        if (when.looksAround()) {
            cubes.inside(rule.rule().group(), group)
                    .forEach(port -> affected.add(
                            new SeriesKey(rule.ruleId(), port), when.reach(point.fact()), screens, point.amount()));
        }
    }

    /**
     * A version of a rule that is not newer than the one in force is ignored: the first in the log has won. One that says
     * that the rule is suspended changes no alert.
     */
    public List<AlertVersion> on(AlertRuleVersion version) {
        slice.begin();
        var id = version.ruleId();
        var before = state.rules().get(id);
        if (before != null && version.version() <= before.version()) {
            return List.of();
        }
        var last = rules.get(id);
        state.rules().put(id, version);
        rules.remove(id);
        prefilter.forget(id);
        var next = version.definition() == null ? null : ActiveRule.of(version, methods);
        if (next == null || !put(next)) {
            facts.use(rules.groupings());
            return last == null ? List.of() : evaluator.onRetired(last, retired(version));
        }
        alerts.reachUnder(next);
        facts.use(rules.groupings());
        if (next.isSuspended()) {
            evaluator.forget(id);
            return List.of();
        }
        var at = version.recordedAt();
        return evaluator.onRule(
                next, before == null ? ChangeReason.ruleMade(at) : ChangeReason.ruleChanged(version.version(), at));
    }

    /**
     * Rules that have been suspended since this was last called, because to evaluate one of their series took too long
     * again and again. They are not evaluated from then on; their alerts stay as they were. The log must hear of it.
     */
    public List<AlertRuleVersion> takeSuspended() {
        return evaluator.takeSuspended();
    }

    /** A new engine with the same state stands where this one did in time. */
    public void keepTime() {
        evaluator.keepTime();
    }

    /** What is known means something else than before: told to an engine that was built with the new registers. */
    public List<AlertVersion> onRegisters(RegisterAct act) {
        slice.begin();
        var reason = ChangeReason.registers(act.key(), act.recordedAt());
        return rules.all().stream()
                .flatMap(rule -> evaluator.onRule(rule, reason).stream())
                .toList();
    }

    private static ChangeReason retired(AlertRuleVersion version) {
        return version.definition() == null
                ? ChangeReason.ruleRetired(version.version(), version.recordedAt())
                : ChangeReason.ruleDisabled(version.version(), version.recordedAt());
    }

    /** Rules whose end has come. */
    private List<AlertVersion> endRules() {
        var versions = new ArrayList<AlertVersion>();
        for (var rule : rules.all()) {
            if (!rule.rule().isInForce(evaluator.now())) {
                rules.remove(rule.ruleId());
                prefilter.forget(rule.ruleId());
                facts.use(rules.groupings());
                var until = Objects.requireNonNull(rule.rule().notes().until());
                versions.addAll(evaluator.onRetired(rule, ChangeReason.ruleEnded(until)));
            }
        }
        return versions;
    }

    /**
     * An alert with its series, copied now and read while the engine goes on; empty where the alert is unknown, or its
     * rule is gone and its series with it.
     */
    public Optional<Supplier<AlertCurve>> snapshot(String alertId) {
        var alert = alerts.find(alertId);
        var rule = alert == null ? null : rules.get(alert.ruleId());
        if (alert == null || rule == null) {
            return Optional.empty();
        }
        var key = IndexedAlert.keyOf(alert);
        var cube = cubes.of(rule.rule().group(), key.group()).copy();
        return Optional.of(new SeriesSnapshot(rule, key, alert, cube, evaluator.now(), coverage())::curve);
    }

    /** What the kind of a rule is asked about each of its series, over all time. */
    Map<Group, Question> questions(String ruleId) {
        var questions = new HashMap<Group, Question>();
        var rule = Objects.requireNonNull(rules.get(ruleId)).rule();
        cubes.groups(rule.group()).forEach(group -> {
            var series = cubes.of(rule.group(), group).series(rule);
            questions.put(group, new Question(series, rule.measure(), Span.ALL, evaluator.now(), coverage()));
        });
        return questions;
    }

    /**
     * Time has passed: looks at what waits and at what time lets be seen, fires what was pending, and resolves what is
     * over. Time never runs back.
     */
    public List<AlertVersion> at(Instant time) {
        var versions = new ArrayList<>(evaluator.onTick(time));
        versions.addAll(endRules());
        return versions;
    }
}
