package seizures.alert.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static seizures.alert.watch.TestWatch.alerts;
import static seizures.alert.watch.TestWatch.changes;
import static seizures.alert.watch.TestWatch.registers;
import static seizures.alert.watch.TestWatch.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.alert.engine.AlertEngineLawTest;
import seizures.alert.engine.AnyHistory;
import seizures.alert.engine.Rules;
import seizures.alert.engine.Said;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.CoverageEvent;
import seizures.contract.PortCode;
import seizures.contract.RegisterAct;
import seizures.contract.RegisterEntry;
import seizures.contract.SeizureChange;
import seizures.contract.SubstanceCode;
import seizures.contract.Topic;

class WatchTopologyTest {
    /** However busy the machine is, so many slices are enough. */
    private static final int TICKS = 20;

    @TempDir
    Path state;

    private TopologyTestDriver driver(Instant now) {
        return TestWatch.driver(state, now, held -> {});
    }

    /** A difference is a migration of the state of running services, not a refactoring. */
    @Test
    void the_topology_is_the_one_that_running_services_have() throws IOException {
        try (var approved = getClass().getResourceAsStream("watch-topology.txt")) {
            assertThat(lines(TestWatch.topology(held -> {}).describe().toString()))
                    .isEqualTo(lines(new String(approved.readAllBytes(), UTF_8)));
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void an_alert_leaves_under_its_id_with_the_headers_of_an_event() {
        try (var driver = driver(Instant.parse("2024-05-10T00:00:00Z"))) {
            rules(driver).pipeInput("r", Rules.version("r", 1, Rules.ANY.getLast()));
            var change = Said.grams("UNLOCODE:USLRD", "2024-05-09", "fentanyl", 800)
                    .reported("US-CBP-1", "2024-05-10T00:00:00Z");
            changes(driver).pipeInput(change.port(), change);

            var alert = driver.createOutputTopic(
                            Topic.ALERTS.name(),
                            Topic.ALERTS.key().deserializer(),
                            Topic.ALERTS.value().deserializer())
                    .readRecord();

            assertThat(alert.key()).isEqualTo(alert.value().alertId());
            assertThat(new String(alert.headers().lastHeader("ce_id").value(), UTF_8))
                    .isEqualTo(alert.key() + "/1");
        }
    }

    @Test
    void an_alert_carries_the_trace_of_the_report_that_raised_it() {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".getBytes(UTF_8);
        var headers = new RecordHeaders().add("traceparent", trace);
        try (var driver = driver(Instant.parse("2024-05-10T00:00:00Z"))) {
            rules(driver).pipeInput("r", Rules.version("r", 1, Rules.ANY.getLast()));
            var change = Said.grams("UNLOCODE:USLRD", "2024-05-09", "fentanyl", 800)
                    .reported("US-CBP-1", "2024-05-10T00:00:00Z");
            changes(driver).pipeInput(new TestRecord<>(change.port(), change, headers));

            var alert = driver.createOutputTopic(
                            Topic.ALERTS.name(),
                            Topic.ALERTS.key().deserializer(),
                            Topic.ALERTS.value().deserializer())
                    .readRecord();

            assertThat(alert.headers().lastHeader("traceparent").value()).isEqualTo(trace);
        }
    }

    /** The work of the rule is several seconds on any machine; each tick cuts it off. */
    @Test
    void a_rule_that_takes_too_long_again_and_again_is_suspended_in_the_topic_of_rules() {
        try (var driver = driver(Instant.parse("2024-05-10T00:00:00Z"))) {
            for (int i = 0; i < 400; i++) {
                var day = LocalDate.of(2000, 1, 1).plusDays(22L * i).toString();
                var change = Said.grams("UNLOCODE:USLRD", day, "fentanyl", 800)
                        .reported("US-CBP-" + i, "2024-05-10T00:00:00Z");
                changes(driver).pipeInput(change.port(), change);
            }
            rules(driver).pipeInput("glr", Rules.version("glr", 1, """
                    { "severity": "info", "measure": { "kind": "SEIZURES" },
                      "when": { "kind": "TREND", "detector": "GLR_NB", "bucket": "DAY", "params": { "M": 170 } } }
                    """));
            for (int i = 0; i < 12; i++) {
                driver.advanceWallClockTime(Duration.ofSeconds(1));
            }

            var suspended = driver.createOutputTopic(
                            Topic.ALERT_RULES.name(),
                            Topic.ALERT_RULES.key().deserializer(),
                            Topic.ALERT_RULES.value().deserializer())
                    .readValuesToList();

            assertThat(suspended).singleElement().satisfies(rule -> {
                assertThat(rule.version()).isEqualTo(2);
                assertThat(rule.suspended()).contains("too long");
            });
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_stream_ends_with_what_the_newest_knowledge_gives_from_nothing(long seed) {
        var history = new AnyHistory(seed);
        try (var driver = driver(AnyHistory.START)) {
            var alerts = driver.createOutputTopic(
                    Topic.ALERTS.name(),
                    Topic.ALERTS.key().deserializer(),
                    Topic.ALERTS.value().deserializer());

            history.tell(new Piped(driver), random -> {});
            for (int i = 0; i < TICKS; i++) {
                driver.advanceWallClockTime(AlertProcessor.TICK);
            }

            assertThat(AlertEngineLawTest.Told.standing(alerts.readValuesToList(), history.inForce()))
                    .isEqualTo(AlertEngineLawTest.fromNothing(history));
        }
    }

    private static final RegisterAct ADOPTED = new RegisterAct.EntryMade(
            new RegisterEntry.NameEntry("polvo azul 7", new SubstanceCode("fentanyl"), "letter"),
            1,
            LocalDate.parse("2024-05-11"),
            "registrar",
            "known",
            Instant.parse("2024-05-11T09:00:00Z"),
            Instant.parse("2024-05-11T09:00:00Z"));

    private static final String A_KILO_OF_FENTANYL = """
            { "severity": "critical", "select": { "substance": ["fentanyl"] }, "group": ["port"],
              "measure": { "kind": "MASS", "unit": "kg" },
              "when": { "kind": "THRESHOLD", "window": { "sliding": "PT24H" }, "value": 1 } }
            """;

    @Test
    void a_name_that_is_adopted_raises_the_alert_of_its_past_reports_and_a_withdrawn_one_takes_it_back() {
        try (var driver = driver(Instant.parse("2024-05-10T00:00:00Z"))) {
            rules(driver).pipeInput("kilo", Rules.version("kilo", 1, A_KILO_OF_FENTANYL));
            reportBluePowder(driver);
            driver.advanceWallClockTime(AlertProcessor.TICK);
            var before = alerts(driver).readValuesToList();

            registers(driver).pipeInput(ADOPTED.key(), ADOPTED);
            var raised = alerts(driver).readValuesToList();
            driver.advanceWallClockTime(AlertProcessor.TICK);
            registers(driver).pipeInput(ADOPTED.key(), ADOPTED);
            var again = alerts(driver).readValuesToList();
            registers(driver).pipeInput(ADOPTED.key(), withdrawn());
            var left = alerts(driver).readValuesToList();

            assertThat(before).isEmpty();
            assertThat(raised).singleElement().satisfies(alert -> {
                assertThat(alert.observed()).isEqualByComparingTo("1.2");
                assertThat(alert.reason()).contains("names/polvo azul 7");
            });
            assertThat(again).noneMatch(alert -> alert.state() == AlertState.WITHDRAWN);
            assertThat(left).last().extracting(AlertVersion::state).isEqualTo(AlertState.WITHDRAWN);
        }
    }

    @Test
    void acts_of_one_second_are_read_together_at_its_end() {
        try (var driver = driver(Instant.parse("2024-05-10T00:00:00Z"))) {
            rules(driver).pipeInput("kilo", Rules.version("kilo", 1, A_KILO_OF_FENTANYL));
            reportBluePowder(driver);

            registers(driver).pipeInput(ADOPTED.key(), ADOPTED);
            registers(driver).pipeInput(ADOPTED.key(), withdrawn());
            var first = alerts(driver).readValuesToList();
            driver.advanceWallClockTime(AlertProcessor.TICK);
            var second = alerts(driver).readValuesToList();

            assertThat(first).isNotEmpty().noneMatch(alert -> alert.state() == AlertState.WITHDRAWN);
            assertThat(second).last().extracting(AlertVersion::state).isEqualTo(AlertState.WITHDRAWN);
        }
    }

    private static void reportBluePowder(TopologyTestDriver driver) {
        var change = Said.grams("UNLOCODE:USLRD", "2024-05-09", "other:polvo azul 7", 1200)
                .reported("US-CBP-1", "2024-05-10T00:00:00Z");
        changes(driver).pipeInput(change.port(), change);
    }

    private static RegisterAct withdrawn() {
        return new RegisterAct.EntryWithdrawn(
                ADOPTED.kind(),
                ADOPTED.id(),
                2,
                "registrar",
                "means two substances",
                Instant.parse("2024-05-11T10:00:00Z"),
                Instant.parse("2024-05-11T10:00:00Z"));
    }

    /** Tells a driver what happens; its clock moves when the history's does. */
    private static final class Piped implements AnyHistory.Told {
        private final TopologyTestDriver driver;
        private final TestInputTopic<PortCode, SeizureChange> changes;
        private final TestInputTopic<String, AlertRuleVersion> rules;
        private Instant now = AnyHistory.START;

        Piped(TopologyTestDriver driver) {
            this.driver = driver;
            this.changes = TestWatch.changes(driver);
            this.rules = TestWatch.rules(driver);
        }

        @Override
        public void of(SeizureChange change) {
            changes.pipeInput(change.port(), change);
        }

        @Override
        public void of(AlertRuleVersion rule) {
            rules.pipeInput(rule.ruleId(), rule);
        }

        @Override
        public void of(CoverageEvent statement) {
            driver.createInputTopic(
                            Topic.COVERAGE.name(),
                            Topic.COVERAGE.key().serializer(),
                            Topic.COVERAGE.value().serializer())
                    .pipeInput(statement.agency(), statement);
        }

        @Override
        public void of(Instant time) {
            driver.advanceWallClockTime(Duration.between(now, time));
            now = time;
        }
    }
}
