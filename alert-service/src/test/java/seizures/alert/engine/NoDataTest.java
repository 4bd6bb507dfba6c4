package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.domain.doses.DoseMethods;

class NoDataTest {
    private static final String NO_DATA = """
            { "severity": "warning", "group": ["port"], "measure": { "kind": "MASS" },
              "when": { "kind": "NO_DATA", "afterDays": 3 } }
            """;

    private final AlertEngine watch = new AlertEngine(Remembered.memory(), DoseMethods.builtIn());
    private final List<AlertVersion> versions = new ArrayList<>();

    private void rule(String definition) {
        versions.addAll(watch.on(Rules.version("none", 1, definition)));
    }

    /** What was known on a day, whenever it happened. */
    private void arrives(String port, String occurredAt, String knownAt) {
        var said = Said.grams("UNLOCODE:" + port, occurredAt, "fentanyl", 1);
        versions.addAll(watch.on(said.reported("US-CBP-" + port + "-" + knownAt, knownAt)));
    }

    private void at(String now) {
        versions.addAll(watch.at(Instant.parse(now)));
    }

    @Test
    void a_port_from_which_nothing_arrives_is_an_alert_until_something_does() {
        rule(NO_DATA);
        arrives("USLRD", "2024-01-02", "2024-05-01T10:00:00Z");
        arrives("USSYS", "2024-05-03", "2024-05-04T10:00:00Z");
        at("2024-05-04T23:00:00Z");
        assertThat(versions).isEmpty();

        at("2024-05-05T00:00:00Z");
        assertThat(versions).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(AlertState.FIRING);
            assertThat(alert.group()).containsEntry("port", "UNLOCODE:USLRD");
            assertThat(alert.unit()).isEqualTo("days without data");
            assertThat(alert.observed()).isEqualByComparingTo("3");
            assertThat(alert.raisedAt()).isEqualTo("2024-05-05T00:00:00Z");
            assertThat(alert.evidence().grounds())
                    .containsExactly("nothing has arrived after 2024-05-01 for 3 days; 3 are one too many");
        });

        arrives("USLRD", "2023-12-24", "2024-05-06T09:00:00Z");
        at("2024-05-06T09:00:01Z");
        var newest = versions.stream()
                .filter(alert -> alert.group().containsValue("UNLOCODE:USLRD"))
                .toList()
                .getLast();
        assertThat(newest.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(newest.window().to()).isEqualTo("2024-05-06T09:00:00Z");
    }

    @Test
    void where_nothing_ever_arrived_the_day_from_which_data_is_expected_decides() {
        rule(NO_DATA.replace("\"group\": [\"port\"],", "").replace("3 }", "3, \"since\": \"2024-05-01\" }"));

        at("2024-05-03T12:00:00Z");
        assertThat(versions).isEmpty();
        at("2024-05-04T00:00:01Z");

        assertThat(versions)
                .singleElement()
                .satisfies(alert -> assertThat(alert.evidence().grounds())
                        .containsExactly("nothing has arrived since 2024-05-01 for 3 days; 3 are one too many"));
    }
}
