package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import seizures.alert.message.Language;
import seizures.contract.AlertVersion;
import seizures.domain.doses.DoseMethods;

/** Air and Marine Operations takes part in seizures that others report: an alert that sums both says that they may be counted twice. */
class OverlappingAgenciesTest {
    private static final Instant KNOWN = Instant.parse("2024-05-02T12:00:00Z");
    private static final Said PORT = Said.grams("SCHEDULE_D:2304", "2024-04-11", "fentanyl", 3_000);
    private static final String NOTE =
            "US-CBP-AMO and US-CBP publish some of the same seizures, which may count twice here.";

    private final List<AlertVersion> told = new ArrayList<>();
    private AlertEngine engine = engine(Language.ENGLISH);

    private static AlertEngine engine(Language language) {
        return new AlertEngine(Remembered.memory(), DoseMethods.builtIn(), language, TimeSlice.UNLIMITED);
    }

    private void rule(String group, String when) {
        engine.at(KNOWN);
        engine.on(Rules.version(
                "rule",
                1,
                "{\"severity\": \"critical\", \"group\": [" + group
                        + "], \"measure\": {\"kind\": \"MASS\", \"unit\": \"kg\"}, \"when\": " + when + "}"));
    }

    private void report(String id) {
        told.addAll(engine.on(PORT.reported(id, KNOWN.toString())));
    }

    private void tick() {
        told.addAll(engine.at(KNOWN.plusSeconds(1)));
    }

    private static String month(int kilograms) {
        return "{\"kind\": \"THRESHOLD\", \"window\": {\"calendar\": \"MONTH\"}, \"value\": " + kilograms
                + ", \"holdFor\": \"P90D\"}";
    }

    private static boolean isSaid(AlertVersion alert) {
        return String.valueOf(alert.summary()).contains("count twice");
    }

    @Test
    void a_sum_over_both_says_that_a_seizure_may_count_twice() {
        rule("", month(5));
        report("US-CBP-1");
        report("US-CBP-AMO-1");
        tick();

        assertThat(told.getLast().summary()).contains(NOTE);
    }

    @Test
    void it_says_so_in_spanish() {
        engine = engine(Language.SPANISH);
        rule("", month(5));
        report("US-CBP-1");
        report("US-CBP-AMO-1");
        tick();

        assertThat(told.getLast().summary())
                .contains("US-CBP-AMO y US-CBP publican algunas de las mismas incautaciones");
    }

    @Test
    void a_sum_over_one_of_them_or_over_others_does_not() {
        rule("\"agency\"", month(2));
        report("US-CBP-1");
        report("US-CBP-AMO-1");
        tick();
        assertThat(told).hasSize(2).noneMatch(OverlappingAgenciesTest::isSaid);
    }

    @Test
    void what_was_retracted_is_not_in_the_sum() {
        rule("", month(5));
        report("US-CBP-1");
        report("US-CBP-AMO-1");
        tick();
        told.addAll(engine.on(PORT.change("US-CBP-AMO-1", 1, 2, 1, -1, KNOWN.plusSeconds(5))));
        told.addAll(engine.at(KNOWN.plusSeconds(6)));

        assertThat(told.getFirst().summary()).contains(NOTE);
        assertThat(told.getLast()).matches(alert -> !isSaid(alert));
    }

    @Test
    void a_single_seizure_is_no_sum() {
        rule("", "{\"kind\": \"SINGLE\", \"value\": 2}");
        report("US-CBP-1");
        report("US-CBP-AMO-1");
        tick();
        assertThat(told).hasSize(2).noneMatch(OverlappingAgenciesTest::isSaid);
    }
}
