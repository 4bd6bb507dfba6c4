package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import seizures.contract.Agency;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.CoverageClaim;
import seizures.contract.CoverageEvent.CoverageStated;
import seizures.contract.CoverageEvent.CoverageWithdrawn;
import seizures.contract.CoverageStatement;
import seizures.contract.PortCode;
import seizures.contract.StatementId;
import seizures.domain.doses.DoseMethods;

class NoDataTest {
    private static final String NO_DATA = """
            { "severity": "warning", "group": ["port"], "measure": { "kind": "MASS" },
              "when": { "kind": "NO_DATA", "afterDays": 3 } }
            """;

    private static final String FENTANYL =
            NO_DATA.replace("\"group\"", "\"select\": { \"substance\": [\"fentanyl\"] }, \"group\"");

    private final AlertEngine watch = Remembered.engine();
    private final List<AlertVersion> versions = new ArrayList<>();

    private void rule(String definition) {
        versions.addAll(watch.on(Rules.version("none", 1, definition)));
    }

    /** What was known on a day, whenever it happened. */
    private void arrives(String port, String occurredAt, String knownAt) {
        arrives(port, "fentanyl", occurredAt, knownAt);
    }

    private void arrives(String port, String substance, String occurredAt, String knownAt) {
        var said = Said.grams("UNLOCODE:" + port, occurredAt, substance, 1);
        versions.addAll(watch.on(said.reported("US-CBP-" + port + "-" + knownAt, knownAt)));
    }

    private void states(String id, String from, String to, String recordedAt, List<PortCode> ports) {
        var statement = new CoverageStatement(
                new StatementId("US-CBP-" + id),
                new Agency("US-CBP"),
                ports,
                LocalDate.parse(from),
                LocalDate.parse(to),
                CoverageClaim.NOTHING_TO_REPORT);
        var at = Instant.parse(recordedAt);
        versions.addAll(watch.on(new CoverageStated(statement, at, at, "us-cbp", null)));
    }

    /** What stands of a port, by state. */
    private List<AlertState> standing(String port) {
        var newest = new LinkedHashMap<String, AlertVersion>();
        versions.forEach(version -> newest.put(version.alertId(), version));
        return newest.values().stream()
                .filter(alert -> alert.group().containsValue("UNLOCODE:" + port))
                .map(AlertVersion::state)
                .toList();
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
                    .containsExactly("nothing has arrived after 2024-05-01 for 3 days; limit: 2 days");
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
                        .containsExactly("nothing has arrived since 2024-05-01 for 3 days; limit: 2 days"));
    }

    @Test
    void another_report_of_the_same_reporter_and_port_ends_it_and_one_of_another_port_does_not() {
        rule(FENTANYL);
        arrives("USLRD", "2024-05-01", "2024-05-01T10:00:00Z");
        arrives("USSYS", "2024-05-01", "2024-05-01T10:00:00Z");
        at("2024-05-05T00:00:00Z");
        assertThat(standing("USLRD")).containsExactly(AlertState.FIRING);
        assertThat(standing("USSYS")).containsExactly(AlertState.FIRING);

        arrives("USLRD", "cocaine", "2024-05-05", "2024-05-05T09:00:00Z");
        at("2024-05-05T09:00:01Z");

        assertThat(standing("USLRD")).containsExactly(AlertState.RESOLVED);
        assertThat(standing("USSYS")).containsExactly(AlertState.FIRING);
    }

    @Test
    void who_reports_other_goods_from_the_port_is_heard_of() {
        rule(FENTANYL);
        arrives("USLRD", "2024-05-01", "2024-05-01T10:00:00Z");
        for (int day = 3; day < 9; day += 2) {
            arrives("USLRD", "cocaine", "2024-05-0" + day, "2024-05-0" + day + "T10:00:00Z");
            at("2024-05-0" + (day + 1) + "T10:00:00Z");
        }

        assertThat(versions).isEmpty();
    }

    @Test
    void a_statement_of_what_is_covered_is_a_sign_of_life_of_its_ports() {
        rule(NO_DATA);
        arrives("USLRD", "2024-05-01", "2024-05-01T10:00:00Z");
        arrives("USSYS", "2024-05-01", "2024-05-01T10:00:00Z");
        at("2024-05-04T10:00:00Z");
        states("port", "2024-05-02", "2024-05-03", "2024-05-04T11:00:00Z", List.of(PortCode.parse("UNLOCODE:USLRD")));

        at("2024-05-05T10:00:00Z");

        assertThat(standing("USLRD")).isEmpty();
        assertThat(standing("USSYS")).containsExactly(AlertState.FIRING);
    }

    @Test
    void a_statement_that_is_known_late_withdraws_it_and_its_withdrawal_brings_it_back() {
        rule(NO_DATA);
        arrives("USLRD", "2024-05-01", "2024-05-01T10:00:00Z");
        at("2024-05-05T10:00:00Z");
        assertThat(standing("USLRD")).containsExactly(AlertState.FIRING);

        states("all", "2024-05-01", "2024-05-03", "2024-05-04T11:00:00Z", List.of());
        at("2024-05-05T10:00:01Z");
        assertThat(standing("USLRD")).containsExactly(AlertState.WITHDRAWN);

        var now = Instant.parse("2024-05-05T10:00:02Z");
        watch.on(new CoverageWithdrawn(
                new StatementId("US-CBP-all"), new Agency("US-CBP"), 2, now, now, "us-cbp", "wrong month", null));
        at("2024-05-05T10:00:03Z");
        assertThat(standing("USLRD")).containsExactly(AlertState.FIRING);
    }

    @Test
    void a_backtest_hears_the_other_reports_too() {
        var cocaine = Said.grams("UNLOCODE:USLRD", "2024-05-03", "cocaine", 1);
        var end = Instant.parse("2024-05-05T12:00:00Z");

        assertThat(fentanylOnly().versions(end, _ -> true)).isNotEmpty();
        var replay = fentanylOnly();
        replay.hearOther(cocaine.reported("US-CBP-2", "2024-05-03T10:00:00Z"));
        assertThat(replay.versions(end, _ -> true)).isEmpty();
    }

    private static Replay fentanylOnly() {
        var replay = new Replay(Rules.version("none", 1, FENTANYL), DoseMethods.builtIn());
        replay.hear(
                Said.grams("UNLOCODE:USLRD", "2024-05-01", "fentanyl", 1).reported("US-CBP-1", "2024-05-01T10:00:00Z"));
        return replay;
    }
}
