package seizures.stats.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import seizures.commons.testing.Described;
import seizures.commons.web.CommonProblems;
import seizures.contract.ContractJson;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.DoseMethods;

/** What can be looked up beside counts: methods, substances, ports, areas. */
class RegisterControllersTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-10-15T12:00:00Z"), ZoneOffset.UTC);

    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(
                    new DoseMethodController(DoseMethods.builtIn()),
                    new SubstanceController(CLOCK),
                    new PortController(),
                    new AreaController(),
                    new DimensionController())
            .setControllerAdvice(new CommonProblems())
            .addFilters(new ShallowEtagHeaderFilter())
            .alwaysDo(Described.byTheFile())
            .setMessageConverters(new StringHttpMessageConverter(), new JacksonJsonHttpMessageConverter())
            .build());

    @Test
    void methods_substances_and_ports_can_be_looked_up() {
        assertThat(http.get().uri("/v1/dose-methods"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.standard", id -> assertThat(id).isEqualTo("assay-2mg@1"))
                .hasPathSatisfying(
                        "$.averages[0].years['2022'].mid",
                        mid -> assertThat(mid).isEqualTo(0.192));
        assertThat(http.get().uri("/v1/substances")).hasStatusOk().bodyJson().doesNotHavePath("$.next");
        assertThat(http.get().uri("/v1/ports")).hasStatusOk();
    }

    @Test
    void dimensions_are_listed_with_the_values_of_closed_lists() {
        var dimensions = ContractJson.MAPPER.readTree(body("/v1/dimensions")).path("dimensions");

        assertThat(dimensions.valueStream().map(each -> each.path("dimension").asString()))
                .containsExactlyElementsOf(Dimension.words());
        var detection = dimensions.get(Dimension.DETECTION.ordinal());
        assertThat(detection.path("multiple").asBoolean()).isTrue();
        assertThat(detection.path("values").get(3).toString())
                .isEqualTo("{\"value\":\"MANUAL_SEARCH\",\"name\":\"Manual search\"}");
        assertThat(dimensions.get(Dimension.PORT.ordinal()).path("values")).isEmpty();
        for (var dimension : Dimension.values()) {
            assertThat(dimension.choices())
                    .allMatch(value -> dimension.parse(value).equals(value));
        }
    }

    @Test
    void a_long_list_comes_in_pages_that_together_are_the_list() {
        var codes = new ArrayList<String>();
        Integer next = 0;
        while (next != null) {
            var page =
                    ContractJson.MAPPER.readTree(body("/v1/ports?country=MX&scheme=UNLOCODE&limit=50&offset=" + next));
            page.path("ports").forEach(port -> codes.add(port.path("port").asString()));
            next = page.path("next").isMissingNode()
                    ? null
                    : (Integer) page.path("next").asInt();
        }

        assertThat(codes)
                .doesNotHaveDuplicates()
                .hasSize(ContractJson.MAPPER
                        .readTree(body("/v1/ports?country=MX&scheme=UNLOCODE&limit=1"))
                        .path("total")
                        .asInt())
                .allMatch(code -> code.startsWith("UNLOCODE:MX"));
        assertThat(http.get().uri("/v1/ports?limit=0&colour=red"))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors[*].parameter",
                        names -> assertThat(names).asArray().containsExactlyInAnyOrder("colour", "limit"));
    }

    @Test
    void a_substance_was_controlled_when_it_was_seized_and_is_today_or_not() {
        assertThat(http.get().uri("/v1/substances/Isotonitazene?on=2019-12-31"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.controlled", standing -> assertThat(standing).isEqualTo("NOT_CONTROLLED"))
                .hasPathSatisfying(
                        "$.lists", lists -> assertThat(lists).asArray().isEmpty());
        assertThat(http.get().uri("/v1/substances/isotonitazene"))
                .bodyJson()
                .hasPathSatisfying("$.on", day -> assertThat(day).isEqualTo("2024-10-15"))
                .hasPathSatisfying(
                        "$.lists", lists -> assertThat(lists).asArray().containsExactly("US-CSA-I", "1961-I"));
        assertThat(http.get().uri("/v1/substances/isotonitazine"))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors[0].detail",
                        detail -> assertThat(detail).asString().contains("isotonitazene"));
        assertThat(http.get().uri("/v1/substances?family=nitazenes&on=2019-12-31&controlled=CONTROLLED"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.substances[*].substance",
                        codes -> assertThat(codes).asArray().containsExactly("etonitazene"));
    }

    @Test
    void a_port_says_by_what_its_coordinates_are_known() {
        assertThat(located("UNLOCODE", "piedras negras")).containsExactly("GEONAMES");
        assertThat(located("IDS_PLACE", "colombia")).containsExactly("MAP");
        assertThat(located("UNLOCODE", "alvaro obregon")).containsExactly("");
    }

    private List<String> located(String scheme, String name) {
        return ContractJson.MAPPER
                .readTree(body("/v1/ports?country=MX&scheme=" + scheme + "&name=" + name))
                .path("ports")
                .valueStream()
                .map(port -> port.path("located").asString(""))
                .toList();
    }

    @Test
    void areas_are_listed_with_the_code_of_their_sums_and_a_centre() {
        assertThat(body("/v1/areas?name=LAREDO"))
                .isEqualTo("{\"areas\":[{\"area\":\"LAREDO\",\"name\":\"Laredo\",\"country\":\"US\","
                        + "\"port\":\"CBP_AREA:LAREDO\",\"latitude\":27.51,\"longitude\":-99.51}]}");
        assertThat(body("/v1/areas?country=mx&name=nuevo leon"))
                .contains("\"MX-NLE\"")
                .doesNotContain("\"port\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/ports?area=LARDEO, LAREDO",
        "/v1/ports?region=SOUTHWEST, SOUTHWEST_BORDER",
        "/v1/ports?country=USA, ISO 3166-1",
        "/v1/areas?country=Mexico, ISO 3166-1"
    })
    void an_unknown_place_is_refused(String uri, String right) {
        assertThat(http.get().uri(uri))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors[0].detail",
                        detail -> assertThat(detail).asString().contains(right));
    }

    private String body(String uri) {
        return new String(http.get().uri(uri).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
