package seizures.console.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import seizures.console.page.Chart;
import tools.jackson.databind.json.JsonMapper;

class CountChartTest {
    private static final String ROW = """
            {"bucket": "%s", "group": {}, "seizures": %d, "massMicrograms": "2000000000", "pills": "0", "status": "PROVISIONAL",
             "doses": {"assay-2mg@1": {"low": 1, "mid": 2, "high": 3}}, "coverage": {"complete": %s}}""";

    @Test
    void a_month_without_a_row_is_zero_where_reports_are_complete_and_else_a_hatched_gap() {
        var chart = chart("\"missing\": [{\"agency\": \"US-CBP\", \"days\": 31, \"periods\": [\"2024-05\"]},"
                + " {\"agency\": \"MX-SAT\", \"days\": 40, \"periods\": [\"2024-06-20..2024-07-15\"]}]");

        assertThat(chart.labels())
                .containsExactly(
                        "2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06", "2024-07", "2024-08");
        assertThat(chart.unreported()).containsExactly("2024-04", "2024-05", "2024-06", "2024-07");
        assertThat(chart.lines().getFirst().values()).containsExactly(0.0, 3.0, 0.0, 5.0, null, null, null, 0.0);
    }

    @Test
    void where_not_all_that_is_missing_is_listed_no_month_without_a_row_is_zero() {
        var chart = chart(
                "\"missing\": [{\"agency\": \"US-CBP\", \"days\": 31, \"periods\": [\"2024-05\"]}], \"moreAgencies\": 1");

        assertThat(chart.lines().getFirst().values()).containsExactly(null, 3.0, null, 5.0, null, null, null, null);
    }

    private static Chart chart(String missing) {
        var answer = JsonMapper.shared()
                .readValue(
                        """
                        {"knownAt": "2024-10-16", "bucket": "month", "from": "2024-01-01", "to": "2024-08-31", "excludedMonthReports": 0,
                         "notes": [], "rows": [%s, %s], "total": {"bucket": "all", "group": {}, "seizures": 8, "massMicrograms": "1",
                         "pills": "0", "coverage": {"complete": false, %s}}}""".formatted(
                                ROW.formatted("2024-02", 3, "true"), ROW.formatted("2024-04", 5, "false"), missing),
                        CountAnswer.class);
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("show", "seizures");
        return Objects.requireNonNull(CountChart.of(new CountQuestion(parameters), answer, List.of("assay-2mg@1")));
    }
}
