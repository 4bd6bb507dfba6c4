package seizures.stats.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.PortCode;
import seizures.domain.coverage.Coverage;
import seizures.domain.coverage.CoverageState;
import seizures.domain.coverage.DaySpan;
import seizures.stats.coverage.CoverageBook;

/**
 * Which months the reports of each agency cover.
 *
 * @param rows by agency, then by month
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CoverageGrid(LocalDate knownAt, @Nullable PortCode port, List<AgencyMonth> rows) {
    /**
     * @param state of the month as far as it is over
     * @param firstDay,lastDay the first and the last day that is covered; absent where none is
     * @param missing the days that are not; absent where none is missing
     * @param lastArrival the last day in the month, or up to it, that a report is of; absent where there was none yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AgencyMonth(
            Agency agency,
            YearMonth month,
            CoverageState state,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable List<String> missing,
            @Nullable LocalDate lastArrival) {}

    static CoverageGrid of(CoverageGridQuery query, CoverageBook book) {
        var agencies = query.agencies().isEmpty() ? book.agencies(query.knownAt()) : query.agencies();
        return new CoverageGrid(
                query.knownAt(),
                query.port().orElse(null),
                agencies.stream()
                        .flatMap(agency -> months(agency, query, book.of(agency, query.knownAt())))
                        .toList());
    }

    private static Stream<AgencyMonth> months(Agency agency, CoverageGridQuery query, Coverage coverage) {
        var first = query.from().or(() -> coverage.begins().map(YearMonth::from));
        var last = query.lastMonth();
        return first.filter(month -> !month.isAfter(last))
                .map(month -> Stream.iterate(month, each -> !each.isAfter(last), each -> each.plusMonths(1)))
                .orElse(Stream.empty())
                .map(month -> month(agency, month, query.port(), coverage));
    }

    private static AgencyMonth month(Agency agency, YearMonth month, Optional<PortCode> port, Coverage coverage) {
        var days = DaySpan.of(month);
        var covered = coverage.covered(days, port).spans();
        var missing = coverage.missing(days, port.map(Set::of).orElse(Set.of()));
        return new AgencyMonth(
                agency,
                month,
                coverage.in(month, port),
                covered.isEmpty() ? null : covered.getFirst().first(),
                covered.isEmpty() ? null : covered.getLast().last(),
                missing.isEmpty()
                        ? null
                        : missing.spans().stream().map(DaySpan::toString).toList(),
                coverage.lastArrival(days.last()).orElse(null));
    }
}
