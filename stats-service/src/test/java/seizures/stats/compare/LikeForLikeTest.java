package seizures.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.UriComponentsBuilder;
import seizures.contract.Agency;
import seizures.contract.Contribution;
import seizures.contract.CoverageClaim;
import seizures.contract.CoverageEvent;
import seizures.contract.CoverageEvent.CoverageStated;
import seizures.contract.CoverageStatement;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;
import seizures.contract.StatementId;
import seizures.contract.SubstanceCode;
import seizures.domain.doses.DoseMethods;
import seizures.stats.Histories;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBooks;

class LikeForLikeTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
    private static final List<String> AGENCIES = List.of("US-CBP", "US-AMO", "MX-ANAM");
    private static final List<String> PORTS = List.of("CBP_AREA:TUCSON", "CBP_AREA:SEATTLE", "UNLOCODE:MXTIJ");

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** CBP's months to 2026-04, then one live report in November; of 2026-05 to 2026-10 nobody has heard. */
    @Test
    void one_live_report_after_a_gap_does_not_make_the_gap_data() {
        var changes = new ArrayList<SeizureChange>();
        months("2023-10", "2026-04").forEach(month -> changes.add(report("US-CBP", PORTS.getFirst(), month, 2)));
        changes.add(Histories.known("US-CBP-live", PORTS.getFirst(), "2026-11-15", "2026-11-15", kilos(1)));

        var answer = compare(changes, List.of(), "a=FY2026&b=FY2025");

        assertThat(answer.a().months()).isEqualTo(7);
        assertThat(answer.b().months()).isEqualTo(7);
        assertThat(answer.total().value().ratio()).isEqualByComparingTo("1");
        assertThat(answer.coverage().getFirst().a().summed()).containsExactly("2025-10..2026-04");
        assertThat(answer.coverage().getFirst().a().leftOut()).containsExactly("2026-05..2026-09");
        assertThat(answer.coverage().getFirst().b().leftOut()).containsExactly("2025-05..2025-09");
    }

    @Test
    void an_agency_is_compared_over_its_own_months_beside_others_too() {
        var changes = new ArrayList<SeizureChange>();
        months("2023-10", "2025-09").forEach(month -> changes.add(report("US-CBP", PORTS.getFirst(), month, 2)));
        months("2023-10", "2024-12").forEach(month -> changes.add(report("US-AMO", PORTS.getFirst(), month, 1)));

        var together = compare(changes, List.of(), "a=FY2025&b=FY2024&group=agency");
        var alone = compare(changes, List.of(), "a=FY2025&b=FY2024&agency=US-AMO");

        assertThat(row(together, "US-AMO").value()).isEqualTo(alone.total().value());
        assertThat(alone.total().value().ratio()).isEqualByComparingTo("1");
        assertThat(together.total().value().a()).isEqualTo("15");
        assertThat(together.total().value().b()).isEqualTo("15");
        assertThat(together.notes()).contains("US-AMO is summed over other months than the rest; see coverage");
    }

    @Test
    void an_agency_that_covers_one_side_alone_is_in_neither() {
        var changes = new ArrayList<SeizureChange>();
        months("2023-10", "2025-09").forEach(month -> changes.add(report("US-CBP", PORTS.getFirst(), month, 2)));
        months("2024-10", "2025-09").forEach(month -> changes.add(report("US-AMO", PORTS.getFirst(), month, 5)));

        var answer = compare(changes, List.of(), "a=FY2025&b=FY2024");

        assertThat(answer.total().value().ratio()).isEqualByComparingTo("1");
        assertThat(answer.notes())
                .contains("US-AMO is left out of both sides: its reports cover no month of one of them");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_row_is_what_the_same_question_says_of_the_group_alone(long seed) {
        var random = new Random(seed);
        var changes = anyReports(random);
        var statements = anyStatements(random);
        var sides = List.of("a=FY2025&b=FY2024", "a=FY2025,2023-01..2023-03&b=FY2023..FY2024", "a=2024-Q1&b=2023-Q1")
                .get(random.nextInt(3));

        for (var dimension : List.of("agency", "port")) {
            var together = compare(changes, statements, sides + "&group=" + dimension);
            for (var row : together.rows()) {
                var value = row.group().get(dimension);
                var alone = compare(changes, statements, sides + "&group=" + dimension + "&" + dimension + "=" + value);
                assertThat(row.value())
                        .as("%s %s", dimension, value)
                        .isEqualTo(alone.total().value());
                assertThat(row.a()).isEqualTo(alone.rows().getFirst().a());
                assertThat(row.b()).isEqualTo(alone.rows().getFirst().b());
            }
            assertThat(together.rows().stream()
                            .mapToLong(row -> Long.parseLong(row.value().a()))
                            .sum())
                    .isEqualTo(Long.parseLong(together.total().value().a()));
        }
    }

    @Test
    void a_change_has_an_interval_and_is_made_of_quantity_and_strength() {
        var changes = new ArrayList<SeizureChange>();
        months("2022-10", "2023-09").forEach(month -> changes.add(report("US-CBP", PORTS.getFirst(), month, 10)));
        months("2023-10", "2024-09").forEach(month -> changes.add(report("US-CBP", PORTS.getFirst(), month, 5)));

        var answer = compare(changes, List.of(), "a=FY2024&b=FY2023&measure=doses");
        var change = answer.total().value().change();

        assertThat(change).isNotNull();
        assertThat(change.quantity()).isEqualByComparingTo("0.5");
        assertThat(change.quantity().multiply(change.strength()).doubleValue())
                .isCloseTo(answer.total().value().ratio().doubleValue(), offset(1e-5));
        assertThat(change.low()).isLessThan(answer.total().value().ratio());
        assertThat(change.high()).isGreaterThan(answer.total().value().ratio());
        assertThat(answer.averages()).extracting(Averages.Used::year).contains(2022, 2023, 2024);
        assertThat(answer.averages())
                .allSatisfy(average -> assertThat(average.source()).isNotBlank());
    }

    private static Comparison.Row row(Comparison answer, String agency) {
        return answer.rows().stream()
                .filter(row -> agency.equals(row.group().get("agency")))
                .findFirst()
                .orElseThrow();
    }

    private static List<SeizureChange> anyReports(Random random) {
        var changes = new ArrayList<SeizureChange>();
        for (var agency : AGENCIES) {
            for (var port : PORTS.subList(0, 1 + random.nextInt(PORTS.size()))) {
                months("2022-10", "2025-09")
                        .filter(_ -> random.nextInt(12) > 0)
                        .skip(random.nextInt(14))
                        .forEach(month -> changes.add(report(agency, port, month, 1 + random.nextInt(3))));
            }
        }
        return changes;
    }

    private static List<CoverageEvent> anyStatements(Random random) {
        var statements = new ArrayList<CoverageEvent>();
        for (int i = 0; i < random.nextInt(5); i++) {
            var agency = AGENCIES.get(random.nextInt(AGENCIES.size()));
            var month = YearMonth.of(2022, 10).plusMonths(random.nextInt(36));
            var ports = random.nextBoolean()
                    ? List.<PortCode>of()
                    : List.of(PortCode.parse(PORTS.get(random.nextInt(PORTS.size()))));
            var statement = new CoverageStatement(
                    new StatementId(agency + "-" + i),
                    new Agency(agency),
                    ports,
                    month.atDay(1),
                    month.plusMonths(random.nextInt(3)).atEndOfMonth(),
                    CoverageClaim.NOTHING_TO_REPORT);
            var at = Instant.parse("2026-01-01T00:00:00Z");
            statements.add(new CoverageStated(statement, at, at, "x", null));
        }
        return statements;
    }

    private static SeizureChange report(String agency, String port, YearMonth month, int kilos) {
        var id = agency + "-" + port.substring(port.indexOf(':') + 1) + "-" + month;
        var known = month.plusMonths(1).atDay(10).toString();
        return Histories.by(agency, Histories.known(id, port, month.toString(), known, kilos(kilos)));
    }

    private static Contribution kilos(int kilos) {
        return new Contribution(
                new SubstanceCode("fentanyl"),
                Form.POWDER,
                Evidence.CONFIRMED,
                kilos * 1_000_000_000L,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0);
    }

    private static Stream<YearMonth> months(String first, String last) {
        return Stream.iterate(YearMonth.parse(first), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.parse(last)));
    }

    private static Comparison compare(List<SeizureChange> changes, List<CoverageEvent> statements, String question) {
        var cells = new Cells();
        cells.take(Recount.cells(changes).entrySet().stream()
                .map(cell -> new Cells.Update(cell.getKey(), Optional.of(cell.getValue()), Instant.EPOCH))
                .toList());
        cells.complete();
        var measured = question.contains("measure=") ? question : question + "&measure=seizures";
        Map<String, List<String>> parameters =
                UriComponentsBuilder.fromUriString("?" + measured).build().getQueryParams();
        return Comparing.compare(
                ComparisonQuery.parse(parameters, DoseMethods.builtIn(), TODAY),
                cells,
                CoverageBooks.of(cells, statements.toArray(CoverageEvent[]::new)),
                Optional.empty());
    }
}
