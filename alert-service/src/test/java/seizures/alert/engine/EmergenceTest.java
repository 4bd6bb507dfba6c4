package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seizures.contract.Agency;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.ContractJson;
import seizures.contract.Contribution;
import seizures.contract.CoverageClaim;
import seizures.contract.CoverageEvent.CoverageStated;
import seizures.contract.CoverageStatement;
import seizures.contract.Crossing;
import seizures.contract.StatementId;
import tools.jackson.databind.JsonNode;

class EmergenceTest {
    private static final String LAREDO = "UNLOCODE:USLRD";
    private static final String NEW_SUBSTANCE = """
            { "severity": "warning", "group": ["port"], "measure": { "kind": "SEIZURES" },
              "when": { "kind": "EMERGENCE", "of": "substance", "lookBack": 3 } }
            """;

    private final LittleLedger ledger = new LittleLedger();
    private AlertEngine watch;

    @BeforeEach
    void empty() {
        watch = Remembered.engine();
        watch.at(Instant.parse("2024-12-31T00:00:00Z"));
        state("US-CBP", "2024-01-01", "2024-12-29", CoverageClaim.COMPLETE, Instant.parse("2024-12-29T00:00:00Z"));
    }

    private void state(String agency, String from, String to, CoverageClaim claim, Instant at) {
        var statement = new CoverageStatement(
                new StatementId(agency + "-stated"),
                new Agency(agency),
                List.of(),
                LocalDate.parse(from),
                LocalDate.parse(to),
                claim);
        watch.on(new CoverageStated(statement, at, at, "reporter", null));
    }

    private List<AlertVersion> rule(String definition) {
        return watch.on(Rules.version("new", 1, definition));
    }

    private List<AlertVersion> say(String id, int version, Optional<String> occurredAt, String... substances) {
        var goods = new ArrayList<Contribution>();
        for (var substance : substances) {
            goods.add(Said.goods(substance, 5, 0));
        }
        var said = occurredAt.map(when -> new Said(LAREDO, when, Crossing.AT_PORT, 1, goods));
        var known = Instant.parse("2024-12-30T00:00:00Z").plusSeconds(version);
        ledger.hear(id, version, said, known).forEach(watch::on);
        return watch.at(Instant.parse("2024-12-31T00:00:00Z"));
    }

    private static List<String> grounds(List<AlertVersion> versions) {
        return versions.stream()
                .map(alert -> alert.state() + " " + alert.evidence().grounds().getFirst())
                .toList();
    }

    @Test
    void a_substance_is_new_where_it_was_not_seen_in_the_months_looked_back_upon() {
        rule(NEW_SUBSTANCE);
        say("US-CBP-1", 1, Optional.of("2024-01-05"), "fentanyl");
        say("US-CBP-2", 1, Optional.of("2024-03"), "cocaine");

        assertThat(grounds(say("US-CBP-3", 1, Optional.of("2024-04-05"), "fentanyl")))
                .isEmpty();
        assertThat(grounds(say("US-CBP-4", 1, Optional.of("2024-05-05"), "fentanyl", "xylazine")))
                .containsExactly("FIRING substance xylazine is seen for the first time since 2024-01");
        assertThat(grounds(say("US-CBP-5", 1, Optional.of("2024-07-31"), "cocaine")))
                .containsExactly("FIRING substance cocaine is seen again, for the first time since 2024-03");
    }

    /** In the months of which nothing at all was reported it may have been seen. */
    @Test
    void what_nobody_reported_is_not_unseen() {
        rule(NEW_SUBSTANCE);
        say("US-DEA-1", 1, Optional.of("2024-01-05"), "fentanyl");
        say("US-DEA-2", 1, Optional.of("2024-02-05"), "cocaine");
        say("US-DEA-3", 1, Optional.of("2024-03-05"), "fentanyl");

        assertThat(grounds(say("US-DEA-4", 1, Optional.of("2024-07-05"), "cocaine")))
                .isEmpty();
        assertThat(grounds(say("US-DEA-5", 1, Optional.of("2024-08-05"), "xylazine")))
                .containsExactly("FIRING substance xylazine is seen for the first time since 2024-01;"
                        + " nothing was reported for 3 months between");
    }

    @Test
    void months_that_are_stated_to_hold_nothing_count_and_it_is_known_from_then_on() {
        rule(NEW_SUBSTANCE);
        say("US-DEA-1", 1, Optional.of("2024-01-05"), "fentanyl", "cocaine");
        say("US-DEA-2", 1, Optional.of("2024-05-05"), "cocaine");
        var stated = Instant.parse("2024-12-30T12:00:00Z");

        state("US-DEA", "2024-02-01", "2024-04-30", CoverageClaim.NOTHING_TO_REPORT, stated);
        var versions = watch.at(Instant.parse("2024-12-31T00:00:01Z"));

        assertThat(grounds(versions))
                .containsExactly("FIRING substance cocaine is seen again, for the first time since 2024-01");
        assertThat(versions.getFirst().raisedAt()).isEqualTo(stated);
    }

    @Test
    void what_was_seen_before_after_all_is_not_new() {
        rule(NEW_SUBSTANCE);
        say("US-CBP-1", 1, Optional.of("2024-01-05"), "fentanyl");
        var fired = say("US-CBP-4", 1, Optional.of("2024-05-05"), "xylazine");

        var late = say("US-CBP-6", 1, Optional.of("2024-03"), "xylazine");
        var again = say("US-CBP-6", 2, Optional.empty());

        assertThat(late).extracting(AlertVersion::state).containsExactly(AlertState.WITHDRAWN);
        assertThat(again).extracting(AlertVersion::state).containsExactly(AlertState.FIRING);
        assertThat(again.getFirst().alertId()).isEqualTo(fired.getFirst().alertId());
        assertThat(again.getFirst().raisedAt()).isEqualTo("2024-12-30T00:00:02Z");
    }

    private List<AlertVersion> sayAt(String port, String id, int version, Optional<String> day, String substance) {
        var said = day.map(when -> new Said(port, when, Crossing.AT_PORT, 1, List.of(Said.goods(substance, 5, 0))));
        ledger.hear(id, version, said, Instant.parse("2024-12-30T00:00:00Z")).forEach(watch::on);
        return watch.at(Instant.parse("2024-12-31T00:00:00Z"));
    }

    @Test
    void what_was_seen_in_the_area_as_a_whole_is_not_new_at_a_port_in_it() {
        rule(NEW_SUBSTANCE);
        sayAt("CBP_AREA:LAREDO", "US-CBP-1", 1, Optional.of("2024-01"), "cocaine");
        sayAt("CBP_AREA:LAREDO", "US-CBP-2", 1, Optional.of("2024-03"), "fentanyl");

        assertThat(sayAt(LAREDO, "US-CBP-3", 1, Optional.of("2024-05-05"), "fentanyl"))
                .isEmpty();
        assertThat(grounds(sayAt("SCHEDULE_D:2304", "US-CBP-4", 1, Optional.of("2024-05-06"), "xylazine")))
                .startsWith("FIRING substance xylazine is seen for the first time since 2024-01");
    }

    @Test
    void a_late_report_of_the_area_takes_the_news_of_its_ports_back_and_its_retraction_gives_it_again() {
        rule(NEW_SUBSTANCE);
        sayAt("CBP_AREA:LAREDO", "US-CBP-1", 1, Optional.of("2024-01"), "cocaine");
        sayAt(LAREDO, "US-CBP-3", 1, Optional.of("2024-05-05"), "fentanyl");

        var late = sayAt("CBP_AREA:LAREDO", "US-CBP-2", 1, Optional.of("2024-03"), "fentanyl");
        var again = sayAt("CBP_AREA:LAREDO", "US-CBP-2", 2, Optional.empty(), "fentanyl");

        assertThat(late)
                .filteredOn(alert -> alert.group().containsValue(LAREDO))
                .extracting(AlertVersion::state)
                .containsExactly(AlertState.WITHDRAWN);
        assertThat(again)
                .filteredOn(alert -> alert.group().containsValue(LAREDO))
                .extracting(AlertVersion::state)
                .startsWith(AlertState.FIRING);
    }

    @Test
    void a_combination_of_substances_can_be_new_where_each_is_known() {
        rule(NEW_SUBSTANCE.replace("\"substance\"", "\"combination\""));
        say("US-CBP-1", 1, Optional.of("2024-01-05"), "fentanyl", "cocaine");
        say("US-CBP-2", 1, Optional.of("2024-05-05"), "xylazine");

        assertThat(grounds(say("US-CBP-3", 1, Optional.of("2024-05-06"), "xylazine", "fentanyl")))
                .containsExactly("FIRING combination fentanyl + xylazine is seen for the first time since 2024-01");
    }

    /** What the reference says of a case. */
    private record Case(String area, String drug, String month, int events, String lastSeen) {
        static Case of(JsonNode node) {
            return new Case(
                    node.get("areaOfResponsibility").stringValue(),
                    CbpMonths.substance(node.get("drug").stringValue()),
                    node.get("month").stringValue(),
                    node.get("events").intValue(),
                    node.get("lastSeen").isNull()
                            ? "never"
                            : node.get("lastSeen").stringValue());
        }

        static Case of(AlertVersion alert) {
            var ground = alert.evidence().grounds().getFirst();
            boolean again = ground.contains("seen again");
            return new Case(
                    alert.group().get("port").replace("IDS_PLACE:US/", ""),
                    ground.substring("substance ".length(), ground.indexOf(" is seen")),
                    alert.window().from().toString().substring(0, 7),
                    alert.observed().intValueExact(),
                    again ? ground.substring(ground.length() - 7) : "never");
        }
    }

    @Test
    void every_case_of_the_reference_is_found_and_no_other() throws Exception {
        assumeTrue(CbpMonths.folder().isPresent(), CbpMonths.ABSENT);
        var number = 0;
        for (var line : CbpMonths.lines()) {
            watch.on(line.change(++number));
        }

        var found = rule("""
                { "severity": "warning", "group": ["port"], "measure": { "kind": "SEIZURES" },
                  "when": { "kind": "EMERGENCE", "of": "substance", "lookBack": 24, "since": "2018-10-01" } }
                """);

        var reference = ContractJson.MAPPER.readTree(Files.readString(
                CbpMonths.folder().orElseThrow().resolve("oracle/emergence-cbp.json"), StandardCharsets.UTF_8));
        var expected = new ArrayList<Case>();
        reference.get("cases").forEach(node -> expected.add(Case.of(node)));
        assertThat(found.stream()
                        .filter(alert -> alert.state() == AlertState.FIRING)
                        .map(Case::of))
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
