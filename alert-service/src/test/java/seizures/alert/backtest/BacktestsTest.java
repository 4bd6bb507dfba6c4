package seizures.alert.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import seizures.commons.access.Caller;
import seizures.commons.access.Role;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertState;
import seizures.contract.ContractJson;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SampleCircumstances;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;
import seizures.contract.SubstanceCode;
import seizures.domain.doses.DoseMethods;

class BacktestsTest {
    private static final Instant FROM = Instant.parse("2023-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2025-01-01T00:00:00Z");
    private static final AlertRuleVersion KILO =
            AlertRuleVersion.of("kilo", 1, FROM, ContractJson.MAPPER.readTree("""
            { "severity": "info", "select": { "substance": ["fentanyl"] }, "measure": { "kind": "MASS", "unit": "kg" },
              "when": { "kind": "SINGLE", "value": 1 } }
            """));

    private static SeizureChange kilos(String id, int sign, int cause, String day, String knownAt, long kilos) {
        return kilos("CBP_AREA:TUCSON", id, sign, cause, day, knownAt, kilos);
    }

    private static SeizureChange kilos(
            String port, String id, int sign, int cause, String day, String knownAt, long kilos) {
        return new SeizureChange(
                new SeizureId(id),
                1,
                cause,
                1,
                sign,
                Instant.parse(knownAt),
                SampleCircumstances.at(port, day),
                List.of(new Contribution(
                        new SubstanceCode("fentanyl"),
                        Form.POWDER,
                        Evidence.PRESUMPTIVE,
                        kilos * 1_000_000_000,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0)));
    }

    private static final List<SeizureChange> HISTORY = List.of(
            kilos("US-CBP-1", 1, 1, "2022-05-01", "2022-05-02T00:00:00Z", 5),
            kilos("US-CBP-2", 1, 1, "2023-05-01", "2023-05-02T12:00:00Z", 2),
            kilos("US-CBP-3", 1, 1, "2024-05-01", "2024-05-08T12:00:00Z", 3),
            kilos("US-CBP-3", -1, 2, "2024-05-01", "2024-06-01T12:00:00Z", 3),
            kilos("US-CBP-4", 1, 1, "2024-07-01", "2024-07-04T12:00:00Z", 4));

    private static Backtests of(Backtests.History history, int mostChanges) {
        return new Backtests(
                history,
                Clock.systemUTC(),
                new BacktestSettings(1, 2, Duration.ofMinutes(10), mostChanges),
                DoseMethods.builtIn());
    }

    static void read(Predicate<SeizureChange> reader) {
        for (var change : HISTORY) {
            if (!reader.test(change)) {
                return;
            }
        }
    }

    private static Backtest ended(Backtest backtest) {
        await().atMost(Duration.ofSeconds(60)).until(() -> backtest.state() != Backtest.State.RUNNING);
        return backtest;
    }

    @Test
    void a_preview_leaves_its_place_to_a_backtest() throws Exception {
        var previewing = new CountDownLatch(1);
        Backtests.History endlessAtFirst = reader -> {
            boolean isFirst = previewing.getCount() > 0;
            previewing.countDown();
            do {
                read(reader);
            } while (isFirst && reader.test(HISTORY.getFirst()));
        };
        try (var backtests = of(endlessAtFirst, 100);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var preview = threads.submit(() -> backtests.preview(KILO));
            previewing.await();

            var backtest = ended(backtests.start(KILO, FROM, TO, "analyst").orElseThrow());

            assertThat(preview.get()).isEmpty();
            assertThat(backtest.state()).isEqualTo(Backtest.State.DONE);
            assertThat(backtests.preview(KILO)).isPresent();
        }
    }

    @Test
    void it_says_what_would_have_been_told_how_often_and_how_late_and_what_was_withdrawn_since() {
        try (var backtests = of(BacktestsTest::read, 100)) {
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
        try (var backtests = of(BacktestsTest::read, 100)) {
            var outcome = ended(backtests.start(late, FROM, TO, "analyst").orElseThrow())
                    .outcome();

            assertThat(outcome.alerts())
                    .extracting(alert -> alert.toldAt() + " " + alert.state())
                    .containsExactly("2023-06-01T12:00:00Z RESOLVED", "2024-08-03T12:00:00Z RESOLVED");
        }
    }

    @Test
    void a_rule_that_looks_at_too_much_is_refused_with_its_reason() {
        try (var backtests = of(BacktestsTest::read, 3)) {
            var backtest = ended(backtests.start(KILO, FROM, TO, "analyst").orElseThrow());

            assertThat(backtest.state()).isEqualTo(Backtest.State.FAILED);
            assertThat(backtest.failure()).contains("more than 3 changes");
        }
    }

    @Test
    void no_more_run_than_may_and_one_that_is_cancelled_makes_room() {
        var reading = new CountDownLatch(1);
        Backtests.History endless = reader -> {
            reading.countDown();
            while (reader.test(HISTORY.getFirst())) {
                Thread.onSpinWait();
            }
        };
        try (var backtests = of(endless, 100)) {
            var first = backtests.start(KILO, FROM, TO, "analyst").orElseThrow();
            await().atMost(Duration.ofSeconds(60)).until(() -> reading.getCount() == 0);
            assertThat(backtests.start(KILO, FROM, TO, "analyst")).isEmpty();

            backtests.remove(first);

            assertThat(ended(first).state()).isEqualTo(Backtest.State.CANCELLED);
            assertThat(backtests.find(first.id())).isEmpty();
            assertThat(backtests.start(KILO, FROM, TO, "analyst")).isPresent();
        }
    }

    @Test
    void the_place_of_a_cancelled_one_is_free_before_its_thread_has_noticed_and_is_handed_on_once() throws Exception {
        var reading = new CountDownLatch(1);
        var noticed = new CountDownLatch(1);
        Backtests.History deaf = reader -> {
            reading.countDown();
            try {
                noticed.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        try (var backtests = of(deaf, 100)) {
            var first = backtests.start(KILO, FROM, TO, "analyst").orElseThrow();
            reading.await();
            backtests.remove(first);

            assertThat(backtests.start(KILO, FROM, TO, "analyst")).isPresent();
            assertThat(backtests.start(KILO, FROM, TO, "analyst")).isEmpty();
            noticed.countDown();
            ended(first);
        }
    }

    @Test
    void one_that_takes_too_long_fails_and_says_so() {
        Backtests.History endless = reader -> {
            while (reader.test(HISTORY.getFirst())) {
                Thread.onSpinWait();
            }
        };
        var settings = new BacktestSettings(1, 2, Duration.ofSeconds(1), 100);
        try (var backtests = new Backtests(endless, Clock.systemUTC(), settings, DoseMethods.builtIn())) {
            var backtest = ended(backtests.start(KILO, FROM, TO, "analyst").orElseThrow());

            assertThat(backtest.state()).isEqualTo(Backtest.State.FAILED);
            assertThat(backtest.failure()).isEqualTo("It took longer than PT1S. Select less, or use a longer bucket.");
        }
    }

    @Test
    void who_started_it_may_cancel_it_and_an_owner_of_alerts_but_no_other_analyst() {
        try (var backtests = of(BacktestsTest::read, 100)) {
            var ana = caller("ana", "https://issuer.example", Role.ANALYST);
            var backtest = backtests.start(KILO, FROM, TO, ana.identity()).orElseThrow();

            assertThat(backtest.mayBeCancelledBy(ana)).isTrue();
            assertThat(backtest.mayBeCancelledBy(caller("bob", "https://issuer.example", Role.ANALYST)))
                    .isFalse();
            assertThat(backtest.mayBeCancelledBy(caller("ana", "https://other.example", Role.ANALYST)))
                    .isFalse();
            assertThat(backtest.mayBeCancelledBy(caller("eve", "https://issuer.example", Role.ALERT_OWNER)))
                    .isTrue();
        }
    }

    private static Caller caller(String name, String issuer, Role role) {
        return new Caller(name, issuer, Set.of(role), Set.of(), Instant.MAX);
    }

    @Test
    void a_log_that_cannot_be_read_fails_it_and_makes_room() {
        try (var backtests = of(
                reader -> {
                    throw new IllegalStateException("no brokers");
                },
                100)) {
            var backtest = ended(backtests.start(KILO, FROM, TO, "analyst").orElseThrow());

            assertThat(backtest.state()).isEqualTo(Backtest.State.FAILED);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> backtests.start(KILO, FROM, TO, "analyst").isPresent());
        }
    }
}
