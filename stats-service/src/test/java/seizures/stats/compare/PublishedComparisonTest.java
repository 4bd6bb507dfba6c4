package seizures.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.UriComponentsBuilder;
import seizures.contract.Agency;
import seizures.contract.CoverageClaim;
import seizures.contract.CoverageEvent;
import seizures.contract.CoverageEvent.CoverageStated;
import seizures.contract.CoverageStatement;
import seizures.contract.Happened;
import seizures.contract.SeizureChange;
import seizures.contract.StatementId;
import seizures.domain.coverage.Coverage;
import seizures.domain.doses.DoseMethods;
import seizures.stats.Histories;
import seizures.stats.PublishedMonths;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBooks;

/**
 * What CBP published to September 2024, its Air and Marine Operations as an agency of their own, and one live report of
 * November 2026; statements of months without a seizure make any coverage.
 */
class PublishedComparisonTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
    private static final List<String> AGENCIES = List.of("US-CBP", "US-AMO");
    private static final String PUBLISHED = "a=FY2024&b=FY2023&measure=seizures&group=agency";
    private static final List<SeizureChange> CHANGES = new ArrayList<>();
    private static Cells cells = new Cells();

    @BeforeAll
    static void read() throws IOException {
        PublishedMonths.assumeTheyAreHere();
        CHANGES.addAll(PublishedMonths.nationwide());
        for (var years : List.of("fy19-fy22", "fy23-fy24")) {
            CHANGES.addAll(PublishedMonths.airAndMarine("US-AMO", CHANGES.size(), years));
        }
        CHANGES.add(Histories.known(
                "US-CBP-live",
                "CBP_AREA:TUCSON",
                "2026-11-15",
                "2026-11-15",
                CHANGES.getFirst().contributions().getFirst()));
        cells = new Cells();
        cells.take(Recount.cells(CHANGES).entrySet().stream()
                .map(cell -> new Cells.Update(cell.getKey(), Optional.of(cell.getValue()), Instant.EPOCH))
                .toList());
        cells.complete();
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @Test
    void a_year_that_nobody_reported_is_compared_with_none() {
        var answer = compare(List.of(), "a=FY2026&b=FY2025&measure=seizures");

        assertThat(answer.a().months()).isZero();
        assertThat(answer.b().months()).isZero();
        assertThat(answer.coverage().getFirst().a().leftOut()).containsExactly("2025-10..2026-09");
    }

    @Test
    void a_month_stated_as_zero_is_the_one_that_counts() {
        var zero = List.of(statement("US-CBP", YearMonth.of(2025, 11)), statement("US-CBP", YearMonth.of(2024, 11)));

        var answer = compare(zero, "a=FY2026&b=FY2025&agency=US-CBP&measure=seizures");

        assertThat(answer.coverage().getFirst().a().summed()).containsExactly("2025-11");
        assertThat(answer.coverage().getFirst().b().summed()).containsExactly("2024-11");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_agencys_row_is_what_the_same_question_says_of_it_alone(long seed) {
        var statements = anyStatements(new Random(seed));
        assertThat(compare(statements, PUBLISHED).rows()).isNotEmpty();
        for (var question : List.of(PUBLISHED, "a=FY2024..FY2026&b=FY2022..FY2025&measure=seizures&group=agency")) {
            assertThat(compare(statements, question).rows()).allSatisfy(row -> {
                var alone =
                        compare(statements, question + "&agency=" + row.group().get("agency"));
                assertThat(row.value()).isEqualTo(alone.total().value());
                assertThat(row.a()).isEqualTo(alone.rows().getFirst().a());
                assertThat(row.b()).isEqualTo(alone.rows().getFirst().b());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_month_of_each_agency_is_covered_as_a_recount_says(long seed) {
        var statements = anyStatements(new Random(seed));
        var book = CoverageBooks.of(cells, statements.toArray(CoverageEvent[]::new));

        for (var name : AGENCIES) {
            var agency = new Agency(name);
            var recount = Coverage.of(happened(agency), of(agency, statements), TODAY);
            for (var month = YearMonth.of(2018, 1);
                    month.isBefore(YearMonth.of(2027, 1));
                    month = month.plusMonths(1)) {
                assertThat(book.of(agency, TODAY).in(month, Optional.empty()))
                        .as("%s %s", agency, month)
                        .isEqualTo(recount.in(month, Optional.empty()));
            }
        }
    }

    private static List<Happened> happened(Agency agency) {
        return CHANGES.stream()
                .filter(change -> change.agency().equals(agency))
                .map(SeizureChange::occurredOn)
                .toList();
    }

    private static List<CoverageEvent> of(Agency agency, List<CoverageEvent> statements) {
        return statements.stream()
                .filter(event -> event.agency().equals(agency))
                .toList();
    }

    private static List<CoverageEvent> anyStatements(Random random) {
        var statements = new ArrayList<CoverageEvent>();
        for (int i = 0; i < random.nextInt(12); i++) {
            statements.add(statement(
                    AGENCIES.get(random.nextInt(2)), YearMonth.of(2024, 10).plusMonths(random.nextInt(24))));
        }
        return statements;
    }

    private static CoverageEvent statement(String agency, YearMonth month) {
        var statement = new CoverageStatement(
                new StatementId(agency + "-" + month),
                new Agency(agency),
                List.of(),
                month.atDay(1),
                month.atEndOfMonth(),
                CoverageClaim.NOTHING_TO_REPORT);
        var at = Instant.parse("2026-11-20T00:00:00Z");
        return new CoverageStated(statement, at, at, "x", null);
    }

    private static Comparison compare(List<CoverageEvent> statements, String question) {
        var parameters =
                UriComponentsBuilder.fromUriString("?" + question).build().getQueryParams();
        return Comparing.compare(
                ComparisonQuery.parse(parameters, DoseMethods.builtIn(), TODAY),
                cells,
                CoverageBooks.of(cells, statements.toArray(CoverageEvent[]::new)),
                Optional.empty());
    }
}
