package seizures.stats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import seizures.contract.Agency;
import seizures.contract.Contribution;
import seizures.contract.CoverageClaim;
import seizures.contract.CoverageEvent.CoverageStated;
import seizures.contract.CoverageStatement;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;
import seizures.contract.StatementId;
import seizures.contract.SubstanceCode;
import seizures.domain.coverage.CoverageState;
import seizures.domain.doses.DoseMethods;
import seizures.stats.Histories;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBook;
import seizures.stats.coverage.CoverageBooks;

/** CBP's months from 2018-10 to 2024-09, as published, then one live report. */
class AnswerCoverageTest {
    private static final Contribution KILO = new Contribution(
            new SubstanceCode("fentanyl"), Form.POWDER, Evidence.CONFIRMED, 1_000_000_000L, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    private final Cells cells = cells();
    private final CoverageBook book = CoverageBooks.of(cells);

    @Test
    void a_year_that_was_reported_is_complete_and_one_that_was_not_names_who_is_missing() {
        var rows = ask("bucket=fiscal-year&agency=US-CBP&from=FY2024").rows();

        assertThat(rows).extracting(CountRow::bucket).containsExactly("FY2024", "FY2027");
        assertThat(coverage(rows.getFirst())).isEqualTo("complete");
        assertThat(rows.getFirst().partial()).isNull();
        assertThat(coverage(rows.getLast())).isEqualTo("US-CBP 2026-10-01..2026-11-14 2026-11-16..2026-11-29");
        assertThat(rows.getLast().partial()).isTrue();
        assertThat(rows.getLast().to()).isEqualTo(TODAY);
    }

    @Test
    void the_total_of_two_silent_years_says_so() {
        assertThat(coverage(ask("agency=US-CBP&from=2024-10&to=2026-10").total()))
                .isEqualTo("US-CBP 2024-10..2026-10");
        assertThat(coverage(ask("agency=US-CBP").total()))
                .isEqualTo("US-CBP 2024-10-01..2026-11-14 2026-11-16..2026-11-29");
        assertThat(coverage(ask("agency=US-CBP&to=2024-09").total())).isEqualTo("complete");
    }

    @Test
    void as_known_before_the_live_report_the_days_after_the_last_month_are_missing() {
        assertThat(coverage(ask("agency=US-CBP&from=2024-09&to=2024-12&knownAt=2025-02-01")
                        .total()))
                .isEqualTo("US-CBP 2024-10..2024-12");
        assertThat(coverage(ask("agency=US-CBP&from=2024-09&to=2024-12&knownAt=2024-10-20")
                        .total()))
                .isEqualTo("US-CBP 2024-10-01..2024-10-20");
    }

    @Test
    void a_bucket_that_the_range_cuts_is_partial() {
        var row = ask("agency=US-CBP&bucket=quarter&from=2024-02&to=2024-03")
                .rows()
                .getFirst();

        assertThat(row.partial()).isTrue();
        assertThat(row.from()).isEqualTo(LocalDate.parse("2024-02-01"));
        assertThat(row.to()).isEqualTo(LocalDate.parse("2024-03-31"));
    }

    @Test
    void a_group_has_the_coverage_of_its_own_agencies() {
        var rows = ask("group=agency&from=2024-01&to=2024-06").rows();

        assertThat(rows)
                .extracting(AnswerCoverageTest::coverage)
                .containsExactly("MX-ANAM 2024-04..2024-06", "complete");
        assertThat(coverage(ask("from=2024-01&to=2024-06").total())).isEqualTo("MX-ANAM 2024-04..2024-06");
    }

    @Test
    void where_nobody_ever_reported_nothing_is_complete() {
        assertThat(coverage(ask("port=UNLOCODE:DEHAM").total())).isEqualTo("nobody has reported");
        assertThat(coverage(ask("agency=US-DEA&from=2024-01&to=2024-01").total()))
                .isEqualTo("US-DEA 2024-01");
    }

    @Test
    void what_an_agency_states_is_covered() {
        var statement = new CoverageStatement(
                new StatementId("US-CBP-1"),
                new Agency("US-CBP"),
                List.of(PortCode.parse("CBP_AREA:TUCSON")),
                LocalDate.parse("2024-10-01"),
                LocalDate.parse("2024-10-31"),
                CoverageClaim.NOTHING_TO_REPORT);
        var at = Instant.parse("2024-11-05T00:00:00Z");
        book.take(new CoverageStated(statement, at, at, "us-cbp", null));

        assertThat(coverage(ask("port=CBP_AREA:TUCSON&from=2024-09&to=2024-10").total()))
                .isEqualTo("complete");
        assertThat(coverage(ask("agency=US-CBP&from=2024-09&to=2024-10").total()))
                .isEqualTo("US-CBP 2024-10");
        assertThat(grid("agency=US-CBP&port=CBP_AREA:TUCSON&from=2024-09&to=2024-11"))
                .extracting(CoverageGrid.AgencyMonth::state)
                .containsExactly(CoverageState.REPORTED, CoverageState.ZERO, CoverageState.UNKNOWN);
    }

    @Test
    void the_grid_has_the_months_of_each_agency_with_the_last_arrival() {
        var rows = grid("from=2024-03&to=2024-04");

        assertThat(rows)
                .extracting(row -> row.agency() + " " + row.month() + " " + row.state())
                .containsExactly(
                        "MX-ANAM 2024-03 REPORTED",
                        "MX-ANAM 2024-04 UNKNOWN",
                        "US-CBP 2024-03 REPORTED",
                        "US-CBP 2024-04 REPORTED");
        assertThat(rows.get(1).lastArrival()).isEqualTo(LocalDate.parse("2024-03-31"));
        assertThat(rows.get(1).missing()).containsExactly("2024-04");
    }

    private static String coverage(CountRow row) {
        return row.coverage() == null ? "none" : row.coverage().text();
    }

    private List<CoverageGrid.AgencyMonth> grid(String question) {
        return CoverageGrid.of(CoverageGridQuery.parse(parameters(question), TODAY), book)
                .rows();
    }

    private CountTable ask(String question) {
        var query = new CountQueryParser(parameters(question), DoseMethods.builtIn(), TODAY).parse();
        return CountTable.of(
                query,
                cells.sum(query),
                AnswerCoverage.of(query, cells, book, TODAY),
                Optional.empty(),
                Optional.empty());
    }

    private static Map<String, List<String>> parameters(String question) {
        return new LinkedMultiValueMap<>(
                UriComponentsBuilder.fromUriString("?" + question).build().getQueryParams());
    }

    private static Cells cells() {
        var cells = new Cells();
        var changes = new ArrayList<SeizureChange>();
        months("2018-10", "2024-09")
                .forEach(month -> changes.add(reported(
                        "US-CBP-" + month,
                        "CBP_AREA:TUCSON",
                        month.toString(),
                        month.plusMonths(1).atDay(15))));
        changes.add(reported("US-CBP-live", "CBP_AREA:TUCSON", "2026-11-15", LocalDate.parse("2026-11-15")));
        changes.add(reported("US-CBP-north", "CBP_AREA:SEATTLE", "2024-01", LocalDate.parse("2024-02-15")));
        months("2023-01", "2024-03")
                .forEach(month -> changes.add(reported(
                        "MX-ANAM-" + month,
                        "UNLOCODE:MXTIJ",
                        month.toString(),
                        month.plusMonths(1).atDay(2))));
        cells.take(Recount.cells(changes).entrySet().stream()
                .map(cell -> new Cells.Update(cell.getKey(), Optional.of(cell.getValue()), Instant.EPOCH))
                .toList());
        cells.complete();
        return cells;
    }

    private static Stream<YearMonth> months(String first, String last) {
        return Stream.iterate(YearMonth.parse(first), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.parse(last)));
    }

    private static SeizureChange reported(String id, String port, String happened, LocalDate known) {
        var agency = id.startsWith("MX-ANAM") ? "MX-ANAM" : "US-CBP";
        return Histories.by(agency, Histories.known(id, port, happened, known.toString(), KILO));
    }
}
