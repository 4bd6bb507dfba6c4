package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.Crossing;

class TrendTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
    private static final String EARS = """
            { "severity": "warning", "group": ["country"], "measure": { "kind": "SEIZURES" },
              "when": { "kind": "TREND", "detector": "EARS_C1", "bucket": "WEEK", "falseAlarmRate": 0.001, "completeAfter": "P2D" } }
            """;

    private final LittleLedger ledger = new LittleLedger();
    private final List<AlertVersion> versions = new ArrayList<>();
    private AlertEngine watch;

    @BeforeEach
    void a_rule_stands() {
        watch = Remembered.engine();
        watch.at(Instant.parse("2024-01-01T00:00:00Z"));
        versions.addAll(watch.on(Rules.version("rise", 1, EARS)));
    }

    /** Reports of the working days of a week, known the day after. */
    private void week(int number, int seizures) {
        for (int i = 0; i < seizures; i++) {
            var day = MONDAY.plusWeeks(number).plusDays(i % 5);
            say("US-CBP-" + number + "-" + i, 1, Optional.of(day.toString()), day.plusDays(1));
        }
        at(MONDAY.plusWeeks(number + 1));
    }

    private void say(String id, int version, Optional<String> occurredAt, LocalDate known) {
        var said = occurredAt.map(
                when -> new Said("UNLOCODE:USLRD", when, Crossing.AT_PORT, 1, List.of(Said.goods("fentanyl", 1, 0))));
        ledger.hear(id, version, said, known.atStartOfDay().toInstant(ZoneOffset.UTC))
                .forEach(change -> versions.addAll(watch.on(change)));
    }

    private void at(LocalDate day) {
        versions.addAll(watch.at(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    private void eightQuietWeeksAndALoudOne() {
        for (int week = 0; week < 8; week++) {
            week(week, 4 + week % 3);
        }
        week(8, 15);
    }

    @Test
    void a_rise_fires_when_its_week_is_complete_and_not_before() {
        eightQuietWeeksAndALoudOne();
        assertThat(versions).isEmpty();

        at(LocalDate.of(2024, 3, 6));

        assertThat(versions).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(AlertState.FIRING);
            assertThat(alert.group()).containsEntry("country", "US");
            assertThat(alert.window().from()).isEqualTo("2024-02-26T06:00:00Z");
            assertThat(alert.window().zone()).isEqualTo("America/Chicago");
            assertThat(alert.window().firstDay()).isEqualTo("2024-02-26");
            assertThat(alert.window().to()).isEqualTo("2024-03-04T06:00:00Z");
            assertThat(alert.unit()).isEqualTo("seizures");
            assertThat(alert.observed()).isEqualByComparingTo("15");
            assertThat(alert.expected()).isEqualByComparingTo("5");
            assertThat(alert.score()).isGreaterThan(java.math.BigDecimal.ONE);
            assertThat(alert.raisedAt()).isEqualTo("2024-03-06T00:00:00Z");
            assertThat(alert.evidence().count()).isEqualTo(15);
            assertThat(alert.evidence().grounds().getFirst()).startsWith("15 in 2024-W09 where 5 were expected; 7");
            assertThat(alert.evidence().grounds().getLast()).isEqualTo("EARS_C1 by 7 weeks from 2024-W02 to 2024-W08");
            assertThat(alert.evidence().reference())
                    .isEqualTo(new AlertVersion.Reference(
                            Instant.parse("2024-01-08T00:00:00Z"), Instant.parse("2024-02-26T00:00:00Z"), 7));
        });
    }

    @Test
    void without_enough_past_nothing_is_said() {
        week(0, 2);
        week(1, 40);
        at(LocalDate.of(2024, 2, 1));

        assertThat(versions).isEmpty();
    }

    @Test
    void a_second_high_week_goes_on_with_the_same_alert() {
        eightQuietWeeksAndALoudOne();
        week(9, 40);
        at(LocalDate.of(2024, 3, 13));

        var newest = versions.getLast();
        assertThat(versions).extracting(AlertVersion::alertId).containsOnly(newest.alertId());
        assertThat(newest.state()).isEqualTo(AlertState.FIRING);
        assertThat(newest.window().to()).isEqualTo("2024-03-11T05:00:00Z");
        assertThat(newest.evidence().grounds()).contains("2 weeks in a row, 2024-W09 to 2024-W10");
    }

    @Test
    void a_rise_that_is_retracted_is_withdrawn() {
        eightQuietWeeksAndALoudOne();
        at(LocalDate.of(2024, 3, 6));

        for (int i = 0; i < 10; i++) {
            say("US-CBP-8-" + i, 2, Optional.empty(), LocalDate.of(2024, 3, 6));
        }
        at(LocalDate.of(2024, 3, 7));

        assertThat(versions.getLast().state()).isEqualTo(AlertState.WITHDRAWN);
        assertThat(versions.getLast().observed()).isEqualByComparingTo("5");
    }

    @Test
    void a_late_report_about_the_past_takes_away_a_rise_that_rested_on_it() {
        eightQuietWeeksAndALoudOne();
        at(LocalDate.of(2024, 3, 6));

        for (int i = 0; i < 40; i++) {
            say("US-CBP-late-" + i, 1, Optional.of("2024-02-06"), LocalDate.of(2024, 3, 6));
        }
        at(LocalDate.of(2024, 3, 7));

        assertThat(versions.getLast().reason()).isEqualTo("40 more reports");
        assertThat(versions)
                .filteredOn(
                        alert -> LocalDate.of(2024, 2, 26).equals(alert.window().firstDay()))
                .extracting(AlertVersion::state)
                .endsWith(AlertState.WITHDRAWN);
    }

    @Test
    void what_is_known_to_a_month_alone_is_in_no_week() {
        eightQuietWeeksAndALoudOne();
        at(LocalDate.of(2024, 3, 6));
        int said = versions.size();

        for (int i = 0; i < 40; i++) {
            say("US-CBP-month-" + i, 1, Optional.of("2024-02"), LocalDate.of(2024, 3, 6));
        }
        at(LocalDate.of(2024, 3, 7));

        assertThat(versions).hasSize(said);
    }
}
