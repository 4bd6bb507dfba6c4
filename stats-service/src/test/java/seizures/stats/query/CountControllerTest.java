package seizures.stats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import seizures.commons.web.CommonProblems;
import seizures.contract.ContractJson;
import seizures.contract.SeizureChange;
import seizures.domain.doses.DoseMethods;
import seizures.stats.Histories;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBooks;

class CountControllerTest extends CountedKilograms {
    @Test
    void an_answer_says_what_was_asked_and_what_was_counted() {
        assertThat(http.get()
                        .uri("/v1/dose-counts?substance=fentanyl&bucket=month&group=port,region"
                                + "&from=2024-03&to=2024-04&method=gross-2mg@1&knownAt=2024-09-30"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"knownAt":"2024-09-30","calendar":"US","bucket":"month","from":"2024-03-01","to":"2024-04-30",
                         "rows":[
                          {"bucket":"2024-03","group":{"port":"CBP_AREA:TUCSON","region":"SOUTHWEST_BORDER"},
                           "seizures":1,"items":1,"massMicrograms":"1000000000","pills":"0","volumeMicrolitres":"0","units":0,
                           "doses":{"gross-2mg@1":{"low":500000,"mid":500000,"high":500000}},"unconverted":0,"status":"PROVISIONAL",
                           "coverage":{"complete":false,"missing":[{"agency":"US-CBP","days":30,"periods":["2024-03-01..2024-03-14","2024-03-16..2024-03-31"]}]}},
                          {"bucket":"2024-04","group":{"port":"CBP_AREA:TUCSON","region":"SOUTHWEST_BORDER"},
                           "seizures":1,"items":1,"massMicrograms":"1000000000","pills":"0","volumeMicrolitres":"0","units":0,
                           "doses":{"gross-2mg@1":{"low":500000,"mid":500000,"high":500000}},"unconverted":0,"status":"PROVISIONAL",
                           "coverage":{"complete":false,"missing":[{"agency":"US-CBP","days":29,"periods":["2024-04-02..2024-04-30"]}]}}],
                         "total":{"bucket":"all","group":{},
                           "seizures":2,"items":2,"massMicrograms":"2000000000","pills":"0","volumeMicrolitres":"0","units":0,
                           "doses":{"gross-2mg@1":{"low":1000000,"mid":1000000,"high":1000000}},"unconverted":0,"status":"PROVISIONAL",
                           "coverage":{"complete":false,"missing":[{"agency":"US-CBP","days":59,"periods":["2024-03-01..2024-03-14","2024-03-16..2024-03-31","2024-04-02..2024-04-30"]}]}},
                         "excludedMonthReports":0,"notes":[]}
                        """);
    }

    @Test
    void a_sum_beyond_64_bits_is_answered_and_changes_no_other() {
        var before = body("/v1/dose-counts?substance=cocaine");

        take(Histories.great());

        assertThat(http.get().uri("/v1/dose-counts?group=port&bucket=month&substance=fentanyl&method=gross-2mg@1"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.total.massMicrograms", mass -> assertThat(mass).isEqualTo("12000000001000000000"))
                .hasPathSatisfying(
                        "$.total.doses['gross-2mg@1'].mid",
                        mid -> assertThat(mid).isEqualTo(6_000_000_000_500_000L));
        assertThat(body("/v1/dose-counts?substance=cocaine")).isEqualTo(before);
    }

    @Test
    void a_seizure_of_two_substances_is_in_both_rows_and_once_in_the_total() {
        assertThat(http.get().uri("/v1/dose-counts?group=substance"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.rows[*].seizures",
                        seizures -> assertThat(seizures).asArray().containsExactly(1, 2))
                .hasPathSatisfying(
                        "$.total.seizures", seizures -> assertThat(seizures).isEqualTo(2));
    }

    @Test
    void who_requires_coverage_gets_no_partial_answer() {
        assertThat(http.get().uri("/v1/dose-counts?from=2024-04-01&to=2024-04-01&coverage=require"))
                .hasStatusOk();
        assertThat(http.get().uri("/v1/dose-counts?from=2024-04-01&to=2024-04-02&coverage=require"))
                .hasStatus(409)
                .bodyJson()
                .hasPathSatisfying("$.type", type -> assertThat(type).isEqualTo("/problems/not-covered"))
                .hasPathSatisfying(
                        "$.detail", detail -> assertThat(detail).asString().contains("US-CBP 2024-04-02"));
    }

    @Test
    void a_bad_query_is_a_problem_with_every_fault() {
        assertThat(http.get()
                        .uri("/v1/dose-counts?substance=fentanly&colour=red")
                        .header("Accept", "text/csv"))
                .hasStatus(400)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .hasPathSatisfying("$.type", type -> assertThat(type).isEqualTo("/problems/invalid-parameter"))
                .hasPathSatisfying(
                        "$.errors[*].parameter",
                        names -> assertThat(names).asArray().containsExactlyInAnyOrder("colour", "substance"));
    }

    @Test
    void an_answer_too_long_to_read_is_refused() {
        var many = new ArrayList<SeizureChange>();
        for (int place = 0; place <= CountRows.MOST; place++) {
            many.add(Histories.reported(
                    "US-CBP-" + place, "IDS_PLACE:DE/Place " + place, "2024-03-15", 1, contribution("fentanyl", 1)));
        }
        take(many);

        assertThat(http.get().uri("/v1/dose-counts?group=port"))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying("$.type", type -> assertThat(type).isEqualTo("/problems/too-many-rows"));
    }

    @Test
    void while_counts_are_still_read_no_answer_is_given() {
        var starting = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new CountController(
                        new Cells(),
                        DoseMethods.builtIn(),
                        editions,
                        CoverageBooks.of(cells),
                        CLOCK,
                        ContractJson.MAPPER))
                .setControllerAdvice(new Problems(), new CommonProblems())
                .build());

        assertThat(starting.get().uri("/v1/dose-counts")).hasStatus(503).hasHeader("Retry-After", "2");
    }

    @Test
    void a_wrong_method_is_a_problem() {
        assertThat(http.post().uri("/v1/dose-counts"))
                .hasStatus(405)
                .bodyJson()
                .hasPathSatisfying("$.type", type -> assertThat(type).isEqualTo("/problems/method-not-allowed"));
    }

    private String body(String uri) {
        return new String(http.get().uri(uri).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
