package seizures.alert.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import seizures.alert.engine.HeardDays.Reporter;
import seizures.alert.kind.Kind;
import seizures.alert.message.ChangeReason;
import seizures.alert.series.Fact;
import seizures.alert.series.Span;
import seizures.contract.Agency;
import seizures.contract.CoverageEvent;

/** Where what agencies cover has changed, the series that rest on it are evaluated anew: they wait for their turn. */
final class CoverageChanges {
    private final ReportedDays reported;
    private final ActiveRules rules;
    private final Cubes cubes;
    private final PendingEvaluations pending;

    CoverageChanges(ReportedDays reported, ActiveRules rules, Cubes cubes, PendingEvaluations pending) {
        this.reported = reported;
        this.rules = rules;
        this.cubes = cubes;
        this.pending = pending;
    }

    /** What is covered at the start is nothing new. */
    void start(Instant now) {
        reported.refresh(now);
        reported.takeHeard();
    }

    /** Takes in what has come, and the day. */
    void refresh(Instant now) {
        var changed = reported.refresh(now);
        if (!changed.isEmpty()) {
            await(Kind::readsCoverage, fact -> changed.contains(fact.agency()), changed, now);
        }
    }

    /** What is stated waits at once, so that a restart before the next tick goes on with it. */
    void state(CoverageEvent event, Instant now) {
        if (reported.state(event)) {
            var agency = event.agency();
            await(Kind::readsCoverage, fact -> fact.agency().equals(agency), List.of(agency), now);
        }
    }

    /** Something has arrived: series that judge who is heard of. */
    void hear(Instant now) {
        var heard = reported.takeHeard();
        if (!heard.isEmpty()) {
            var agencies = heard.stream().map(Reporter::agency).collect(Collectors.toSet());
            await(Kind::readsArrivals, fact -> heard.contains(Reporter.of(fact)), agencies, now);
        }
    }

    private void await(Predicate<Kind> kinds, Predicate<Fact> facts, Collection<Agency> agencies, Instant now) {
        var reason = ChangeReason.coverage(codes(agencies), now);
        for (var rule : rules.evaluated()) {
            if (kinds.test(rule.rule().when())) {
                var grouping = rule.rule().group();
                cubes.groups(grouping).stream()
                        .filter(group -> cubes.of(grouping, group).isOfAny(facts))
                        .forEach(group -> pending.add(new SeriesKey(rule.ruleId(), group), Span.ALL, now, reason));
            }
        }
    }

    private static String codes(Collection<Agency> agencies) {
        return agencies.stream().map(Agency::code).sorted().collect(Collectors.joining(", "));
    }
}
