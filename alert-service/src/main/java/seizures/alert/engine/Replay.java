package seizures.alert.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import seizures.alert.message.Language;
import seizures.alert.rule.Rule;
import seizures.alert.series.Fact;
import seizures.contract.Agency;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;
import seizures.contract.CoverageEvent;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;
import seizures.domain.coverage.DaySpan;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.DoseMethods;
import seizures.domain.overlap.AreaMonth;

/**
 * One rule over history, as if it had been in force all along: a {@link AlertEngine} of its own gets what was known in
 * the order in which it was known, and of the time between. It tells nobody.
 */
public final class Replay {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** In these a sum of an area and the reports that are compared with it are alike, so that a rule looks at both. */
    private static final Set<Dimension> OF_MONTHS =
            EnumSet.of(Dimension.AREA, Dimension.COUNTRY, Dimension.AGENCY, Dimension.CROSSING, Dimension.SUBSTANCE);

    private final AlertRuleVersion version;
    private final DoseMethods methods;
    private final Rule rule;
    private final Map<String, KnownSeizure> seizures = new LinkedHashMap<>();
    private final List<CoverageEvent> statements = new ArrayList<>();
    /** What the rule does not look at, by the day on which it was known: it tells whose reports cover which days. */
    private final NavigableMap<LocalDate, Map<Arrival, Long>> arrivals = new TreeMap<>();

    /** Months of areas of which the rule looks at a sum. */
    private final Set<AreaSums.Key> compared = new HashSet<>();

    private int changes;

    private record Arrival(Agency agency, PortCode port, DaySpan days) {}

    /** @throws IllegalArgumentException for a rule that is deleted or cannot be read */
    public Replay(AlertRuleVersion version, DoseMethods methods) {
        this.methods = methods;
        this.version = version;
        this.rule = ActiveRule.of(version, methods).rule();
    }

    /** Whether the rule looks at any of it. All changes of such a seizure are needed, those that it does not look at too. */
    public boolean looksAt(SeizureChange change) {
        var fact = Fact.of(change);
        return !rule.taken(fact, fact.goods()).isEmpty();
    }

    /** Takes note of a change that it looks at: of a sum of an area it must know the reports of places there too. */
    public void noteSum(SeizureChange change) {
        var fact = Fact.of(change);
        boolean looksAtAll = OF_MONTHS.containsAll(rule.select().values().keySet());
        if (rule.when().addsUp() && !looksAtAll && AreaMonth.isSum(change.port(), change.occurredOn())) {
            AreaSums.key(fact).ifPresent(compared::add);
        }
    }

    /** Whether it must know more than what the rule looks at: see {@link #isCompared}. */
    public boolean comparesSums() {
        return !compared.isEmpty();
    }

    /** Whether a change is of the month of such a sum. */
    public boolean isCompared(SeizureChange change) {
        return AreaSums.key(Fact.of(change)).filter(compared::contains).isPresent();
    }

    /** In the order of the log. */
    public void hear(SeizureChange change) {
        changes++;
        seizures.merge(
                change.seizureId().value(), KnownSeizure.NOTHING.after(change), (known, first) -> known.after(change));
    }

    /** A change of a seizure that the rule does not look at. */
    public void hearOther(SeizureChange change) {
        var happened = change.occurredOn();
        arrivals.computeIfAbsent(dayOf(change.recordedAt()), _ -> new HashMap<>())
                .merge(
                        new Arrival(
                                change.agency(), change.port(), new DaySpan(happened.firstDay(), happened.lastDay())),
                        (long) change.sign() * change.eventCount(),
                        Long::sum);
    }

    /** A statement of coverage, which counts from the day on which it was recorded. */
    public void hear(CoverageEvent statement) {
        statements.add(statement);
    }

    private static LocalDate dayOf(Instant known) {
        return LocalDate.ofInstant(known, ZoneOffset.UTC);
    }

    /** How long after it was raised an alert fires. */
    public Duration fireAfter() {
        return rule.fireAfter();
    }

    /** How many changes the rule looked at. */
    public int changes() {
        return changes;
    }

    /**
     * How many days of a stretch of time those cover who report what the rule looks at, as known at its end: on the others
     * nobody could have raised an alert. A rule about what fails to come looks at all of them.
     *
     * @param to not included
     */
    public long coveredDays(Instant from, Instant to) {
        var days = new DaySpan(dayOf(from), dayOf(to.minusNanos(1)));
        if (rule.when().isAbsence()) {
            return days.days();
        }
        var covered = new CoveredDays();
        seizures.values().stream()
                .flatMap(seizure -> seizure.settled().stream())
                .filter(change -> !change.recordedAt().isAfter(to))
                .map(Fact::of)
                .forEach(fact ->
                        covered.add(fact, !rule.taken(fact, fact.goods()).isEmpty()));
        arrivals.headMap(dayOf(to), true)
                .forEach((_, arrived) ->
                        arrived.forEach((arrival, count) -> covered.add(arrival.agency(), arrival.days(), count)));
        statements.stream()
                .filter(statement -> !statement.recordedAt().isAfter(to))
                .forEach(covered::add);
        return covered.count(days, to);
    }

    /**
     * What the rule comes to by all that was heard.
     *
     * @param goesOn false ends it
     * @return nothing where it was ended
     */
    public @Nullable RulePreview preview(Instant now, BooleanSupplier goesOn) {
        var memory = memory();
        seizures.forEach(memory.seizures()::put);
        try {
            return new Lookback(memory, version, methods, () -> !goesOn.getAsBoolean()).at(now, watch -> {
                statements.forEach(watch::on);
                arrive(watch, new TreeMap<>(arrivals), now);
            });
        } catch (CancellationException _) {
            return null;
        }
    }

    /**
     * All versions of the alerts that there would have been, in their order.
     *
     * @param until the last instant that is looked at; what was known later is not
     * @param goesOn told how much is done, 0 to 1; false ends it
     * @return nothing where it was ended
     */
    public @Nullable List<AlertVersion> versions(Instant until, DoublePredicate goesOn) {
        try {
            return versions(until, steps(until), goesOn);
        } catch (CancellationException _) {
            return null;
        }
    }

    private List<AlertVersion> versions(
            Instant until, SortedMap<Instant, List<SeizureChange>> steps, DoublePredicate goesOn) {
        var progress = new ReplayProgress(steps.isEmpty() ? until : steps.firstKey(), until, goesOn);
        var watch = new AlertEngine(memory(), methods, Language.ENGLISH, progress.slice());
        var versions = new ArrayList<AlertVersion>();
        if (steps.isEmpty()) {
            return versions;
        }
        var tick = rule.when().waits() ? DAY : HOUR;
        var time = steps.firstKey();
        statements.forEach(watch::on);
        var others = new TreeMap<>(arrivals);
        arrive(watch, others, time);
        versions.addAll(watch.at(time));
        versions.addAll(watch.on(version));
        for (var step : steps.entrySet()) {
            time = passed(watch, time, step.getKey(), tick, versions, progress, others);
            step.getValue().forEach(change -> versions.addAll(watch.on(change)));
        }
        passed(watch, time, until, tick, versions, progress, others);
        versions.addAll(watch.at(until));
        return versions;
    }

    /** Lets the time pass, tick by tick. */
    private static Instant passed(
            AlertEngine watch,
            Instant from,
            Instant to,
            Duration tick,
            List<AlertVersion> versions,
            ReplayProgress progress,
            NavigableMap<LocalDate, Map<Arrival, Long>> others) {
        var time = from;
        while (!time.plus(tick).isAfter(to)) {
            time = time.plus(tick);
            progress.reached(time);
            arrive(watch, others, time);
            versions.addAll(watch.at(time));
        }
        return time;
    }

    /** What was known by the day of a time, and is then left out. */
    private static void arrive(AlertEngine watch, NavigableMap<LocalDate, Map<Arrival, Long>> others, Instant time) {
        var known = others.headMap(dayOf(time), true);
        known.forEach((day, arrived) -> {
            var knownAt = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            arrived.forEach((arrival, seizures) ->
                    watch.arrived(arrival.agency(), arrival.port(), arrival.days(), seizures, knownAt));
        });
        known.clear();
    }

    /** What was known when, once both sides of each correction are there; those of one instant and seizure together. */
    private SortedMap<Instant, List<SeizureChange>> steps(Instant until) {
        var steps = new TreeMap<Instant, List<SeizureChange>>();
        seizures.values().forEach(seizure -> {
            var together = new LinkedHashMap<Instant, List<SeizureChange>>();
            seizure.settled().stream()
                    .filter(change -> !change.recordedAt().isAfter(until))
                    .forEach(change -> together.computeIfAbsent(change.recordedAt(), at -> new ArrayList<>())
                            .add(change));
            together.forEach((at, changes) -> changes.forEach(change ->
                    steps.computeIfAbsent(at, unseen -> new ArrayList<>()).add(withLegs(change, changes.size()))));
        });
        return steps;
    }

    private static SeizureChange withLegs(SeizureChange change, int legs) {
        return change.stated(change.cause(), legs, change.sign(), change.recordedAt());
    }

    private static EngineState memory() {
        return new EngineState(
                new HeapStore<>(),
                new HeapStore<>(),
                new HeapStore<>(),
                new HeapStore<>(),
                new HeapStore<>(),
                new HeapStore<>());
    }
}
