package seizures.stats.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import seizures.contract.Agency;
import seizures.contract.Cell;
import seizures.contract.Crossing;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Goods;
import seizures.contract.Happened;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.SubstanceCode;
import seizures.contract.Tally;
import seizures.domain.doses.DoseMethods;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBooks;
import seizures.stats.coverage.RowCoverage;
import seizures.stats.seal.EditionsOf;

class CompletenessTest {
    private static final DoseMethods METHODS = DoseMethods.builtIn();
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 15);
    private static final YearMonth FIRST = YearMonth.of(2021, 1);
    private static final YearMonth LAST = YearMonth.of(2024, 9);

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @Test
    void where_six_of_ten_are_known_at_once_and_three_a_month_later_the_newest_month_is_three_fifths_complete() {
        var cells = history((month, delay) -> List.of(60, 30, 10).get(delay));

        var answer = ask(cells, "2024-09-30");

        var newest = answer.rows().getLast();
        assertThat(newest.bucket()).isEqualTo("2024-09");
        assertThat(newest.reported()).isEqualTo("60");
        assertThat(newest.expected()).isEqualTo("100");
        assertThat(newest.standardError()).isEqualTo("0");
        assertThat(newest.completeness()).isEqualByComparingTo("0.6");
        assertThat(answer.rows().get(answer.rows().size() - 2).expected()).isEqualTo("100");
    }

    @Test
    void retractions_that_outnumber_late_reports_make_less_expected_than_is_known() {
        var cells = history((month, delay) -> List.of(100, -10, 0).get(delay));

        assertThat(ask(cells, "2024-09-30").rows().getLast().expected()).isEqualTo("90");
    }

    @Test
    void a_month_that_is_not_over_is_not_projected() {
        var cells = history((month, delay) -> List.of(60, 30, 10).get(delay));

        assertThat(ask(cells, "2024-09-29").evaluatedAt()).isEqualTo(LocalDate.of(2024, 9, 29));
        assertThat(ask(cells, "2024-09-29").rows().getLast().bucket()).isEqualTo("2024-08");
    }

    /** As CBP publishes: nothing of a month before the middle of the next. */
    @Test
    void a_month_that_is_published_later_is_never_nothing_where_it_is_known() {
        var cells = history((month, delay) -> List.of(0, 95, 5).get(delay));

        var before = ask(cells, "2024-09-30").rows().getLast();
        var after = ask(cells, "2024-10-14").rows();

        assertThat(before.bucket()).isEqualTo("2024-09");
        assertThat(before.reported()).isEqualTo("0");
        assertThat(before.expected()).isNull();
        assertThat(before.low()).isNull();
        assertThat(after.getLast().reported()).isEqualTo("0");
        assertThat(after.get(after.size() - 2).reported()).isEqualTo("95");
        assertThat(after.get(after.size() - 2).expected()).isEqualTo("100");
        assertThat(ask(cells, "2024-09-30").total().expected()).isNull();
    }

    @Test
    void a_month_of_which_nothing_is_known_and_reports_are_missing_is_unknown_however_old() {
        var cells = history((month, delay) ->
                month.equals(YearMonth.of(2024, 3)) ? 0 : List.of(60, 30, 10).get(delay));

        var missing = ask(cells, "2024-09-30", RowCoverage.NOBODY);
        var covered = ask(cells, "2024-09-30", RowCoverage.COMPLETE);

        assertThat(march(missing).expected()).isNull();
        assertThat(march(missing).low()).isNull();
        assertThat(missing.rows().getLast().expected()).isNotNull();
        assertThat(missing.total().expected()).isNull();
        assertThat(march(covered).expected()).isEqualTo("0");
        assertThat(covered.total().expected()).isNotNull();
    }

    private static Completeness.Row march(Completeness answer) {
        return answer.rows().stream()
                .filter(row -> row.bucket().equals("2024-03"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_running_day_is_no_whole_day() {
        var query = query(TODAY.toString(), "day");

        assertThat(query.evaluatedAt()).isEqualTo(TODAY.minusDays(1));
        assertThat(query.ends().getLast()).isEqualTo(TODAY.minusDays(1));
        assertThat(query("2024-10-13", "day").ends().getLast()).isEqualTo(LocalDate.of(2024, 10, 13));
    }

    /** Every month-end of two years is asked anew, with what was known then, and held against what came. */
    @ParameterizedTest
    @MethodSource("seeds")
    void replayed_from_then_the_projections_meet_what_came(long seed) {
        var random = new Random(seed);
        var cells = history((month, delay) -> any(random, List.of(60, 30, 10).get(delay)));
        double expected = 0;
        double came = 0;
        int inside = 0;
        int asked = 0;

        for (var month = YearMonth.of(2022, 9); month.isBefore(YearMonth.of(2024, 7)); month = month.plusMonths(1)) {
            var then = ask(cells, month.atEndOfMonth().toString()).rows().getLast();
            var later = ask(cells, month.plusMonths(2).atEndOfMonth().toString());
            double truth =
                    Double.parseDouble(later.rows().get(later.rows().size() - 3).reported());
            expected += Double.parseDouble(then.expected());
            came += truth;
            asked++;
            inside += Double.parseDouble(then.low()) <= truth && truth <= Double.parseDouble(then.high()) ? 1 : 0;
        }

        assertThat(expected / came).isBetween(0.93, 1.07);
        assertThat(inside).isGreaterThanOrEqualTo(asked * 3 / 4);
    }

    @Test
    void what_may_be_counted_twice_is_noted() {
        var query = query("2024-09-30", "month");
        var cells = history((month, delay) -> 60);

        assertThat(Completeness.of(
                                query,
                                cells.sums(query.ends().stream()
                                        .map(query::knownAt)
                                        .toList()),
                                _ -> RowCoverage.COMPLETE,
                                List.of("may count twice"))
                        .notes())
                .containsExactly("may count twice");
    }

    @Test
    void the_answer_over_http_names_its_day_and_its_factors() {
        var cells = history((month, delay) -> List.of(60, 30, 10).get(delay));
        var http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new CompletenessController(
                        cells,
                        METHODS,
                        EditionsOf.nothing(),
                        CoverageBooks.of(cells),
                        Clock.fixed(Instant.parse("2024-10-15T12:00:00Z"), ZoneOffset.UTC)))
                .setMessageConverters(new JacksonJsonHttpMessageConverter())
                .build());

        assertThat(http.get().uri("/v1/completeness?measure=seizures&ages=3&knownAt=2024-09-30"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.evaluatedAt", day -> assertThat(day).isEqualTo("2024-09-30"))
                .hasPathSatisfying(
                        "$.development[0].factor", factor -> assertThat(factor).isEqualTo(1.5));
    }

    private interface Reporting {
        int seizures(YearMonth month, int delay);
    }

    /** Seizures of each month that are known at the end of it, one month later and two. */
    private static Cells history(Reporting reporting) {
        var updates = new ArrayList<Cells.Update>();
        for (var month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            for (int delay = 0; delay < 3; delay++) {
                var cell = new Cell(
                        PortCode.parse("CBP_AREA:TUCSON"),
                        new Agency("US-CBP"),
                        List.of(),
                        Crossing.AT_PORT,
                        Mode.UNKNOWN,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Goods(new SubstanceCode("fentanyl"), Form.POWDER, Evidence.PRESUMPTIVE)),
                        Happened.in(month),
                        month.plusMonths(delay).atEndOfMonth());
                updates.add(new Cells.Update(
                        cell, Optional.of(Tally.ofSeizures(reporting.seizures(month, delay))), Instant.EPOCH));
            }
        }
        var cells = new Cells();
        cells.take(updates);
        cells.complete();
        return cells;
    }

    /** Around a mean, as independent events vary. */
    private static int any(Random random, int mean) {
        return Math.max(0, (int) Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }

    private static CompletenessQuery query(String knownAt, String bucket) {
        return CompletenessQuery.parse(
                Map.of(
                        "measure", List.of("seizures"),
                        "knownAt", List.of(knownAt),
                        "bucket", List.of(bucket),
                        "ages", List.of("3"),
                        "periods", List.of("18")),
                METHODS,
                TODAY);
    }

    private static Completeness ask(Cells cells, String knownAt) {
        return ask(cells, knownAt, RowCoverage.COMPLETE);
    }

    private static Completeness ask(Cells cells, String knownAt, RowCoverage coverage) {
        var query = query(knownAt, "month");
        return Completeness.of(
                query, cells.sums(query.ends().stream().map(query::knownAt).toList()), _ -> coverage, List.of());
    }
}
