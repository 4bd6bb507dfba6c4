package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;

/** A threshold over a window that slides, and edits of its rule. */
class SlidingWindowTest extends EngineTrial {
    private static final String SAN_YSIDRO = "UNLOCODE:USSYS";

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
