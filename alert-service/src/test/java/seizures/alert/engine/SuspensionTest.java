package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import seizures.alert.message.Language;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.domain.doses.DoseMethods;

/** A rule one of whose series takes too long again and again is set aside, and holds up nobody. */
class SuspensionTest {
    private static final Instant NOW = Instant.parse("2024-05-10T00:00:00Z");
    private static final int STEPS = 200;
    private static final String COSTLY = """
            { "severity": "info", "group": ["country"], "measure": { "kind": "SEIZURES" },
              "when": { "kind": "TREND", "detector": "SEASONAL_NB", "bucket": "DAY" } }
            """;
    private static final String CHEAP = """
            { "severity": "critical", "group": ["port"], "measure": { "kind": "MASS", "unit": "kg" },
              "when": { "kind": "SINGLE", "value": 1 } }
            """;

    private final EngineState memory = Remembered.memory();
    private int steps = STEPS;
    private AlertEngine watch = engine();

    SuspensionTest() {
        watch.at(NOW);
        for (int i = 0; i < 100; i++) {
            report("US-CBP-" + i, LocalDate.of(2024, 1, 1).plusDays(i).toString(), 10);
        }
    }

    private AlertEngine engine() {
        return new AlertEngine(memory, DoseMethods.builtIn(), Language.ENGLISH, new WorkSlice(() -> steps));
    }

    private List<AlertVersion> report(String id, String day, long grams) {
        return watch.on(Said.grams("UNLOCODE:USLRD", day, "fentanyl", grams).reported(id, "2024-05-09T20:00:00Z"));
    }

    private List<AlertRuleVersion> suspended(int ticks) {
        var suspended = new ArrayList<>(watch.takeSuspended());
        for (int i = 1; i <= ticks; i++) {
            watch.at(NOW.plusSeconds(i));
            suspended.addAll(watch.takeSuspended());
        }
        return suspended;
    }

    @Test
    void a_rule_that_is_cut_off_three_times_in_a_row_is_suspended_once() {
        watch.on(Rules.version("costly", 1, COSTLY));

        assertThat(suspended(9)).isEmpty();
        assertThat(suspended(12)).singleElement().satisfies(rule -> {
            assertThat(rule.version()).isEqualTo(2);
            assertThat(rule.definition()).isNotNull();
            assertThat(rule.suspended()).isEqualTo("one evaluation takes too long: country US");
        });
        assertThat(CountedSlice.isWaiting(memory)).isFalse();
    }

    /** Or a report that comes by two of them waits for both. */
    @Test
    void between_two_attempts_a_series_rests_whatever_comes() {
        var attempts = new AtomicInteger();
        watch = new AlertEngine(memory, DoseMethods.builtIn(), Language.ENGLISH, new WorkSlice(() -> {
            attempts.incrementAndGet();
            throw new CancellationException();
        }));
        watch.at(NOW);
        watch.on(Rules.version("costly", 1, COSTLY));
        assertThat(attempts).hasValue(1);

        for (int second = 1; second < 5; second++) {
            report("US-CBP-" + (900 + second), "2024-05-09", 10);
            watch.at(NOW.plusSeconds(second));
        }

        assertThat(attempts).hasValue(1);
        watch.at(NOW.plusSeconds(5));
        assertThat(attempts).hasValue(2);
    }

    @Test
    void a_rule_whose_evaluation_fails_is_suspended_and_stops_no_other() {
        watch = new AlertEngine(memory, DoseMethods.builtIn(), Language.ENGLISH, new WorkSlice(() -> {
            throw new IllegalStateException("a fault of ours");
        }));
        watch.on(Rules.version("costly", 1, COSTLY));

        assertThat(watch.takeSuspended())
                .singleElement()
                .satisfies(rule -> assertThat(rule.suspended())
                        .isEqualTo(
                                "an evaluation fails (java.lang.IllegalStateException: a fault of ours): country US"));
    }

    @Test
    void one_that_was_cut_off_twice_and_then_comes_through_is_not() {
        watch.on(Rules.version("costly", 1, COSTLY));
        suspended(5);
        steps = 1_000_000;
        suspended(10);
        steps = STEPS;
        report("US-CBP-900", "2024-05-01", 10);

        assertThat(suspended(2)).isEmpty();
    }

    @Test
    void other_rules_go_on_beside_it() {
        watch.on(Rules.version("cheap", 1, CHEAP));
        watch.on(Rules.version("costly", 1, COSTLY));

        var alerts = report("US-CBP-900", "2024-05-09", 2_000);
        suspended(5);
        var later = report("US-CBP-901", "2024-05-09", 3_000);

        assertThat(alerts).extracting(AlertVersion::ruleId).containsExactly("cheap");
        assertThat(later).extracting(AlertVersion::ruleId).containsExactly("cheap");
    }

    @Test
    void its_suspension_in_the_log_changes_no_alert_and_keeps_it_from_being_evaluated_after_a_restart() {
        watch.on(Rules.version("cheap", 1, CHEAP));
        report("US-CBP-900", "2024-05-09", 2_000);

        var told = watch.on(Rules.version("cheap", 1, CHEAP).suspended(NOW, "it takes too long"));
        watch = engine();

        assertThat(told).isEmpty();
        assertThat(report("US-CBP-901", "2024-05-09", 3_000)).isEmpty();
        assertThat(memory.alerts().get(onlyAlert()))
                .extracting(AlertVersion::state)
                .isEqualTo(AlertState.FIRING);
    }

    private String onlyAlert() {
        var ids = new ArrayList<String>();
        memory.alerts().forEach((id, alert) -> ids.add(id));
        assertThat(ids).hasSize(1);
        return ids.getFirst();
    }

    @Test
    void a_new_version_evaluates_all_that_has_come_meanwhile() {
        watch.on(Rules.version("cheap", 1, CHEAP));
        watch.on(Rules.version("cheap", 1, CHEAP).suspended(NOW, "it takes too long"));
        report("US-CBP-900", "2024-05-09", 2_000);

        var alerts = watch.on(Rules.version("cheap", 3, CHEAP));

        assertThat(alerts).extracting(AlertVersion::state).containsExactly(AlertState.FIRING);
    }

    @Test
    void its_deletion_resolves_what_still_fires() {
        watch.on(Rules.version("cheap", 1, CHEAP));
        report("US-CBP-900", "2024-05-09", 2_000);
        watch.on(Rules.version("cheap", 1, CHEAP).suspended(NOW, "it takes too long"));

        var alerts = watch.on(Rules.version("cheap", 3, Optional.empty(), NOW));

        assertThat(alerts).extracting(AlertVersion::state).containsExactly(AlertState.RESOLVED);
    }

    @Test
    void many_single_seizures_are_written_a_part_at_a_time() {
        steps = 1_000_000;
        for (int i = 0; i < 2 * BoundedEvaluator.SEIZURES_AT_ONCE; i++) {
            report(
                    "US-CBP-" + (10_000 + i),
                    LocalDate.of(2023, 1, 1).plusDays(i % 300).toString(),
                    2_000);
        }

        var atOnce = watch.on(Rules.version("cheap", 1, CHEAP));
        int alerts = atOnce.size();
        for (int i = 1; CountedSlice.isWaiting(memory); i++) {
            alerts += watch.at(NOW.plusSeconds(i)).size();
        }

        assertThat(atOnce.size()).isBetween(BoundedEvaluator.SEIZURES_AT_ONCE, 3 * BoundedEvaluator.SEIZURES_AT_ONCE);
        assertThat(alerts).isGreaterThanOrEqualTo(2 * BoundedEvaluator.SEIZURES_AT_ONCE);
    }
}
