package seizures.alert.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertState;
import seizures.contract.ContractJson;
import seizures.contract.SeizureChange;

class BacktestsTest extends BacktestTrial {
    @Test
    void it_says_what_would_have_been_told_how_often_and_how_late_and_what_was_withdrawn_since() {
        try (var backtests = of(BacktestTrial::read, 100)) {
            var backtest = ended(backtests.start(KILO, FROM, TO, "analyst").orElseThrow());

            assertThat(backtest.state()).isEqualTo(Backtest.State.DONE);
            assertThat(backtest.progress()).isEqualTo(1);
            var outcome = backtest.outcome();
            assertThat(outcome.count()).isEqualTo(3);
            assertThat(outcome.coveredDays()).isEqualTo(2);
            assertThat(outcome.perYear()).isNull();
            assertThat(outcome.withdrawn()).isEqualTo(1);
            assertThat(outcome.medianDelay()).isEqualTo(Duration.ofDays(1));
            assertThat(outcome.longestDelay()).isEqualTo(Duration.ofDays(3));
            assertThat(outcome.alerts())
                    .extracting(alert -> alert.toldAt() + " " + alert.state())
                    .containsExactly(
                            "2023-05-02T12:00:00Z RESOLVED",
                            "2024-05-08T12:00:00Z WITHDRAWN",
                            "2024-07-04T12:00:00Z RESOLVED");
            assertThat(outcome.alerts().get(1).state()).isEqualTo(AlertState.WITHDRAWN);
        }
    }

    /** A kilogram a week in 2023, and nothing before or after. */
    private static void readWeekly(Predicate<SeizureChange> reader) {
        LocalDate.of(2023, 1, 2)
                .datesUntil(LocalDate.of(2024, 1, 1), Period.ofWeeks(1))
                .forEach(day -> reader.test(kilos("US-CBP-" + day, 1, 1, day.toString(), day + "T12:00:00Z", 1)));
    }

    @Test
    void a_year_is_one_of_days_that_the_reporters_cover() {
        try (var backtests = of(BacktestsTest::readWeekly, 100)) {
            var year = ended(backtests.start(KILO, FROM, TO, "analyst").orElseThrow())
                    .outcome();
            var decades = ended(backtests
                            .start(KILO, Instant.parse("2000-01-01T00:00:00Z"), TO, "analyst")
                            .orElseThrow())
                    .outcome();

            assertThat(year.count()).isEqualTo(52);
            assertThat(year.coveredDays()).isBetween(358L, 366L);
            assertThat(year.perYear()).isBetween(new BigDecimal("51.5"), new BigDecimal("53.5"));
            assertThat(decades.perYear()).isEqualTo(year.perYear());
        }
    }

    @Test
    void a_rule_about_what_fails_to_come_is_judged_by_all_days() {
        var noData = AlertRuleVersion.of("no-data", 1, FROM, ContractJson.MAPPER.readTree("""
                { "severity": "info", "select": { "substance": ["fentanyl"] }, "measure": { "kind": "SEIZURES" },
                  "when": { "kind": "NO_DATA", "afterDays": 30 } }
                """));
        try (var backtests = of(BacktestsTest::readWeekly, 100)) {
            var outcome = ended(backtests.start(noData, FROM, TO, "analyst").orElseThrow())
                    .outcome();

            assertThat(outcome.count()).isOne();
            assertThat(outcome.coveredDays()).isEqualTo(731);
            assertThat(outcome.perYear()).isEqualByComparingTo("0.50");
        }
    }

    /** The reports are none that the rule looks at, but they tell what of the sum is left. */
    @Test
    void a_sum_of_an_area_counts_without_what_reports_of_its_ports_account_for() {
        var sums = AlertRuleVersion.of("sums", 1, FROM, ContractJson.MAPPER.readTree("""
                { "severity": "info", "select": { "port": ["CBP_AREA:LAREDO"] }, "measure": { "kind": "MASS", "unit": "kg" },
                  "when": { "kind": "THRESHOLD", "window": { "calendar": "MONTH" }, "value": 6 } }
                """));
        var sum = kilos("CBP_AREA:LAREDO", "US-CBP-1", 1, 1, "2023-05", "2023-06-02T00:00:00Z", 8);
        var report = kilos("UNLOCODE:USLRD", "US-CBP-2", 1, 1, "2023-05-09", "2023-06-10T00:00:00Z", 3);
        Backtests.History both = reader -> List.of(report, sum).forEach(reader::test);
        try (var backtests = of(both, 100)) {
            var backtest = ended(backtests.start(sums, FROM, TO, "analyst").orElseThrow());

            assertThat(backtest.outcome().alerts())
                    .extracting(alert -> alert.state() + " " + alert.observed())
                    .containsExactly("WITHDRAWN 5.000000");
            assertThat(backtests.preview(sums).orElseThrow().found().alerts()).isEmpty();
        }
    }

    @Test
    void what_was_withdrawn_before_it_fired_would_have_been_told_to_nobody() {
        var late = AlertRuleVersion.of("kilo", 1, FROM, ContractJson.MAPPER.readTree("""
                { "severity": "info", "select": { "substance": ["fentanyl"] }, "measure": { "kind": "MASS", "unit": "kg" },
                  "when": { "kind": "SINGLE", "value": 1 }, "fireAfter": "P30D" }
                """));
        try (var backtests = of(BacktestTrial::read, 100)) {
            var outcome = ended(backtests.start(late, FROM, TO, "analyst").orElseThrow())
                    .outcome();

            assertThat(outcome.alerts())
                    .extracting(alert -> alert.toldAt() + " " + alert.state())
                    .containsExactly("2023-06-01T12:00:00Z RESOLVED", "2024-08-03T12:00:00Z RESOLVED");
        }
    }
}
