package seizures.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import seizures.commons.testing.Described;
import seizures.contract.SeizureChange;
import seizures.domain.doses.DoseMethods;
import seizures.stats.Histories;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBooks;
import seizures.stats.seal.EditionsOf;

class ComparisonControllerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-10-15T12:00:00Z"), ZoneOffset.UTC);

    private final Cells cells = new Cells();
    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new ComparisonController(
                    cells, DoseMethods.builtIn(), EditionsOf.nothing(), CoverageBooks.of(cells), CLOCK))
            .addFilters(new ShallowEtagHeaderFilter())
            .alwaysDo(Described.byTheFile())
            .setMessageConverters(new JacksonJsonHttpMessageConverter())
            .build());

    /** One seizure in each month of FY2019 to FY2022, three in each of FY2023 and FY2024, whose last is June. */
    @BeforeEach
    void count() {
        var changes = new ArrayList<SeizureChange>();
        for (var month = YearMonth.of(2018, 10); !month.isAfter(YearMonth.of(2024, 6)); month = month.plusMonths(1)) {
            changes.add(Histories.monthly(month.toString(), month.isBefore(YearMonth.of(2022, 10)) ? 1 : 3));
        }
        take(changes);
        cells.complete();
    }

    private void take(List<SeizureChange> changes) {
        cells.take(Recount.cells(changes).entrySet().stream()
                .map(entry -> new Cells.Update(entry.getKey(), Optional.of(entry.getValue()), Instant.EPOCH))
                .toList());
    }

    @Test
    void agencies_that_are_known_to_overlap_are_noted_where_both_are_summed() {
        take(Stream.of("2023-05", "2024-05")
                .map(month -> Histories.by("US-CBP-AMO", Histories.monthly(month, 2)))
                .toList());

        assertThat(notes("")).contains("a sum of US-CBP-AMO and US-CBP may count a seizure twice");
        assertThat(notes("&agency=US-CBP-AMO")).doesNotContain("twice");
    }

    private String notes(String more) {
        var answer = http.get().uri("/v1/comparisons?a=2024-05&b=2023-05&measure=seizures" + more);
        return new String(answer.exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void the_past_two_fiscal_years_against_the_five_before_are_one_question() {
        assertThat(
                        http.get()
                                .uri(
                                        "/v1/comparisons?a=FY2023,FY2024&b=FY2018..FY2022&measure=seizures&group=port&method=gross-2mg@1"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.a.months", months -> assertThat(months).isEqualTo(18))
                .hasPathSatisfying("$.b.months", months -> assertThat(months).isEqualTo(36))
                .hasPathSatisfying(
                        "$.b.withoutData", years -> assertThat(years).asArray().containsExactly("FY2018"))
                .hasPathSatisfying(
                        "$.monthsLeftOut",
                        months -> assertThat(months).asArray().containsExactly("07", "08", "09"))
                .hasPathSatisfying("$.total.value.a", value -> assertThat(value).isEqualTo("54"))
                .hasPathSatisfying("$.total.value.b", value -> assertThat(value).isEqualTo("36"))
                .hasPathSatisfying(
                        "$.total.value.difference", value -> assertThat(value).isEqualTo("18"))
                .hasPathSatisfying(
                        "$.total.value.ratio", ratio -> assertThat(ratio).isEqualTo(1.5))
                .hasPathSatisfying(
                        "$.total.value.ratioPerMonth",
                        ratio -> assertThat(ratio).isEqualTo(3))
                .hasPathSatisfying(
                        "$.rows[0].share.a.denominator",
                        whole -> assertThat(whole).isEqualTo("54"));
    }

    @Test
    void a_rate_has_the_crossings_that_it_is_per() {
        assertThat(http.get().uri("/v1/comparisons?a=2023&b=2022&measure=seizures&per=trucks&port=CBP_AREA:TUCSON"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.total.rate.a.numerator", value -> assertThat(value).isEqualTo("36"))
                .hasPathSatisfying(
                        "$.total.rate.a.denominator",
                        value -> assertThat(value).asString().matches("[0-9]{6}"));
    }

    @Test
    void a_rate_of_a_year_in_part_is_not_made_up() {
        assertThat(http.get().uri("/v1/comparisons?a=FY2023&b=FY2022&per=trucks"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.notes",
                        notes -> assertThat(notes)
                                .asArray()
                                .contains("rates are known for whole calendar years alone: name them as 2023"));
    }

    @Test
    void periods_of_which_nothing_is_known_have_no_ratio() {
        assertThat(http.get().uri("/v1/comparisons?a=2001&b=2002"))
                .hasStatusOk()
                .bodyJson()
                .doesNotHavePath("$.total.value.ratio")
                .hasPathSatisfying("$.rows", rows -> assertThat(rows).asArray().isEmpty());
    }
}
