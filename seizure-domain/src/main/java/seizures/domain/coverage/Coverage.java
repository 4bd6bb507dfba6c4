package seizures.domain.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import seizures.contract.CoverageClaim;
import seizures.contract.CoverageEvent;
import seizures.contract.CoverageStatement;
import seizures.contract.Happened;
import seizures.contract.PortCode;

/**
 * Which days one agency's reports cover, as known on a day: those on which something happened that it reported, the
 * pauses between that are no longer than it usually makes, and those that it states. A report of a month covers the
 * month. A day of an agency is a day of all of its ports; a statement may be about some of them.
 */
public final class Coverage {
    private final LocalDate asOf;
    private final DaySet arrivals;
    private final DaySet reported;
    private final List<CoverageEvent.Stating> statements;
    private final DaySet covered;

    private Coverage(LocalDate asOf, DaySet arrivals, DaySet reported, List<CoverageEvent.Stating> statements) {
        this.asOf = asOf;
        this.arrivals = arrivals;
        this.reported = reported;
        this.statements = statements;
        this.covered = reported.or(stated(CoverageStatement::coversAllPorts));
    }

    /**
     * A function of what is known; the order of neither collection matters.
     *
     * @param happened the days, or months, on which anything happened that the agency reported, as known on the day
     * @param events all of the agency's statements, later ones included
     * @param asOf what was known when this day ended, UTC; what happened after it is left out
     */
    public static Coverage of(
            Collection<Happened> happened, Collection<? extends CoverageEvent> events, LocalDate asOf) {
        var arrivals = ArrivalDays.of(happened.stream()
                .map(DaySpan::of)
                .filter(span -> !span.first().isAfter(asOf))
                .toList());
        return of(arrivals, events, asOf);
    }

    /** @param arrivals none of which begins after the day */
    public static Coverage of(ArrivalDays arrivals, Collection<? extends CoverageEvent> events, LocalDate asOf) {
        var reported = arrivals.days().or(arrivals.pauses()).or(arrivals.openPause(asOf));
        return new Coverage(asOf, arrivals.days(), reported, Statements.inForce(events, asOf));
    }

    /** Whether nothing was ever reported or stated. */
    public boolean isEmpty() {
        return arrivals.isEmpty() && statements.isEmpty();
    }

    /** The first day of the first arrival or statement. */
    public Optional<LocalDate> begins() {
        return covered.or(stated(_ -> true)).spans().stream().findFirst().map(DaySpan::first);
    }

    /** The newest arrival up to a day, or the last day of its month. */
    public Optional<LocalDate> lastArrival(LocalDate until) {
        return arrivals.spans().reversed().stream()
                .filter(span -> !span.first().isAfter(until))
                .map(span -> span.last().isAfter(until) ? until : span.last())
                .findFirst();
    }

    /** Of all ports of the agency. */
    public CoverageState on(LocalDate day) {
        return on(day, CoverageStatement::coversAllPorts);
    }

    /** Whether reports of a port cover a day: reported, stated as none, or unknown. */
    public CoverageState on(LocalDate day, PortCode port) {
        return on(day, statement -> statement.covers(port));
    }

    private CoverageState on(LocalDate day, Predicate<CoverageStatement> meant) {
        if (day.isAfter(asOf)) {
            return CoverageState.UNKNOWN;
        }
        if (arrivals.contains(day)) {
            return CoverageState.REPORTED;
        }
        return statements.reversed().stream()
                .filter(event -> meant.test(event.statement()) && span(event).contains(day))
                .findFirst()
                .map(event -> event.statement().claim() == CoverageClaim.COMPLETE
                        ? CoverageState.REPORTED
                        : CoverageState.ZERO)
                .orElse(reported.contains(day) ? CoverageState.REPORTED : CoverageState.UNKNOWN);
    }

    /**
     * Of a month, as far as it is over: covered if every day of it is, and {@code ZERO} if nothing is stated for every
     * one.
     *
     * @param port whose; empty: of the whole agency
     */
    public CoverageState in(YearMonth month, Optional<PortCode> port) {
        var days = DaySpan.between(month.atDay(1), earlier(month.atEndOfMonth(), asOf));
        var ports = port.map(Set::of).orElse(Set.of());
        if (days.isEmpty() || !missing(days.get(), ports).isEmpty()) {
            return CoverageState.UNKNOWN;
        }
        boolean isZero = days.get()
                .first()
                .datesUntil(days.get().last().plusDays(1))
                .map(day -> port.map(one -> on(day, one)).orElseGet(() -> on(day)))
                .allMatch(state -> state == CoverageState.ZERO);
        return isZero ? CoverageState.ZERO : CoverageState.REPORTED;
    }

    /** Those in force, the oldest first. */
    public List<CoverageEvent.Stating> statements() {
        return statements;
    }

    /** Whether the days of some ports may differ from those of the whole agency. */
    public boolean hasStatementsOfPorts() {
        return !statements.stream().allMatch(event -> event.statement().coversAllPorts());
    }

    /**
     * The days of a span that are not covered, those after the day of knowledge left out.
     *
     * @param ports covered are the days on which all of these are; empty: those on which the whole agency is
     */
    public DaySet missing(DaySpan span, Set<PortCode> ports) {
        return DaySpan.between(span.first(), earlier(span.last(), asOf))
                .map(past -> covered(ports).missingOf(past))
                .orElse(DaySet.EMPTY);
    }

    /** The days of a span that are covered. */
    public DaySet covered(DaySpan span, Optional<PortCode> port) {
        return DaySpan.between(span.first(), earlier(span.last(), asOf))
                .map(past -> covered(port.map(Set::of).orElse(Set.of())).and(past))
                .orElse(DaySet.EMPTY);
    }

    /** Whether statements alone cover each day of a span. */
    public boolean isStated(DaySpan span, Set<PortCode> ports) {
        return statedFor(ports).missingOf(span).isEmpty();
    }

    /** When the last of the statements was recorded that a covered span rests on; empty where reports cover it. */
    public Optional<Instant> statedAt(DaySpan span, Set<PortCode> ports) {
        return reported.missingOf(span).isEmpty()
                ? Optional.empty()
                : statements.stream()
                        .filter(event -> span.and(span(event)).isPresent()
                                && (event.statement().coversAllPorts()
                                        || ports.stream().anyMatch(event.statement()::covers)))
                        .map(CoverageEvent::recordedAt)
                        .max(Instant::compareTo);
    }

    private DaySet covered(Set<PortCode> ports) {
        return hasStatementsOfPorts() ? covered.or(statedFor(ports)) : covered;
    }

    /** The days that are stated for all of these ports; without any, for the whole agency. */
    private DaySet statedFor(Set<PortCode> ports) {
        return ports.stream()
                .map(port -> stated(statement -> statement.covers(port)))
                .reduce(DaySet::and)
                .orElseGet(() -> stated(CoverageStatement::coversAllPorts));
    }

    private DaySet stated(Predicate<CoverageStatement> meant) {
        return DaySet.of(statements.stream()
                .filter(event -> meant.test(event.statement()))
                .map(Coverage::span)
                .toList());
    }

    private static DaySpan span(CoverageEvent.Stating event) {
        return new DaySpan(event.statement().from(), event.statement().to());
    }

    private static LocalDate earlier(LocalDate one, LocalDate two) {
        return one.isBefore(two) ? one : two;
    }
}
