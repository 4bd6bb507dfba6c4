package seizures.console.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

class CountQuestionTest {
    @Test
    void the_same_question_has_the_same_address_however_it_was_spelled() {
        var one = question("/counts?to=2024-08&substance=fentanyl,heroin&from=2023-10&unknown=1&port=");
        var other = question("/counts?from=2023-10&to=2024-08&substance=fentanyl&substance=heroin");

        assertThat(one.page()).isEqualTo(other.page());
        assertThat(one.page()).isEqualTo("/counts?substance=fentanyl&substance=heroin&from=2023-10&to=2024-08");
    }

    @Test
    void how_an_answer_is_shown_is_not_asked_of_the_service() {
        var question = question("/counts?substance=fentanyl&unit=lb&show=mass&chart=bar&knownAt=2024-09-30");

        assertThat(question.api()).isEqualTo("/v1/dose-counts?substance=fentanyl&knownAt=2024-09-30");
        assertThat(question.page()).endsWith("&show=mass&unit=lb&chart=bar");
    }

    @Test
    void a_picture_shows_what_the_page_shows_where_the_service_draws_it() {
        var question = question("/counts?substance=fentanyl&group=port&bucket=month&show=mass&unit=lb");

        assertThat(question.picture("svg"))
                .isEqualTo(
                        "/api/stats/v1/dose-counts/chart.svg?substance=fentanyl&bucket=month&group=port&measure=mass");
        assertThat(question.with("group", List.of("port", "form")).picture("svg"))
                .isNull();
        assertThat(question.with("overlap", "keep").picture("svg")).isNull();
    }

    @Test
    void a_value_cannot_break_out_of_the_address() {
        var question = question("/counts").with("substance", List.of("other:a&b=c #?+/é"));

        assertThat(question.api()).doesNotContain("&b=c", "#", " ", "é", "+");
        assertThat(question(question.page()).all("substance")).containsExactly("other:a&b=c #?+/é");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03, 2024-03, 2024-03",
        "2024-Q1, 2024-01, 2024-03",
        "2024-Q4, 2024-10, 2024-12",
        "FY2024, FY2024, FY2024",
        "2024-W01, 2024-01-01, 2024-01-07",
        "2020-W53, 2020-12-28, 2021-01-03",
        "2024-03-15, 2024-03-15, 2024-03-15"
    })
    void the_question_behind_a_row_is_about_its_bucket_and_group(String bucket, String from, String to) {
        var row = new CountAnswer.Row(
                bucket, Map.of("port", "UNLOCODE:USLRD"), 1, "1", "0", null, null, null, null, null, null);

        var behind =
                question("/counts?from=2019-01&substance=fentanyl&group=port").narrowedTo(row);

        assertThat(behind.first("from")).isEqualTo(from);
        assertThat(behind.first("to")).isEqualTo(to);
        assertThat(behind.all("port")).containsExactly("UNLOCODE:USLRD");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11, 2024-02, 4",
        "FY2019, FY2024, 6",
        "2023-Q3, 2024-Q2, 4",
        "2020-W52, 2021-W02, 4",
        "2024-02-27, 2024-03-01, 4"
    })
    void the_axis_has_every_bucket_between(String first, String last, int count) {
        assertThat(BucketPeriod.between(first, last))
                .hasSize(count)
                .startsWith(first)
                .endsWith(last);
    }

    private static CountQuestion question(String address) {
        return new CountQuestion(new LinkedMultiValueMap<>(decoded(address)));
    }

    private static Map<String, List<String>> decoded(String address) {
        var decoded = new LinkedMultiValueMap<String, String>();
        UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.forEach(value -> decoded.add(
                        name,
                        value == null
                                ? ""
                                : java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8))));
        return decoded;
    }
}
