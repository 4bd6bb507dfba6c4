package seizures.alert.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import seizures.alert.engine.HeardDays.Reporter;
import seizures.alert.kind.ReportCoverage;
import seizures.alert.series.Fact;
import seizures.alert.series.Span;
import seizures.contract.Agency;
import seizures.contract.CoverageEvent;
import seizures.contract.PortCode;
import seizures.domain.coverage.ArrivalDays;
import seizures.domain.coverage.Coverage;
import seizures.domain.coverage.DaySet;
import seizures.domain.coverage.DaySpan;

/**
 * Which days the reports of each agency cover: by all that it reports, whether a rule looks at it or not, and by its
 * statements. What it answers is that of the last {@link #refresh}.
 */
final class ReportedDays {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final KeyedStore<AgencyStatements> statements;
    /** Of each agency and day, or month, how many seizures stand. */
    private final Map<Agency, Map<DaySpan, Long>> seizures = new HashMap<>();

    private final Map<Agency, ArrivalDays> arrivals = new HashMap<>();
    private final Set<Agency> stale = new HashSet<>();
    private final HeardDays heard = new HeardDays();
    private Map<Agency, Known> known = Map.of();
    private LocalDate today = EARLIEST.plusDays(2);

    /** @param missing days that are over and not covered */
    private record Known(Coverage coverage, DaySet missing) {}

    /** What tells two states of knowledge apart. */
    private record Judged(DaySet missing, List<CoverageEvent.Stating> statements) {}

    /** @param statements by agency */
    ReportedDays(KeyedStore<AgencyStatements> statements) {
        this.statements = statements;
        statements.forEach((agency, _) -> stale.add(new Agency(agency)));
    }

    /** A fact has come, or gone with −1. */
    void move(Fact fact, int sign) {
        heard.move(Reporter.of(fact), fact.knownAt(), sign);
        move(
                fact.agency(),
                new DaySpan(fact.firstDay(), fact.lastDay()),
                (long) sign * fact.sign() * fact.eventCount());
    }

    /** Something has arrived that only tells who is heard of. */
    void heard(Reporter reporter, Instant knownAt) {
        heard.move(reporter, knownAt, 1);
    }

    /** Those of whom a day has been heard, or is not any more, since this was last asked. */
    Set<Reporter> takeHeard() {
        return heard.takeChanged();
    }

    /** @param more seizures of a day or a month, below 0 where some are taken back */
    void move(Agency agency, DaySpan days, long more) {
        var ofAgency = seizures.computeIfAbsent(agency, _ -> new HashMap<>());
        long before = ofAgency.getOrDefault(days, 0L);
        ofAgency.put(days, before + more);
        if (before > 0 != before + more > 0) {
            arrivals.remove(agency);
            stale.add(agency);
        }
    }

    /** @return whether it says anything new */
    boolean state(CoverageEvent event) {
        var agency = event.agency();
        var before = statements.get(agency.code());
        var after = (before == null ? AgencyStatements.NONE : before).after(event);
        if (after.equals(before)) {
            return false;
        }
        statements.put(agency.code(), after);
        stale.add(agency);
        return true;
    }

    /** Takes in what has come and the day. @return whose coverage of days that were over before has changed */
    Set<Agency> refresh(Instant now) {
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (day.equals(today) && stale.isEmpty()) {
            return Set.of();
        }
        var refreshed = new HashMap<>(known);
        var agencies = day.equals(today) ? Set.copyOf(stale) : everyone();
        agencies.forEach(agency -> refreshed.put(agency, known(agency, day)));
        var lastOver = (day.isBefore(today) ? day : today).minusDays(1);
        var changed = new TreeSet<Agency>();
        agencies.stream()
                .filter(agency -> !upTo(known.get(agency), lastOver).equals(upTo(refreshed.get(agency), lastOver)))
                .forEach(changed::add);
        known = Map.copyOf(refreshed);
        stale.clear();
        today = day;
        return changed;
    }

    private Set<Agency> everyone() {
        var everyone = new HashSet<>(stale);
        everyone.addAll(known.keySet());
        return everyone;
    }

    private Known known(Agency agency, LocalDate day) {
        var stated = statements.get(agency.code());
        var coverage = Coverage.of(arrivals(agency, day), stated == null ? List.of() : stated.events(), day);
        return new Known(coverage, coverage.missing(new DaySpan(EARLIEST, day.minusDays(1)), Set.of()));
    }

    /** What happened after the day by its report, and so after midnight UTC at the earliest, waits for that day. */
    private ArrivalDays arrivals(Agency agency, LocalDate day) {
        var kept = arrivals.get(agency);
        if (kept != null) {
            return kept;
        }
        var standing = seizures.getOrDefault(agency, Map.of()).entrySet().stream()
                .filter(days -> days.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
        var past = standing.stream().filter(days -> !days.first().isAfter(day)).toList();
        var made = ArrivalDays.of(past);
        if (past.size() == standing.size()) {
            arrivals.put(agency, made);
        }
        return made;
    }

    private static Judged upTo(@Nullable Known known, LocalDate last) {
        var days = new DaySpan(EARLIEST, last);
        return known == null
                ? new Judged(DaySet.of(List.of(days)), List.of())
                : new Judged(known.missing().and(days), known.coverage().statements());
    }

    /** As of the last refresh, for any thread. */
    ReportCoverage view() {
        return new View(known, heard);
    }

    private record View(Map<Agency, Known> known, HeardDays heard) implements ReportCoverage {
        @Override
        public boolean covers(Agency agency, Set<PortCode> ports, Span period) {
            var of = known.get(agency);
            if (of == null) {
                return false;
            }
            return of.coverage().hasStatementsOfPorts()
                    ? of.coverage().missing(days(period), ports).isEmpty()
                    : !of.missing().touches(days(period));
        }

        @Override
        public boolean touches(Agency agency, Set<PortCode> ports, Span period) {
            var of = known.get(agency);
            if (of == null) {
                return false;
            }
            var days = days(period);
            var missing = of.coverage().hasStatementsOfPorts()
                    ? of.coverage().missing(days, ports)
                    : of.missing().and(days);
            return missing.days() < days.days();
        }

        @Override
        public Instant touchedAt(Agency agency, Set<PortCode> ports, Span period) {
            return period.firstDay()
                    .datesUntil(period.lastDay().plusDays(1))
                    .map(day -> Span.ofDays(day, day))
                    .filter(day -> touches(agency, ports, day))
                    .map(day -> statedAt(agency, ports, day))
                    .min(Instant::compareTo)
                    .orElse(Instant.MIN);
        }

        @Override
        public boolean isStated(Agency agency, Set<PortCode> ports, Span period) {
            var of = known.get(agency);
            return of != null && of.coverage().isStated(days(period), ports);
        }

        @Override
        public Instant statedAt(Agency agency, Set<PortCode> ports, Span period) {
            var of = known.get(agency);
            return of == null
                    ? Instant.MIN
                    : of.coverage().statedAt(days(period), ports).orElse(Instant.MIN);
        }

        @Override
        public SortedSet<LocalDate> heardOn(Agency agency, PortCode port) {
            var days = new TreeSet<LocalDate>(heard.of(agency, port));
            var of = known.get(agency);
            if (of != null) {
                of.coverage().statements().stream()
                        .filter(event -> event.statement().coversAllPorts()
                                || event.statement().covers(port))
                        .map(event -> LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC))
                        .forEach(days::add);
            }
            return days;
        }

        private static DaySpan days(Span period) {
            return new DaySpan(period.firstDay(), period.lastDay());
        }
    }
}
