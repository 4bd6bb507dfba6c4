package seizures.stats.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import seizures.contract.Agency;
import seizures.contract.PortCode;
import seizures.domain.coverage.DaySet;
import seizures.domain.coverage.DaySpan;
import seizures.domain.registry.AgencyOverlaps;
import seizures.stats.cells.Cells;
import seizures.stats.cells.Counts.Group;
import seizures.stats.coverage.CoverageBook;
import seizures.stats.coverage.RowCoverage;
import seizures.stats.coverage.RowCoverage.Missing;

/**
 * What the rows of one answer are worth: which days they count, and which of them the reports of the agencies cover
 * that have ever reported there.
 */
public final class AnswerCoverage {
    private final CountQuery query;
    private final CoverageBook book;
    private final LocalDate today;
    private final ReportingPlaces places;
    private final Map<Asked, DaySet> known = new HashMap<>();

    /**
     * @param span of days, both ends included
     * @param ports empty for all ports of the agency
     */
    private record Asked(Agency agency, DaySpan span, Set<PortCode> ports) {}

    private final List<String> notes;

    private AnswerCoverage(
            CountQuery query, ReportingPlaces places, CoverageBook book, LocalDate today, List<String> notes) {
        this.query = query;
        this.notes = notes;
        this.places = places;
        this.book = book;
        this.today = today;
    }

    /** @param today UTC: it is not over, and neither is a period that holds it */
    public static AnswerCoverage of(CountQuery query, Cells cells, CoverageBook book, LocalDate today) {
        var places = ReportingPlaces.of(query, cells, book);
        return new AnswerCoverage(
                query, places, book, today, AgencyOverlaps.notes(places.all().keySet()));
    }

    /** Of what may be counted twice. */
    public List<String> notes() {
        return notes;
    }

    /** The row, and what it is worth. */
    CountRow on(CountRow row, Group group) {
        var whole = query.bucket().span(group.period(), query.calendar());
        var reporters = places.of(group.values());
        var counted = counted(whole, reporters);
        boolean isPartial = whole.isPresent() && (!whole.equals(counted) || isRunning(whole.get()));
        return row.worth(isPartial ? counted : Optional.empty(), coverage(counted, reporters));
    }

    CountRow onTotal(CountRow total) {
        return total.worth(Optional.empty(), total());
    }

    /** Of the total. */
    RowCoverage total() {
        return coverage(counted(Optional.empty(), places.all()), places.all());
    }

    /** Of some days, whoever reports. */
    public RowCoverage coverage(DaySpan days) {
        return coverage(counted(Optional.of(days), places.all()), places.all());
    }

    private boolean isRunning(DaySpan whole) {
        return query.knownAt().equals(today) && whole.contains(today);
    }

    /** The days that are summed: of the period, or from the first day that anybody covers, inside the question's. */
    private Optional<DaySpan> counted(Optional<DaySpan> period, NavigableMap<Agency, Set<PortCode>> reporters) {
        var first = Stream.concat(query.from().stream(), period.map(DaySpan::first).stream())
                .max(LocalDate::compareTo)
                .or(() -> reporters.keySet().stream()
                        .flatMap(agency -> book.of(agency, query.knownAt()).begins().stream())
                        .min(LocalDate::compareTo));
        var last = Stream.of(query.to(), period.map(DaySpan::last), Optional.of(query.knownAt()))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return first.flatMap(day -> DaySpan.between(day, last));
    }

    private RowCoverage coverage(Optional<DaySpan> counted, NavigableMap<Agency, Set<PortCode>> reporters) {
        if (counted.isEmpty() || reporters.isEmpty()) {
            return RowCoverage.NOBODY;
        }
        return RowCoverage.of(reporters.entrySet().stream()
                .map(reporter ->
                        Missing.of(reporter.getKey(), missing(reporter.getKey(), counted.get(), reporter.getValue())))
                .filter(missing -> missing.days() > 0)
                .toList());
    }

    private DaySet missing(Agency agency, DaySpan span, Set<PortCode> ports) {
        var coverage = book.of(agency, query.knownAt());
        var stated = coverage.hasStatementsOfPorts() ? ports : Set.<PortCode>of();
        return known.computeIfAbsent(new Asked(agency, span, stated), asked -> coverage.missing(span, asked.ports()));
    }
}
