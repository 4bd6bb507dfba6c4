package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.SeizureChange;

/** A rule that says how long it must have held before its alert fires. */
class PendingTest {
    private static final String LAREDO = "UNLOCODE:USLRD";
    private static final String KILO_FOR_AN_HOUR = """
            { "severity": "critical", "group": ["port"], "measure": { "kind": "MASS", "unit": "kg" }, "fireAfter": "PT1H",
              "when": { "kind": "THRESHOLD", "window": { "sliding": "PT24H" }, "value": 1, "holdFor": "PT2H" } }
            """;

    private final LittleLedger ledger = new LittleLedger();
    private final EngineState memory = Remembered.memory();
    private AlertEngine watch = Remembered.engine(memory);

    private List<AlertVersion> say(String id, int version, long grams, String day, String recordedAt) {
        var said = Said.grams(LAREDO, day, "fentanyl", grams);
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

    private List<AlertVersion> rule(int version, String definition) {
        return watch.on(Rules.version("kilo", version, definition));
    }

    private static List<AlertState> states(List<AlertVersion> versions) {
        return versions.stream().map(AlertVersion::state).toList();
    }

    @Test
    void it_is_pending_at_once_and_fires_when_it_has_been_known_for_long_enough() {
        at("2024-05-10T00:00:00Z");
        rule(1, KILO_FOR_AN_HOUR);

        var pending = say("US-CBP-1", 1, 1_500, "2024-05-09", "2024-05-10T00:00:00Z");

        assertThat(states(pending)).containsExactly(AlertState.PENDING);
        assertThat(at("2024-05-10T00:59:59Z")).isEmpty();
        assertThat(at("2024-05-10T01:00:00Z")).singleElement().satisfies(fires -> {
            assertThat(fires.alertId()).isEqualTo(pending.getFirst().alertId());
            assertThat(fires.version()).isEqualTo(2);
            assertThat(fires.state()).isEqualTo(AlertState.FIRING);
            assertThat(fires.reason()).isEqualTo("held for 1 hour");
            assertThat(fires.raisedAt()).isEqualTo("2024-05-10T00:00:00Z");
            assertThat(fires.updatedAt()).isEqualTo("2024-05-10T01:00:00Z");
        });
        assertThat(states(at("2024-05-10T14:00:00Z"))).containsExactly(AlertState.RESOLVED);
    }

    @Test
    void it_fires_after_a_restart_too() {
        at("2024-05-10T00:00:00Z");
        rule(1, KILO_FOR_AN_HOUR);
        say("US-CBP-1", 1, 1_500, "2024-05-09", "2024-05-10T00:00:00Z");

        watch = Remembered.engine(memory);

        assertThat(states(at("2024-05-10T01:00:00Z"))).containsExactly(AlertState.FIRING);
    }

    @Test
    void what_is_taken_back_while_it_is_pending_never_fires() {
        at("2024-05-10T00:00:00Z");
        rule(1, KILO_FOR_AN_HOUR);
        say("US-CBP-1", 1, 1_500, "2024-05-09", "2024-05-10T00:00:00Z");

        var withdrawn = retract("US-CBP-1", 2, "2024-05-10T00:10:00Z");

        assertThat(states(withdrawn)).containsExactly(AlertState.WITHDRAWN);
        assertThat(at("2024-05-12T00:00:00Z")).isEmpty();
    }

    @Test
    void more_reports_do_not_make_it_wait_anew() {
        at("2024-05-10T00:00:00Z");
        rule(1, KILO_FOR_AN_HOUR);
        say("US-CBP-1", 1, 1_500, "2024-05-09", "2024-05-10T00:00:00Z");
        say("US-CBP-2", 1, 10, "2024-05-09", "2024-05-10T00:30:00Z");

        var larger = at("2024-05-10T00:30:01Z");

        assertThat(states(larger)).containsExactly(AlertState.PENDING);
        assertThat(states(at("2024-05-10T01:00:00Z"))).containsExactly(AlertState.FIRING);
    }

    @Test
    void a_late_report_waits_too_and_is_resolved_a_while_after_it_fires() {
        at("2024-05-10T00:00:00Z");
        rule(1, KILO_FOR_AN_HOUR);

        assertThat(states(say("US-CBP-1", 1, 1_500, "2023-05-09", "2024-05-10T00:00:00Z")))
                .containsExactly(AlertState.PENDING);
        assertThat(states(at("2024-05-10T01:00:00Z"))).containsExactly(AlertState.FIRING);
        assertThat(at("2024-05-10T02:59:59Z")).isEmpty();
        assertThat(states(at("2024-05-10T03:00:00Z"))).containsExactly(AlertState.RESOLVED);
    }

    @Test
    void a_tick_that_comes_late_shows_that_it_fired_before_it_was_over() {
        at("2024-05-10T00:00:00Z");
        rule(1, KILO_FOR_AN_HOUR);
        say("US-CBP-1", 1, 1_500, "2023-05-09", "2024-05-10T00:00:00Z");

        var versions = at("2024-05-11T00:00:00Z");

        assertThat(states(versions)).containsExactly(AlertState.FIRING, AlertState.RESOLVED);
        assertThat(versions).extracting(AlertVersion::version).containsExactly(2, 3);
        assertThat(versions.getLast().updatedAt()).isEqualTo("2024-05-10T03:00:00Z");
    }

    @Test
    void what_has_been_known_for_longer_fires_at_once() {
        at("2024-05-10T00:00:00Z");
        say("US-CBP-1", 1, 1_500, "2024-05-09", "2024-05-09T22:00:00Z");

        var versions = rule(1, KILO_FOR_AN_HOUR);

        assertThat(states(versions)).containsExactly(AlertState.FIRING);
    }

    @Test
    void an_edited_rule_decides_anew_whether_it_fires() {
        at("2024-05-10T00:00:00Z");
        rule(1, KILO_FOR_AN_HOUR.replace("PT1H", "PT0S"));
        say("US-CBP-1", 1, 1_500, "2024-05-09", "2024-05-09T23:30:00Z");

        assertThat(states(rule(2, KILO_FOR_AN_HOUR))).containsExactly(AlertState.PENDING);
        assertThat(states(rule(3, KILO_FOR_AN_HOUR.replace("PT1H", "PT30M")))).containsExactly(AlertState.FIRING);
    }
}
