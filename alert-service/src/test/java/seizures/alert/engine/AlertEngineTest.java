package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.Crossing;
import seizures.contract.SeizureId;

class AlertEngineTest extends EngineTrial {
    private static final long MICROGRAMS_PER_POUND = 453_592_370;

    private List<AlertVersion> retract(String id, int version, String recordedAt) {
        return hear(ledger.hear(id, version, Optional.empty(), Instant.parse(recordedAt)));
    }

    private static Said pounds(String month, double pounds) {
        return new Said(
                "CBP_AREA:TUCSON",
                month,
                Crossing.AT_PORT,
                1,
                List.of(Said.goods("fentanyl", Math.round(pounds * MICROGRAMS_PER_POUND), 0)));
    }

    private static Said kilograms(String port, String day, double kilograms) {
        return new Said(
                port,
                day,
                Crossing.AT_PORT,
                1,
                List.of(Said.goods("fentanyl", Math.round(kilograms * 1_000_000_000), 0)));
    }

    @Test
    void reports_under_two_codes_of_one_port_reach_its_threshold_together() {
        at("2024-03-15T20:00:00Z");
        watch.on(Rules.version("million", 1, """
                { "severity": "critical", "group": ["port"], "select": { "substance": ["fentanyl"], "port": ["SCHEDULE_D:2304"] },
                  "measure": { "kind": "DOSES", "method": "gross-2mg@1" },
                  "when": { "kind": "THRESHOLD", "window": { "calendar": "DAY" }, "value": 1000000 } }
                """));

        var first = say("US-CBP-1", 1, kilograms(LAREDO, "2024-03-15", 1.2), "2024-03-15T21:00:00Z");
        var second = say("US-CBP-2", 1, kilograms("SCHEDULE_D:2304", "2024-03-15", 1.2), "2024-03-15T22:00:00Z");

        assertThat(first).isEmpty();
        assertThat(states(second)).containsExactly(AlertState.FIRING);
        assertThat(second.getFirst().observed()).isEqualByComparingTo("1200000");
        assertThat(second.getFirst().group()).containsExactly(Map.entry("port", LAREDO));
    }

    @Test
    void what_is_reported_of_a_field_office_and_of_its_ports_is_of_one_area() {
        at("2024-03-15T20:00:00Z");
        watch.on(Rules.version("area", 1, KILO_IN_A_DAY.replace("[\"port\"]", "[\"area\"]")));

        say("US-CBP-1", 1, kilograms("SCHEDULE_D:2302", "2024-03-15", 0.6), "2024-03-15T21:00:00Z");
        var fired = say("US-CBP-2", 1, kilograms("CBP_AREA:LAREDO", "2024-03-15", 0.6), "2024-03-15T22:00:00Z");

        assertThat(states(fired)).containsExactly(AlertState.FIRING);
        assertThat(fired.getFirst().group()).containsExactly(Map.entry("area", "LAREDO"));
    }

    @Test
    void december_2022_fires_as_it_was_first_told_and_is_withdrawn_as_it_was_corrected() {
        at("2023-02-21T20:00:00Z");
        watch.on(Rules.version("fentanyl-month", 1, Rules.FENTANYL_MONTH));

        var fired = say("US-CBP-2022-12", 1, pounds("2022-12", 6200), "2023-02-21T15:00:00Z");
        var withdrawn = say("US-CBP-2022-12", 2, pounds("2022-12", 2412.21), "2023-02-21T18:00:00Z");

        assertThat(states(fired)).containsExactly(AlertState.FIRING);
        assertThat(fired.getFirst().observed()).isEqualByComparingTo("1406136347");
        assertThat(fired.getFirst().raisedAt()).isEqualTo("2023-02-21T15:00:00Z");
        assertThat(states(withdrawn)).containsExactly(AlertState.WITHDRAWN);
        assertThat(withdrawn.getFirst().alertId()).isEqualTo(fired.getFirst().alertId());
        assertThat(withdrawn.getFirst().version()).isEqualTo(2);
        assertThat(withdrawn.getFirst().observed()).isEqualByComparingTo("547080025");
    }

    @Test
    void history_that_was_known_long_ago_comes_in_resolved_with_its_firing_before() {
        at("2024-06-01T00:00:00Z");
        watch.on(Rules.version("fentanyl-month", 1, Rules.FENTANYL_MONTH));

        var versions = say("US-CBP-2022-12", 1, pounds("2022-12", 6200), "2023-02-21T15:00:00Z");

        assertThat(states(versions)).containsExactly(AlertState.FIRING, AlertState.RESOLVED);
        assertThat(versions.getLast().updatedAt()).isEqualTo("2023-02-22T15:00:00Z");
    }

    @Test
    void a_late_report_about_the_past_fires() {
        at("2024-06-01T00:00:00Z");
        watch.on(Rules.version("fentanyl-month", 1, Rules.FENTANYL_MONTH));

        var versions = say("US-CBP-2022-12", 1, pounds("2022-12", 6200), "2024-05-31T23:59:00Z");

        assertThat(states(versions)).containsExactly(AlertState.FIRING);
        assertThat(at("2024-06-01T23:58:59Z")).isEmpty();
        assertThat(states(at("2024-06-01T23:59:00Z"))).containsExactly(AlertState.RESOLVED);
    }

    @Test
    void a_withdrawn_alert_can_fire_again_as_the_same_alert() {
        at("2023-02-21T20:00:00Z");
        watch.on(Rules.version("fentanyl-month", 1, Rules.FENTANYL_MONTH));
        var fired = say("US-CBP-2022-12", 1, pounds("2022-12", 6200), "2023-02-21T15:00:00Z");
        var withdrawn = retract("US-CBP-2022-12", 2, "2023-02-21T16:00:00Z");

        var again = say("US-CBP-2022-12", 3, pounds("2022-12", 6200), "2023-02-21T17:00:00Z");

        assertThat(withdrawn.getFirst().reason()).isEqualTo("retraction of seizure US-CBP-2022-12, version 2");
        assertThat(again).singleElement().satisfies(alert -> {
            assertThat(alert.alertId()).isEqualTo(fired.getFirst().alertId());
            assertThat(alert.version()).isEqualTo(3);
            assertThat(alert.state()).isEqualTo(AlertState.FIRING);
            assertThat(alert.raisedAt()).isEqualTo("2023-02-21T17:00:00Z");
        });
    }

    @Test
    void a_day_is_not_over_before_it_is_over_at_its_port() {
        at("2026-11-30T03:23:00Z");
        watch.on(
                Rules.version(
                        "evening",
                        1,
                        "{ \"severity\": \"info\", \"group\": [\"port\"], \"measure\": { \"kind\": \"SEIZURES\" }, \"when\":"
                                + " { \"kind\": \"THRESHOLD\", \"window\": { \"calendar\": \"DAY\" }, \"value\": 1, \"holdFor\": \"PT1M\" } }"));

        var fired = say(
                "US-CBP-1",
                1,
                Said.grams("UNLOCODE:USLAX", "2026-11-29T19:20:00-08:00", "heroin", 10),
                "2026-11-30T03:23:09Z");

        assertThat(states(fired)).containsExactly(AlertState.FIRING);
        assertThat(fired.getFirst().window().from()).isEqualTo("2026-11-29T08:00:00Z");
        assertThat(fired.getFirst().title()).contains("Los Angeles").contains("29 Nov 2026");
        assertThat(at("2026-11-30T08:00:59Z")).isEmpty();
        assertThat(states(at("2026-11-30T08:01:00Z"))).containsExactly(AlertState.RESOLVED);
    }

    @Test
    void a_withdrawn_alert_shows_what_is_left_of_it_in_all_its_numbers() {
        at("2024-05-10T00:00:00Z");
        watch.on(Rules.version("kilo", 1, KILO_IN_A_DAY));
        say("US-CBP-1", 1, Said.grams(LAREDO, "2024-05-09", "fentanyl", 800), "2024-05-09T15:00:00Z");
        say("US-CBP-2", 1, Said.grams(LAREDO, "2024-05-09", "fentanyl", 400), "2024-05-09T15:00:00Z");

        var withdrawn = retract("US-CBP-1", 2, "2024-05-09T16:00:00Z").getLast();

        assertThat(withdrawn.state()).isEqualTo(AlertState.WITHDRAWN);
        assertThat(withdrawn.observed()).isEqualByComparingTo("0.4");
        assertThat(withdrawn.score()).isEqualByComparingTo("0.4");
        assertThat(withdrawn.evidence().count()).isEqualTo(1);
        assertThat(withdrawn.evidence().seizures()).extracting(SeizureId::value).containsExactly("US-CBP-2");
        assertThat(withdrawn.summary()).contains("Now 0.4 kg of it are left").contains("never true");
    }
}
