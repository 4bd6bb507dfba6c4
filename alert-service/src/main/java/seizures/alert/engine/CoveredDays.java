package seizures.alert.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import seizures.alert.series.Fact;
import seizures.alert.series.Span;
import seizures.contract.Agency;
import seizures.contract.CoverageEvent;
import seizures.contract.PortCode;
import seizures.domain.coverage.DaySpan;

/** The days that any of a rule's reporters covers: the agencies that reported anything that the rule looks at. */
final class CoveredDays {
    private final ReportedDays reported = new ReportedDays(new HeapStore<>());
    private final Map<Agency, Set<PortCode>> reporters = new HashMap<>();

    /** @param isLookedAt whether the rule looks at it */
    void add(Fact fact, boolean isLookedAt) {
        reported.move(fact, 1);
        if (isLookedAt) {
            reporters.computeIfAbsent(fact.agency(), _ -> new HashSet<>()).add(fact.port());
        }
    }

    /** What an agency reported that the rule does not look at. */
    void add(Agency agency, DaySpan days, long seizures) {
        reported.move(agency, days, seizures);
    }

    void add(CoverageEvent statement) {
        reported.state(statement);
    }

    /** @param now as known then */
    long count(DaySpan days, Instant now) {
        reported.refresh(now);
        var coverage = reported.view();
        return days.first()
                .datesUntil(days.last().plusDays(1))
                .map(day -> Span.ofDays(day, day))
                .filter(day -> reporters.entrySet().stream()
                        .anyMatch(reporter -> coverage.covers(reporter.getKey(), reporter.getValue(), day)))
                .count();
    }
}
