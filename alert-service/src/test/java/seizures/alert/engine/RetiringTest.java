package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;

/** What was true of a rule stays when the rule goes. */
class RetiringTest {
    private static final String KILO = """
            { "severity": "info", "group": ["port"], "measure": { "kind": "MASS", "unit": "kg" }, %s
              "when": { "kind": "THRESHOLD", "window": { "sliding": "PT24H" }, "value": 1, "holdFor": "PT12H" } }
            """;

    private final LittleLedger ledger = new LittleLedger();
    private final AlertEngine engine = Remembered.engine();
    private final List<AlertVersion> versions = new ArrayList<>();

    @BeforeEach
    void one_alert_is_over_and_one_fires() {
        at("2024-05-10T00:00:00Z");
        rule(1, Optional.of(KILO.formatted("\"title\": \"A kilo in a day\",")), "2024-05-10T00:00:00Z");
        say("US-CBP-1", "2024-05-01");
        say("US-CBP-2", "2024-05-09");
        assertThat(states()).containsExactlyInAnyOrder(AlertState.RESOLVED, AlertState.FIRING);
        assertThat(versions.getFirst().summary()).contains("A kilo in a day");
        versions.clear();
    }

    private void at(String now) {
        versions.addAll(engine.at(Instant.parse(now)));
    }

    private void rule(int version, Optional<String> definition, String recordedAt) {
        versions.addAll(engine.on(Rules.version("kilo", version, definition, Instant.parse(recordedAt))));
    }

    private void say(String id, String day) {
        ledger.hear(
                        id,
                        1,
                        Optional.of(Said.grams("UNLOCODE:USLRD", day, "fentanyl", 1_500)),
                        Instant.parse(day + "T20:00:00Z"))
                .forEach(change -> versions.addAll(engine.on(change)));
    }

    /** Of the newest version of each alert. */
    private List<AlertState> states() {
        return versions.stream()
                .filter(version -> versions.stream()
                        .noneMatch(other ->
                                other.alertId().equals(version.alertId()) && other.version() > version.version()))
                .map(AlertVersion::state)
                .toList();
    }

    @Test
    void a_deleted_rule_resolves_what_fires_and_leaves_what_was_true() {
        rule(2, Optional.empty(), "2024-05-10T01:00:00Z");

        assertThat(versions).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(AlertState.RESOLVED);
            assertThat(alert.reason()).isEqualTo("rule retired, version 2");
            assertThat(alert.observed()).isEqualByComparingTo("1.5");
        });
        say("US-CBP-3", "2024-05-09");
        assertThat(versions).hasSize(1);
    }

    @Test
    void a_rule_that_is_switched_off_does_the_same_and_on_again_looks_anew() {
        rule(2, Optional.of(KILO.formatted("\"enabled\": false,")), "2024-05-10T01:00:00Z");
        assertThat(versions).extracting(AlertVersion::reason).containsExactly("rule switched off, version 2");

        rule(3, Optional.of(KILO.formatted("")), "2024-05-10T02:00:00Z");

        assertThat(versions.getLast().state()).isEqualTo(AlertState.FIRING);
    }

    @Test
    void a_rule_with_an_end_is_retired_at_it() {
        rule(2, Optional.of(KILO.formatted("\"until\": \"2024-05-10T06:00:00Z\",")), "2024-05-10T01:00:00Z");
        versions.clear();

        at("2024-05-10T05:59:59Z");
        assertThat(versions).isEmpty();
        at("2024-05-10T06:00:00Z");

        assertThat(versions).extracting(AlertVersion::reason).containsExactly("rule ended");
    }

    @Test
    void a_rule_that_is_corrected_withdraws_what_it_no_longer_says() {
        rule(2, Optional.of(KILO.formatted("").replace("\"value\": 1", "\"value\": 2")), "2024-05-10T01:00:00Z");

        assertThat(states()).containsExactly(AlertState.WITHDRAWN, AlertState.WITHDRAWN);
    }
}
