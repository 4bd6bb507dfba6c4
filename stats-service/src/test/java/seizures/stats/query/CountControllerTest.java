package seizures.stats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import seizures.commons.testing.Described;
import seizures.commons.web.CommonProblems;
import seizures.contract.Agency;
import seizures.contract.ContractJson;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SealEvent;
import seizures.contract.SeizureChange;
import seizures.contract.SubstanceCode;
import seizures.domain.doses.DoseMethods;
import seizures.stats.Histories;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBooks;
import seizures.stats.seal.Editions;
import seizures.stats.seal.EditionsOf;

class CountControllerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-10-15T12:00:00Z"), ZoneOffset.UTC);

    private final Cells cells = new Cells();
    private final Editions editions = EditionsOf.nothing();
    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new CountController(
                    cells, DoseMethods.builtIn(), editions, CoverageBooks.of(cells), CLOCK, ContractJson.MAPPER))
            .setControllerAdvice(new Problems(), new CommonProblems())
            .addFilters(new ShallowEtagHeaderFilter())
            .alwaysDo(Described.byTheFile())
            .setMessageConverters(new StringHttpMessageConverter(), new JacksonJsonHttpMessageConverter())
            .build());

    @BeforeEach
    void count() {
        var fentanyl = contribution("fentanyl", 1_000_000_000L);
        var cocaine = contribution("cocaine", 0);
        take(List.of(
                Histories.reported("US-CBP-1", "CBP_AREA:TUCSON", "2024-03-15", 1, fentanyl, cocaine),
                Histories.reported("US-CBP-2", "CBP_AREA:TUCSON", "2024-04-01", 1, fentanyl)));
        cells.complete();
    }

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
    void what_was_known_on_a_past_day_is_the_same_bytes_whatever_else_becomes_known() {
        var uri = "/v1/dose-counts?group=port&knownAt=2024-09-30";
        var etag = http.get().uri(uri).exchange().getResponse().getHeader("ETag");

        cells.take(List.of());

        assertThat(etag).isNotNull();
        assertThat(http.get().uri(uri).header("If-None-Match", etag))
                .hasStatus(304)
                .hasHeader("Cache-Control", "no-cache");
        assertThat(http.get().uri("/v1/dose-counts?group=port").header("If-None-Match", etag))
                .hasStatusOk();
        assertThat(http.get().uri("/v1/dose-counts"))
                .bodyJson()
                .hasPathSatisfying("$.asOf", asOf -> assertThat(asOf).isEqualTo("2024-10-15T11:59:59Z"));
    }

    @Test
    void a_sealed_day_has_an_edition_that_later_knowledge_leaves_as_it_is() {
        var uri = "/v1/dose-counts?group=port&knownAt=2024-09-30";
        EditionsOf.settled(editions, "2024-09-30");
        var edition = http.get().uri(uri).exchange().getResponse();

        var later =
                Histories.known("US-CBP-3", "CBP_AREA:TUCSON", "2024-03-15", "2024-10-01", contribution("fentanyl", 5));
        take(List.of(later));
        EditionsOf.settled(editions, "2024-10-10");

        assertThat(edition.getHeader("ETag")).startsWith("\"");
        assertThat(http.get().uri(uri))
                .hasHeader("Cache-Control", "max-age=31536000, private, immutable")
                .hasHeader("ETag", String.valueOf(edition.getHeader("ETag")))
                .bodyJson()
                .hasPathSatisfying("$.sealedAt", at -> assertThat(at).isEqualTo("2024-10-01T09:00:00Z"));
        assertThat(http.get().uri("/v1/dose-counts?group=port&knownAt=2024-10-01"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.total.seizures", seizures -> assertThat(seizures).isEqualTo(3));
    }

    @Test
    void of_a_sealed_day_that_is_not_settled_nothing_is_told() {
        editions.take(new SealEvent.DaySealed(LocalDate.of(2024, 9, 30), "reviewer", CLOCK.instant(), null));

        assertThat(http.get().uri("/v1/dose-counts?knownAt=2024-09-30"))
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .bodyJson()
                .hasPathSatisfying("$.type", type -> assertThat(type).isEqualTo("/problems/not-settled"));
        assertThat(http.get().uri("/v1/dose-counts")).hasStatusOk();
    }

    @Test
    void a_row_is_final_where_all_of_it_is_in_locked_periods_of_its_agencies() {
        editions.take(new SealEvent.PeriodLocked(
                new Agency("US-CBP"),
                "2024-03",
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2024, 3, 31),
                "reviewer",
                Instant.parse("2024-10-01T00:00:00Z"),
                null));

        assertThat(http.get().uri("/v1/dose-counts?bucket=month"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.rows[*].status",
                        status -> assertThat(status).asArray().containsExactly("FINAL", "PROVISIONAL"))
                .hasPathSatisfying(
                        "$.total.status", status -> assertThat(status).isEqualTo("PROVISIONAL"));
        assertThat(http.get().uri("/v1/dose-counts?from=2024-03&to=2024-03"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.total.status", status -> assertThat(status).isEqualTo("FINAL"));
        assertThat(http.get().uri("/v1/dose-counts?from=2024-03&to=2024-03&knownAt=2024-09-30"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.total.status", status -> assertThat(status).isEqualTo("PROVISIONAL"));
    }

    @Test
    void ndjson_has_a_line_for_each_row() {
        assertThat(http.get()
                        .uri("/v1/dose-counts?substance=fentanyl&bucket=month")
                        .header("Accept", "application/x-ndjson"))
                .hasContentTypeCompatibleWith("application/x-ndjson")
                .bodyText()
                .hasLineCount(2)
                .startsWith("{\"bucket\":\"2024-03\"");
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
    void before_anything_was_known_there_are_no_rows() {
        assertThat(http.get().uri("/v1/dose-counts?knownAt=2023-12-31"))
                .bodyJson()
                .hasPathSatisfying("$.rows", rows -> assertThat(rows).asArray().isEmpty());
    }

    @Test
    void csv_has_units_in_its_header_whether_asked_by_type_or_by_format() {
        var csv =
                "bucket,port,seizures,items,mass_ug,assayed_mass_ug,pure_mass_ug,pills,volume_uL,units,unconverted_items,"
                        + "doses_gross-2mg@1_low,doses_gross-2mg@1_mid,doses_gross-2mg@1_high,status,"
                        + "partial,from,to,coverage,known_at,calendar\r\n"
                        + "all,CBP_AREA:TUCSON,2,2,2000000000,0,0,0,0,0,0,1000000,1000000,1000000,PROVISIONAL,"
                        + "false,,,US-CBP 2024-03-16..2024-03-31 2024-04-02..2024-10-15,2024-10-15,US\r\n";
        var query = "/v1/dose-counts?substance=fentanyl&group=port&method=gross-2mg@1";

        assertThat(http.get().uri(query).header("Accept", "text/csv"))
                .hasContentTypeCompatibleWith("text/csv")
                .hasBodyTextEqualTo(csv);
        assertThat(http.get().uri(query + "&format=csv")).hasBodyTextEqualTo(csv);
    }

    @Test
    void rows_alone_say_in_headers_what_an_answer_says_beside_them() {
        for (var format : List.of("csv", "ndjson")) {
            assertThat(http.get().uri("/v1/dose-counts?knownAt=2024-09-30&from=2024-04&to=2024-04&format=" + format))
                    .hasHeader("Seizure-Known-At", "2024-09-30")
                    .hasHeader("Seizure-Coverage", "US-CBP 2024-04-02..2024-04-30")
                    .doesNotContainHeader("Seizure-As-Of");
            assertThat(http.get().uri("/v1/dose-counts?format=" + format)).containsHeader("Seizure-As-Of");
        }
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
    void an_accept_that_makes_no_sense_is_a_problem() {
        assertThat(http.get().uri("/v1/dose-counts").header("Accept", "a"))
                .hasStatus(406)
                .hasContentTypeCompatibleWith("application/problem+json");
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

    private void take(List<SeizureChange> changes) {
        cells.take(Recount.cells(changes).entrySet().stream()
                .map(entry -> new Cells.Update(
                        entry.getKey(),
                        Optional.of(entry.getValue()),
                        CLOCK.instant().minusSeconds(1)))
                .toList());
    }

    private static Contribution contribution(String substance, long micrograms) {
        return new Contribution(
                new SubstanceCode(substance), Form.POWDER, Evidence.CONFIRMED, micrograms, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
