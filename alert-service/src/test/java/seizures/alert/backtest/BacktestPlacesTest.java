package seizures.alert.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import seizures.commons.access.Caller;
import seizures.commons.access.Role;
import seizures.domain.doses.DoseMethods;

/** How many backtests run at once, and what ends them. */
class BacktestPlacesTest extends BacktestTrial {
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
    void a_rule_that_looks_at_too_much_is_refused_with_its_reason() {
        try (var backtests = of(BacktestTrial::read, 3)) {
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
        try (var backtests = of(BacktestTrial::read, 100)) {
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
