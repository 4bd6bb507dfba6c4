package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.Crossing;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;

class AlertEngineTest {
    private static final String LAREDO = "UNLOCODE:USLRD";
    private static final String SAN_YSIDRO = "UNLOCODE:USSYS";
    private static final long MICROGRAMS_PER_POUND = 453_592_370;

    private static final String KILO_IN_A_DAY = """
            { "severity": "critical", "group": ["port"], "measure": { "kind": "MASS", "unit": "kg" },
              "when": { "kind": "THRESHOLD", "window": { "sliding": "PT24H" }, "value": 1, "clearBelow": "0.5", "holdFor": "PT1H" } }
            """;

    private final LittleLedger ledger = new LittleLedger();
    private AlertEngine watch;

    @BeforeEach
    void empty() {
        watch = Remembered.engine();
    }

    private List<AlertVersion> say(String id, int version, Said said, String recordedAt) {
        return hear(ledger.hear(id, version, Optional.of(said), Instant.parse(recordedAt)));
    }

    private List<AlertVersion> retract(String id, int version, String recordedAt) {
        return hear(ledger.hear(id, version, Optional.empty(), Instant.parse(recordedAt)));
    }

    private List<AlertVersion> hear(List<SeizureChange> changes) {
        return changes.stream().flatMap(change -> watch.on(change).stream()).toList();
    }

    private List<AlertVersion> at(String now) {
        return watch.at(Instant.parse(now));
    }

    private static List<AlertState> states(List<AlertVersion> versions) {
        return versions.stream().map(AlertVersion::state).toList();
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

    @Test
    void no_alert_rests_on_half_of_a_move_between_ports() {
        at("2024-05-10T00:00:00Z");
        watch.on(Rules.version(
                "all", 1, KILO_IN_A_DAY.replace("\"group\": [\"port\"],", "").replace("\"clearBelow\": \"0.5\",", "")));
        say("US-CBP-1", 1, Said.grams(LAREDO, "2024-05-09", "fentanyl", 1_500), "2024-05-09T15:00:00Z");
        var move = ledger.hear(
                "US-CBP-1",
                2,
                Optional.of(Said.grams(SAN_YSIDRO, "2024-05-09", "fentanyl", 1_500)),
                Instant.parse("2024-05-09T16:00:00Z"));

        assertThat(move).hasSize(2);
        assertThat(watch.on(move.getFirst())).isEmpty();
        assertThat(watch.on(move.getLast())).allSatisfy(alert -> {
            assertThat(alert.state()).isEqualTo(AlertState.FIRING);
            assertThat(alert.observed()).isEqualByComparingTo("1.5");
        });
    }

    @Test
    void a_move_between_ports_withdraws_here_and_fires_there() {
        at("2024-05-10T00:00:00Z");
        watch.on(Rules.version("ports", 1, KILO_IN_A_DAY));
        say("US-CBP-1", 1, Said.grams(LAREDO, "2024-05-09", "fentanyl", 1_500), "2024-05-09T15:00:00Z");

        var moved = say("US-CBP-1", 2, Said.grams(SAN_YSIDRO, "2024-05-09", "fentanyl", 1_500), "2024-05-09T16:00:00Z");

        assertThat(moved)
                .extracting(alert -> alert.group().get("port") + " " + alert.state())
                .containsExactlyInAnyOrder(LAREDO + " WITHDRAWN", SAN_YSIDRO + " FIRING");
    }

    @Test
    void a_sliding_window_holds_across_midnight_and_ends_below_the_clear_level() {
        at("2024-05-09T00:00:00Z");
        watch.on(Rules.version("ports", 1, KILO_IN_A_DAY));
        say("US-CBP-1", 1, Said.grams(LAREDO, "2024-05-08T22:00:00Z", "fentanyl", 600), "2024-05-08T22:30:00Z");

        var fired =
                say("US-CBP-2", 1, Said.grams(LAREDO, "2024-05-09T02:00:00Z", "fentanyl", 700), "2024-05-09T02:30:00Z");

        assertThat(fired).singleElement().satisfies(alert -> {
            assertThat(alert.window().from()).isEqualTo("2024-05-09T02:00:00Z");
            assertThat(alert.window().to()).isEqualTo("2024-05-10T02:00:00Z");
            assertThat(alert.observed()).isEqualByComparingTo("1.3");
            assertThat(alert.evidence().seizures())
                    .extracting(Object::toString)
                    .containsExactly("US-CBP-2", "US-CBP-1");
        });
        assertThat(at("2024-05-10T02:59:59Z")).isEmpty();
        assertThat(states(at("2024-05-10T03:00:00Z"))).containsExactly(AlertState.RESOLVED);
    }

    @Test
    void an_alert_that_only_grows_is_written_at_the_next_tick() {
        at("2024-05-09T12:00:00Z");
        watch.on(Rules.version("ports", 1, KILO_IN_A_DAY));
        say("US-CBP-1", 1, Said.grams(LAREDO, "2024-05-09T10:00:00Z", "fentanyl", 1_000), "2024-05-09T12:00:00Z");

        var at_once = List.of(
                say("US-CBP-2", 1, Said.grams(LAREDO, "2024-05-09T11:00:00Z", "fentanyl", 5), "2024-05-09T12:00:01Z"),
                say("US-CBP-3", 1, Said.grams(LAREDO, "2024-05-09T11:30:00Z", "fentanyl", 5), "2024-05-09T12:00:02Z"));
        var later = at("2024-05-09T12:00:03Z");

        assertThat(at_once).allSatisfy(versions -> assertThat(versions).isEmpty());
        assertThat(later).singleElement().satisfies(alert -> {
            assertThat(alert.version()).isEqualTo(2);
            assertThat(alert.reason()).isEqualTo("2 more reports");
            assertThat(alert.evidence().count()).isEqualTo(3);
        });
    }

    @Test
    void a_month_counts_in_the_windows_that_hold_all_of_it() {
        at("2024-06-01T00:00:00Z");
        watch.on(Rules.version("days", 1, KILO_IN_A_DAY.replace("PT24H", "P29D")));
        watch.on(Rules.version("months", 1, KILO_IN_A_DAY.replace("PT24H", "P30D")));

        var april = say("US-CBP-4", 1, Said.grams(LAREDO, "2024-04", "fentanyl", 1_500), "2024-05-31T12:00:00Z");
        var may = say("US-CBP-5", 1, Said.grams(LAREDO, "2024-05", "fentanyl", 1_500), "2024-05-31T12:00:00Z");

        assertThat(april).extracting(AlertVersion::ruleId).containsOnly("months");
        assertThat(april.getFirst().window().from()).isEqualTo("2024-04-30T23:59:59Z");
        assertThat(april.getFirst().window().to()).isEqualTo("2024-05-01T00:00:00Z");
        assertThat(may).isEmpty();
    }

    @Test
    void an_edited_rule_withdraws_what_it_no_longer_says_and_says_so() {
        at("2024-05-09T12:00:00Z");
        watch.on(Rules.version("ports", 1, KILO_IN_A_DAY));
        say("US-CBP-1", 1, Said.grams(LAREDO, "2024-05-09", "fentanyl", 1_500), "2024-05-09T11:00:00Z");

        var edited = watch.on(Rules.version("ports", 2, KILO_IN_A_DAY.replace("\"value\": 1,", "\"value\": 2,")));
        var edited_back = watch.on(Rules.version("ports", 3, KILO_IN_A_DAY));
        var deleted = watch.on(Rules.version("ports", 4, Optional.empty(), Instant.parse("2024-05-09T12:30:00Z")));

        assertThat(edited).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(AlertState.WITHDRAWN);
            assertThat(alert.reason()).isEqualTo("rule changed, version 2");
        });
        assertThat(states(edited_back)).containsExactly(AlertState.FIRING);
        assertThat(deleted).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(AlertState.RESOLVED);
            assertThat(alert.version()).isEqualTo(4);
            assertThat(alert.reason()).isEqualTo("rule retired, version 4");
        });
    }

    @Test
    void of_two_versions_of_a_rule_with_one_number_the_first_counts() {
        at("2024-05-09T12:00:00Z");
        watch.on(Rules.version("ports", 1, KILO_IN_A_DAY));
        watch.on(Rules.version("ports", 1, KILO_IN_A_DAY.replace("\"value\": 1,", "\"value\": 2,")));

        var fired = say("US-CBP-1", 1, Said.grams(LAREDO, "2024-05-09", "fentanyl", 1_500), "2024-05-09T11:00:00Z");

        assertThat(fired).extracting(AlertVersion::ruleVersion).containsExactly(1);
    }
}
