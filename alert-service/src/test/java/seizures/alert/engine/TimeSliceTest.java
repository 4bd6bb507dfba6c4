package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import seizures.alert.message.Language;
import seizures.contract.AlertVersion;
import seizures.detectors.model.Interruption;
import seizures.domain.doses.DoseMethods;

/** One rule, however much there is to evaluate for it, holds up neither the others nor its own deletion. */
class TimeSliceTest {
    private static final int PORTS = 20;
    private static final int AT_ONCE = 3;
    private static final Instant NOW = Instant.parse("2024-05-10T00:00:00Z");
    private static final String KILO = """
            { "severity": "critical", "group": ["port"], "measure": { "kind": "MASS", "unit": "kg" },
              "when": { "kind": "THRESHOLD", "window": { "sliding": "PT24H" }, "value": 1 } }
            """;
    private static final String KILO_OF_A_COUNTRY =
            KILO.replace("port", "country").replace("1 }", "100 }");

    private final EngineState memory = Remembered.memory();
    private final AlertEngine watch =
            new AlertEngine(memory, DoseMethods.builtIn(), Language.ENGLISH, new CountedSlice(() -> AT_ONCE));

    TimeSliceTest() {
        watch.at(NOW);
        IntStream.range(0, PORTS).forEach(i -> report("US-CBP-" + i, port(i), 1_500));
    }

    private static String port(int i) {
        return "UNLOCODE:USL" + (char) ('A' + i % 26) + (char) ('A' + i / 26);
    }

    private List<AlertVersion> report(String id, String port, long grams) {
        return watch.on(Said.grams(port, "2024-05-09", "fentanyl", grams).reported(id, "2024-05-09T20:00:00Z"));
    }

    private List<AlertVersion> tickUntilNothingWaits() {
        var versions = new ArrayList<AlertVersion>();
        while (CountedSlice.isWaiting(memory)) {
            versions.addAll(watch.at(NOW));
        }
        return versions;
    }

    @Test
    void a_new_rule_evaluates_what_fits_and_the_rest_in_the_next_ticks() {
        var atOnce = watch.on(Rules.version("kilo", 1, KILO));
        var later = tickUntilNothingWaits();

        assertThat(atOnce).hasSize(AT_ONCE);
        assertThat(later).hasSize(PORTS - AT_ONCE);
        assertThat(later).extracting(AlertVersion::reason).containsOnly("rule made");
    }

    @Test
    void what_is_left_of_a_rule_survives_a_restart() {
        watch.on(Rules.version("kilo", 1, KILO));

        var again = new AlertEngine(memory, DoseMethods.builtIn(), Language.ENGLISH, TimeSlice.UNLIMITED);

        assertThat(again.at(NOW)).hasSize(PORTS - AT_ONCE);
    }

    @Test
    void a_deleted_rule_evaluates_nothing_more() {
        watch.on(Rules.version("kilo", 1, KILO));

        watch.on(Rules.version("kilo", 2, Optional.empty(), NOW));

        assertThat(CountedSlice.isWaiting(memory)).isFalse();
    }

    @Test
    void another_rule_is_not_behind_what_is_left_of_the_first() {
        watch.on(Rules.version("country", 1, KILO_OF_A_COUNTRY));
        watch.on(Rules.version("kilo", 1, KILO));

        var alerts = report("US-CBP-900", port(0), 90_000);

        assertThat(alerts).extracting(AlertVersion::ruleId).contains("country");
    }

    @Test
    void a_slice_is_over_when_its_time_is_and_begins_anew() {
        var nanos = new AtomicLong();
        var slice = TimeSlice.of(Duration.ofMillis(300), Duration.ofMillis(500), nanos::get, () -> 0);

        nanos.addAndGet(300_000_000);
        assertThat(slice.isOver()).isTrue();

        slice.begin();
        assertThat(slice.isOver()).isFalse();
    }

    @Test
    void a_series_is_cut_off_for_its_work_and_not_for_the_time_that_passes() {
        var nanos = new AtomicLong();
        var work = new AtomicLong();
        var slice = TimeSlice.of(Duration.ofMillis(300), Duration.ofMillis(500), nanos::get, work::get);
        LongFunction<Supplier<Boolean>> working = millis -> () -> {
            nanos.addAndGet(5_000_000_000L);
            work.addAndGet(millis * 1_000_000);
            Interruption.check();
            return true;
        };

        assertThat(slice.evaluate(working.apply(499))).isTrue();
        assertThatThrownBy(() -> slice.evaluate(working.apply(500))).isInstanceOf(CancellationException.class);
    }
}
