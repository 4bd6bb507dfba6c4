package seizures.domain.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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
    private final DaySet usual;
    private final List<CoverageStatement> statements;
    private final DaySet covered;

    private Coverage(LocalDate asOf, DaySet arrivals, DaySet usual, List<CoverageStatement> statements) {
        this.asOf = asOf;
        this.arrivals = arrivals;
        this.usual = usual;
        this.statements = statements;
        this.covered = arrivals.or(usual).or(stated(CoverageStatement::coversAllPorts));
    }

    /**
     * A function of what is known; the order of neither collection matters.
     *
     * @param happened the days, or months, on which anything happened that the agency reported, as known on the day
     * @param events all of the agency's statements, later ones included
     * @param asOf what was known when this day ended, UTC; what happened after it is left out
     */
    public static Coverage of(Collection<Happened> happened, Collection<CoverageEvent> events, LocalDate asOf) {
        var spans = happened.stream()
                .map(DaySpan::of)
                .filter(span -> !span.first().isAfter(asOf))
                .toList();
        var usual = new ArrayList<DaySpan>();
        if (!spans.isEmpty()) {
            var gaps = Gap.of(spans, asOf);
            for (int at = 0; at < gaps.size(); at++) {
                if (Gap.isUsual(gaps, at)) {
                    gaps.get(at).span().ifPresent(usual::add);
                }
            }
        }
        return new Coverage(asOf, DaySet.of(spans), DaySet.of(usual), Statements.inForce(events, asOf));
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
                .filter(statement -> meant.test(statement) && span(statement).contains(day))
                .findFirst()
                .map(statement ->
                        statement.claim() == CoverageClaim.COMPLETE ? CoverageState.REPORTED : CoverageState.ZERO)
                .orElse(usual.contains(day) ? CoverageState.REPORTED : CoverageState.UNKNOWN);
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

    /** Whether the days of some ports may differ from those of the whole agency. */
    public boolean hasStatementsOfPorts() {
        return !statements.stream().allMatch(CoverageStatement::coversAllPorts);
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

    private DaySet covered(Set<PortCode> ports) {
        return ports.stream()
                .map(port -> stated(statement -> statement.covers(port)))
                .reduce(DaySet::and)
                .map(covered::or)
                .orElse(covered);
    }

    private DaySet stated(Predicate<CoverageStatement> meant) {
        return DaySet.of(statements.stream().filter(meant).map(Coverage::span).toList());
    }

    private static DaySpan span(CoverageStatement statement) {
        return new DaySpan(statement.from(), statement.to());
    }

    private static LocalDate earlier(LocalDate one, LocalDate two) {
        return one.isBefore(two) ? one : two;
    }
}
