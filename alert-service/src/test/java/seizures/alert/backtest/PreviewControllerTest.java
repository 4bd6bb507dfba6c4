package seizures.alert.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import seizures.commons.testing.Described;
import seizures.commons.web.CommonProblems;
import seizures.domain.doses.DoseMethods;

class PreviewControllerTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2024-07-05T00:00:00Z"), ZoneOffset.UTC);

    private static MockMvcTester mvc(int mostChanges) {
        var backtests = new Backtests(
                BacktestTrial::read,
                NOW,
                new BacktestSettings(1, 2, Duration.ofMinutes(10), mostChanges),
                DoseMethods.builtIn());
        return MockMvcTester.of(
                List.of(new PreviewController(new ShownPreviews(backtests), NOW, DoseMethods.builtIn())),
                builder -> builder.alwaysDo(Described.byTheFile())
                        .setControllerAdvice(new CommonProblems())
                        .build());
    }

    private static MvcTestResult preview(int mostChanges, String definition) {
        return mvc(mostChanges)
                .post()
                .uri("/v1/rules:preview")
                .contentType(MediaType.APPLICATION_JSON)
                .content(definition)
                .exchange();
    }

    private static String single(String substance, int kilos) {
        return """
                { "severity": "info", "select": { "substance": ["%s"] }, "group": ["port"],
                  "measure": { "kind": "MASS", "unit": "kg" }, "when": { "kind": "SINGLE", "value": %d } }
                """.formatted(substance, kilos);
    }

    @Test
    void it_says_what_the_rule_selects_what_it_would_raise_and_when_it_last_would_have() {
        var answer = preview(100, single("fentanyl", 3));

        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                { "seizures": 3, "groups": 1, "alerts": 2, "firing": 1,
                  "last": { "state": "FIRING", "group": { "port": "CBP_AREA:TUCSON" }, "observed": 4, "unit": "kg",
                            "raisedAt": "2024-07-04T12:00:00Z" } }
                """);
    }

    @Test
    void a_retracted_seizure_is_not_counted() {
        assertThat(preview(100, single("fentanyl", 1)))
                .bodyJson()
                .extractingPath("$.seizures")
                .isEqualTo(3);
    }

    @Test
    void it_recommends_values_for_each_group() {
        assertThat(preview(100, single("fentanyl", 3))).bodyJson().isLenientlyEqualTo("""
                { "recommended": [ { "group": { "port": "CBP_AREA:TUCSON" },
                    "values": [ { "falseAlarmRate": 0.05, "value": 5.5 }, { "falseAlarmRate": 0.01, "value": 5.5 } ] } ] }
                """);
    }

    @Test
    void what_matches_nothing_so_far_has_never_fired() {
        assertThat(preview(100, single("cocaine", 3))).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                { "seizures": 0, "groups": 0, "alerts": 0, "firing": 0 }
                """);
    }

    @Test
    void what_can_match_nothing_is_refused() {
        var never = single("fentanyl", 3).replace("[\"fentanyl\"]", "[\"fentanyl\"], \"class\": [\"PRECURSOR\"]");

        assertThat(preview(100, never)).hasStatus(422);
    }

    @Test
    void what_is_too_much_to_hold_is_refused() {
        assertThat(preview(2, single("fentanyl", 3))).hasStatus(422);
    }
}
