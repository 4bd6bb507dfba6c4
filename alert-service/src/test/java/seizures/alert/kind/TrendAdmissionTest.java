package seizures.alert.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import seizures.alert.rule.Rule;
import seizures.alert.rule.RuleParser;
import seizures.commons.request.Parsed;
import seizures.contract.ContractJson;
import seizures.domain.doses.DoseMethods;

class TrendAdmissionTest {
    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

    private static List<String> faults(String when) {
        var definition =
                "{ \"severity\": \"info\", \"measure\": { \"kind\": \"SEIZURES\" }, \"when\": { \"kind\": \"TREND\", "
                        + when + " } }";
        return RuleParser.parse(ContractJson.MAPPER.readTree(definition), DoseMethods.builtIn())
                        instanceof Parsed.Ok<Rule>(var rule)
                ? rule.when().admission(NOW).stream()
                        .map(fault -> fault.where() + " " + fault.detail())
                        .toList()
                : List.of("unreadable");
    }

    @Test
    void daily_fits_to_five_years_are_too_much_work_for_a_long_series() {
        assertThat(faults("\"detector\": \"FARRINGTON_FLEXIBLE\", \"bucket\": \"DAY\""))
                .containsExactly("#/when/since too much work: FARRINGTON_FLEXIBLE over 9830 days;"
                        + " use a later since or a longer bucket");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"detector\": \"FARRINGTON_FLEXIBLE\", \"bucket\": \"DAY\", \"since\": \"2019-06-01\"",
                "\"detector\": \"FARRINGTON_FLEXIBLE\", \"bucket\": \"WEEK\"",
                "\"detector\": \"SEASONAL_NB\", \"bucket\": \"DAY\"",
                "\"detector\": \"GLR_NB\", \"bucket\": \"DAY\"",
                "\"detector\": \"EARS_C3\", \"bucket\": \"DAY\"",
                "\"detector\": \"CUSUM\", \"bucket\": \"MONTH\", \"since\": \"2026-11-01\""
            })
    void what_can_be_evaluated_in_time_is_admitted(String when) {
        assertThat(faults(when)).isEmpty();
    }

    @Test
    void a_search_over_ten_thousand_days_is_refused() {
        assertThat(faults("\"detector\": \"GLR_NB\", \"bucket\": \"DAY\", \"params\": { \"M\": 10000 }"))
                .singleElement()
                .asString()
                .startsWith("#/when/params/M ");
    }

    @Test
    void a_detector_for_comparison_is_read_from_the_log_and_refused_when_written() {
        assertThat(faults("\"detector\": \"MEAN_PLUS_SD\", \"bucket\": \"WEEK\""))
                .singleElement()
                .asString()
                .startsWith("#/when/detector MEAN_PLUS_SD cannot be used in rules; use one of EARS_C1, ");
    }
}
