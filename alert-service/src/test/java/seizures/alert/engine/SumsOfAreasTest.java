package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import seizures.alert.message.Language;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.SeizureId;
import seizures.domain.doses.DoseMethods;

/** A monthly sum of a field office and reports of its ports are not added up in a rule, as they are not in counts. */
class SumsOfAreasTest {
    private static final String KNOWN = "2024-05-02T12:00:00Z";
    private static final Said SUM = Said.grams("CBP_AREA:LAREDO", "2024-04", "fentanyl", 8_000);
    private static final Said PORT = Said.grams("SCHEDULE_D:2304", "2024-04-11", "fentanyl", 3_000);
    private static final Said OTHER_PORT = Said.grams("UNLOCODE:USFAL", "2024-04-12", "fentanyl", 2_000);

    private final EngineState memory = Remembered.memory();
    private final List<AlertVersion> told = new ArrayList<>();
    private AlertEngine engine = engine(Language.ENGLISH);

    private AlertEngine engine(Language language) {
        return new AlertEngine(memory, DoseMethods.builtIn(), language, TimeSlice.UNLIMITED);
    }

    private void rule(String group, String select, String when) {
        told.addAll(engine.at(Instant.parse(KNOWN)));
        told.addAll(engine.on(Rules.version(
                "rule",
                1,
                "{\"severity\": \"critical\", \"group\": [" + group + "], \"select\": {" + select
                        + "}, \"measure\": {\"kind\": \"MASS\", \"unit\": \"kg\"}, \"when\": " + when + "}")));
    }

    private static String month(int kilograms) {
        return "{\"kind\": \"THRESHOLD\", \"window\": {\"calendar\": \"MONTH\"}, \"value\": " + kilograms
                + ", \"holdFor\": \"P90D\"}";
    }

    private void report(String id, Said said) {
        told.addAll(engine.on(said.reported(id, KNOWN)));
    }

    private void tick() {
        told.addAll(engine.at(Instant.parse(KNOWN).plusSeconds(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"area\"", "\"country\"", "\"region\"", "\"agency\", \"substance\"", ""})
    void what_both_come_to_is_the_larger_of_the_two(String group) {
        rule(group, "", month(9));
        report("US-CBP-sum", SUM);
        report("US-CBP-1", PORT);
        report("US-CBP-2", OTHER_PORT);
        tick();

        assertThat(told).isEmpty();
    }

    @Test
    void an_alert_says_what_of_the_sum_does_not_count_with_both_amounts() {
        rule("\"area\"", "", month(5));
        report("US-CBP-1", PORT);
        report("US-CBP-sum", SUM);
        report("US-CBP-2", OTHER_PORT);
        tick();

        var alert = told.getLast();
        assertThat(alert.observed()).isEqualByComparingTo("8");
        assertThat(alert.evidence().reducedSums())
                .containsExactly(new AlertVersion.ReducedSum(
                        new SeizureId("US-CBP-sum"), new BigDecimal("8.000000"), new BigDecimal("5.000000")));
        assertThat(alert.evidence().shares())
                .containsExactly(new BigDecimal("0.3750"), new BigDecimal("0.3750"), new BigDecimal("0.2500"));
        assertThat(alert.summary())
                .contains(
                        "Of the 8 kg in the monthly sum US-CBP-sum for Laredo (LAREDO), United States in April 2024, 5 kg are not"
                                + " counted: reports from single places there may be the same goods.");
    }

    @Test
    void it_says_so_in_spanish() {
        engine = engine(Language.SPANISH);
        rule("", "", month(5));
        report("US-CBP-sum", SUM);
        report("US-CBP-1", Said.grams("UNLOCODE:USLRD", "2024-04-11", "fentanyl", 9_000));
        tick();

        assertThat(told.getLast().observed()).isEqualByComparingTo("9");
        assertThat(told.getLast().summary()).contains("No se cuentan 8 kg de la suma mensual US-CBP-sum de Laredo");
    }

    @Test
    void a_sum_that_reports_account_for_withdraws_its_own_alert_until_they_are_retracted() {
        rule("", "\"port\": [\"CBP_AREA:LAREDO\"]", month(6));
        report("US-CBP-sum", SUM);
        report("US-CBP-1", PORT);
        tick();

        assertThat(told).extracting(AlertVersion::state).containsExactly(AlertState.FIRING, AlertState.WITHDRAWN);
        assertThat(told.getLast().observed()).isEqualByComparingTo("5");
        assertThat(told.getLast().evidence().reducedSums())
                .extracting(AlertVersion.ReducedSum::leftOut)
                .containsExactly(new BigDecimal("3.000000"));

        told.addAll(engine.on(
                PORT.change("US-CBP-1", 1, 2, 1, -1, Instant.parse(KNOWN).plusSeconds(5))));
        tick();

        assertThat(told.getLast().state()).isEqualTo(AlertState.FIRING);
        assertThat(told.getLast().observed()).isEqualByComparingTo("8");
        assertThat(told.getLast().evidence().reducedSums()).isEmpty();
    }

    @Test
    void what_another_agency_reports_another_substance_and_another_month_are_added() {
        rule("", "", month(15));
        report("US-CBP-sum", SUM);
        report("MX-SAT-1", PORT);
        report("US-CBP-2", Said.grams("UNLOCODE:USLRD", "2024-04-11", "cocaine", 4_000));
        report("US-CBP-3", Said.grams("UNLOCODE:USLRD", "2024-03-11", "fentanyl", 4_000));
        tick();

        assertThat(told.getLast().observed()).isEqualByComparingTo("15");
    }

    @Test
    void a_kind_that_adds_nothing_up_sees_the_sum_as_it_was_reported() {
        rule("", "", "{\"kind\": \"SINGLE\", \"value\": 8}");
        report("US-CBP-sum", SUM);
        report("US-CBP-1", PORT);
        tick();

        assertThat(told.getLast().state()).isIn(AlertState.FIRING, AlertState.RESOLVED);
        assertThat(told.getLast().observed()).isEqualByComparingTo("8");
    }

    @Test
    void it_is_raised_when_both_together_reached_the_limit_as_it_was_known_then() {
        rule("", "", month(9));
        told.addAll(engine.on(SUM.reported("US-CBP-sum", "2024-05-01T00:00:00Z")));
        told.addAll(engine.on(PORT.reported("US-CBP-1", "2024-05-02T00:00:00Z")));
        told.addAll(engine.on(Said.grams("UNLOCODE:USFAL", "2024-04-12", "fentanyl", 6_000)
                .reported("US-CBP-2", "2024-05-02T08:00:00Z")));
        tick();

        assertThat(told.getLast().observed()).isEqualByComparingTo("9");
        assertThat(told.getLast().raisedAt()).isEqualTo(Instant.parse("2024-05-02T08:00:00Z"));
    }
}
