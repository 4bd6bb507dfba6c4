package seizures.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static seizures.alert.rule.RuleParserTest.faults;
import static seizures.alert.rule.RuleParserTest.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the kinds of rule refuse, each by itself. */
class RuleKindsTest {
    private static final String TREND = """
            { "severity": "info", "measure": { "kind": "%s" },
              "when": { "kind": "TREND", "detector": "%s", "bucket": "WEEK" %s } }
            """;

    @Test
    void a_trend_has_a_rate_a_direction_and_a_time_until_the_next_period() {
        var said = TREND.formatted("SEIZURES", "seasonal negative binomial", "");
        var meant = TREND.formatted(
                "SEIZURES",
                "SEASONAL_NB",
                ", \"falseAlarmRate\": 0.01, \"direction\": \"UP\", \"completeAfter\": \"PT24H\", \"holdFor\":"
                        + " \"P10D\"");

        assertThat(rule(said)).isEqualTo(rule(meant));
    }

    @Test
    void all_that_is_wrong_with_a_trend_is_said_at_once() {
        assertThat(faults("""
                        { "severity": "info", "measure": { "kind": "MASS" },
                          "when": { "kind": "TREND", "detector": "MANN_KENDALL", "bucket": "YEAR", "direction": "SIDEWAYS",
                            "falseAlarmRate": 2, "params": 3, "since": "2018-13-01", "completeAfter": "soon", "holdFor": 1, "value": 1 } }
                        """))
                .extracting(fault -> fault.split(" ")[0])
                .containsExactlyInAnyOrder(
                        "#/when/kind",
                        "#/when/detector",
                        "#/when/bucket",
                        "#/when/direction",
                        "#/when/falseAlarmRate",
                        "#/when/params",
                        "#/when/since",
                        "#/when/completeAfter",
                        "#/when/holdFor",
                        "#/when/value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EARS_C1 | , \"direction\": \"DOWN\"          | #/when/direction must be UP: EARS_C1 detects rises"
                        + " only",
                "EARS_C1 | , \"nowcast\": true, \"completeAfter\": \"P9D\" | #/when/nowcast must go with the detector SEASONAL_NB",
                "SEASONAL_NB | , \"nowcast\": true | #/when/completeAfter must be 2 to 92 days with nowcast: the time after"
                        + " which nearly everything has been reported",
                "CUSUM   | , \"falseAlarmRate\": 0.1          | #/when/falseAlarmRate must be omitted: CUSUM has no false alarm rate",
                "EARS_C1 | , \"params\": { \"alpha\": 0.1 }     | #/when/params/alpha must be stated as falseAlarmRate",
                "EARS_C1 | , \"params\": { \"baseline\": 1 }    | #/when/params/baseline is not within 2 to 1000",
                "EARS_C1 | , \"params\": { \"years\": 1 }       | #/when/params/years is not a parameter of EARS_C1"
            })
    void a_trend_cannot_ask_a_detector_for_what_it_does_not_know(String detector, String more, String fault) {
        assertThat(faults(TREND.formatted("SEIZURES", detector, more))).containsExactly(fault);
    }

    @Test
    void all_that_is_wrong_with_an_emergence_is_said_at_once() {
        assertThat(faults("""
                        { "severity": "info", "measure": { "kind": "SEIZURES" },
                          "when": { "kind": "EMERGENCE", "of": "colour", "period": "DAY", "lookBack": 1.5, "since": "2018-10", "ever": true } }
                        """))
                .containsExactlyInAnyOrder(
                        "#/when/of unknown value \"colour\". Valid: substance, family, class, form, port, mode, origin,"
                                + " combination, route",
                        "#/when/period unknown value \"DAY\". Valid: MONTH, QUARTER, FISCAL_YEAR",
                        "#/when/lookBack must be a whole number from 1 to 240",
                        "#/when/since must be a date such as 2018-10-01, from 1900 on",
                        "#/when/ever unknown member \"ever\". Valid: kind, of, period, lookBack, since, holdFor");
    }

    @Test
    void all_that_is_wrong_with_a_silence_is_said_at_once() {
        assertThat(faults("""
                        { "severity": "info", "measure": { "kind": "SEIZURES" },
                          "when": { "kind": "SILENCE", "bucket": "HOUR", "falseAlarmRate": 0, "since": 2018, "completeAfter": "1d", "days": 3 } }
                        """))
                .extracting(fault -> fault.split(" ")[0])
                .containsExactlyInAnyOrder(
                        "#/when/bucket",
                        "#/when/falseAlarmRate",
                        "#/when/since",
                        "#/when/completeAfter",
                        "#/when/days");
    }

    @Test
    void a_shift_is_of_counts_and_of_one_thing_that_goods_are() {
        assertThat(faults("""
                        { "severity": "info", "measure": { "kind": "PILLS" },
                          "when": { "kind": "SHIFT", "of": "route", "bucket": "MONTH", "baseline": 2, "atLeast": 0 } }
                        """))
                .extracting(fault -> fault.substring(0, fault.indexOf(' ')))
                .containsExactlyInAnyOrder("#/when/kind", "#/when/of", "#/when/baseline", "#/when/atLeast");
    }

    @Test
    void the_baseline_of_a_commitment_ends_before_the_event_and_is_long_enough() {
        var commitment = """
                { "severity": "info", "measure": { "kind": "SEIZURES" },
                  "when": { "kind": "COMMITMENT", "event": "2023-10-01", "baseline": { "from": "%s", "to": "%s" },
                    "direction": "DOWN", "bucket": "MONTH" } }
                """;

        assertThat(faults(commitment.formatted("2023-04-01", "2023-09-30"))).isEmpty();
        assertThat(faults(commitment.formatted("2023-04-02", "2023-09-30")))
                .containsExactly("#/when/baseline must hold at least 6 whole months");
        assertThat(faults(commitment.formatted("2023-01-01", "2023-10-01")))
                .containsExactly("#/when/baseline/to must be before the event");
    }

    @Test
    void a_group_that_never_reported_cannot_be_missed() {
        assertThat(faults("""
                        { "severity": "info", "group": ["port"], "measure": { "kind": "MASS" },
                          "when": { "kind": "NO_DATA", "afterDays": 3, "since": "2024-01-01" } }
                        """))
                .containsExactly("#/when/since must be omitted with a group: groups that never reported are not known");
    }
}
