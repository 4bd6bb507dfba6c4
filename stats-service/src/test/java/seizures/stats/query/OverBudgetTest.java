package seizures.stats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import seizures.commons.web.CommonProblems;
import seizures.contract.ContractJson;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SeizureChange;
import seizures.contract.SubstanceCode;
import seizures.domain.doses.DoseMethods;
import seizures.stats.Histories;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBooks;
import seizures.stats.seal.EditionsOf;

/** What is answered where a question needs more memory than there is for it. */
class OverBudgetTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-10-15T12:00:00Z"), ZoneOffset.UTC);
    private static final int MEGABYTE = 1 << 20;
    private static final int DAYS = 300;

    private static final Contribution KILO = new Contribution(
            new SubstanceCode("fentanyl"), Form.POWDER, Evidence.CONFIRMED, 1_000_000_000L, 0, 0, 0, 0, 0, 0, 0, 0);

    private final Cells cells = new Cells();

    @BeforeEach
    void count() {
        var changes = new ArrayList<SeizureChange>();
        for (int i = 0; i < DAYS; i++) {
            var day = LocalDate.of(2023, 1, 1).plusDays(i).toString();
            changes.add(Histories.reported("US-CBP-" + i, "CBP_AREA:TUCSON", day, 1, KILO));
        }
        var updates = new ArrayList<Cells.Update>();
        Recount.cells(changes)
                .forEach((cell, tally) -> updates.add(new Cells.Update(cell, Optional.of(tally), CLOCK.instant())));
        cells.take(updates);
        cells.complete();
    }

    private MvcTestResult ask(AnswerBudget budget, String format) {
        var controller = new CountController(
                cells,
                DoseMethods.builtIn(),
                EditionsOf.nothing(),
                CoverageBooks.of(cells),
                CLOCK,
                ContractJson.MAPPER);
        return MockMvcTester.create(MockMvcBuilders.standaloneSetup(controller)
                        .setControllerAdvice(new Problems(), new CommonProblems())
                        .addFilters(TestBudgets.filter(budget), new ShallowEtagHeaderFilter())
                        .setMessageConverters(new JacksonJsonHttpMessageConverter())
                        .build())
                .get()
                .uri("/v1/dose-counts?bucket=day&format=" + format)
                .exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status, String type) {
        assertThat(answer)
                .hasStatus(status)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .hasPathSatisfying("$.type", named -> assertThat(named).isEqualTo("/problems/" + type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "ndjson"})
    void too_much_for_one_answer_is_400_whenever_it_is_asked(String format) {
        assertProblem(ask(TestBudgets.of(MEGABYTE, 300_000), format), 400, "too-many-rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "ndjson"})
    void too_much_at_once_for_one_caller_is_429_until_their_other_answers_are_written(String format) {
        var budget = TestBudgets.of(4 * MEGABYTE, MEGABYTE);
        try (var other = budget.open("")) {
            other.take(MEGABYTE);
            var second = budget.open("");
            second.take(MEGABYTE / 2 - 10_000);

            assertProblem(ask(budget, format), 429, "too-many-requests");
            assertThat(ask(budget, format)).containsHeader("Retry-After");
            second.close();
        }
        assertThat(ask(budget, format)).hasStatusOk();
        assertThat(budget.taken()).isZero();
    }

    @Test
    void too_much_at_once_for_the_service_is_503() {
        var budget = TestBudgets.of(MEGABYTE, MEGABYTE);
        try (var other = budget.open("somebody else")) {
            other.take(MEGABYTE);
            var second = budget.open("somebody else");
            second.take(MEGABYTE / 2 - 10_000);

            assertProblem(ask(budget, "json"), 503, "unavailable");
            second.close();
        }
    }
}
