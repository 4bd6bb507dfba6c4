package seizures.stats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** In which forms counts are answered. */
class CountFormatsTest extends CountedKilograms {
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
    void an_accept_that_makes_no_sense_is_a_problem() {
        assertThat(http.get().uri("/v1/dose-counts").header("Accept", "a"))
                .hasStatus(406)
                .hasContentTypeCompatibleWith("application/problem+json");
    }
}
