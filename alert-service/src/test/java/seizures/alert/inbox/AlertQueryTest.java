package seizures.alert.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seizures.alert.about.AlertAudience;
import seizures.alert.about.RuleDefinitions;
import seizures.commons.log.TopicRecord;
import seizures.commons.request.Fault;
import seizures.commons.request.QueryFields;
import seizures.contract.AlertCommand;
import seizures.contract.AlertCommand.Judgement;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.CloudEvents;
import seizures.contract.ContractJson;
import seizures.contract.SeizureId;
import seizures.contract.Severity;
import seizures.contract.Topic;

/** What each parameter of {@code GET /v1/alerts} that is about people, evidence and time lets through. */
class AlertQueryTest {
    private static final Instant NOON = Instant.parse("2024-03-15T12:00:00Z");
    private static final AlertAudience EVERYBODY = new AlertAudience(Optional.empty(), new RuleDefinitions());

    private final AlertList alerts = new AlertList();
    private final Acts acts = ActsOf.the(
            new AlertCommand.Acknowledged("fires", "c-1", "ann", NOON, "", Severity.WARNING),
            new AlertCommand.Acknowledged("escalated", "c-2", "ann", NOON, "", Severity.INFO),
            new AlertCommand.Assigned("fires", "c-3", "ann", NOON, "bob"),
            new AlertCommand.Assigned("pends", "c-4", "ann", NOON, "bob"),
            new AlertCommand.Assigned("pends", "c-5", "ann", NOON.plusSeconds(1), "eve"),
            new AlertCommand.Judged("dismissed", "c-6", "ann", NOON, Judgement.DISMISSED, "a test load"),
            new AlertCommand.Judged("resolved", "c-7", "ann", NOON, Judgement.DISMISSED, "not yet checked"),
            new AlertCommand.Judged("resolved", "c-8", "ann", NOON.plusSeconds(1), Judgement.VERIFIED, "checked"));

    AlertQueryTest() {
        list("fires", AlertState.FIRING, Severity.WARNING, 0, "US-CBP-1", "US-CBP-2");
        list("escalated", AlertState.FIRING, Severity.CRITICAL, 60, "US-CBP-2");
        list("pends", AlertState.PENDING, Severity.INFO, 120, "US-CBP-3");
        list("dismissed", AlertState.FIRING, Severity.INFO, 180, "US-CBP-4");
        list("resolved", AlertState.RESOLVED, Severity.INFO, 240, "US-CBP-5");
        list("withdrawn", AlertState.WITHDRAWN, Severity.INFO, 300, "US-CBP-6");
    }

    private long place;

    /** @param written how many seconds after noon; it is about what was known a year before */
    private void list(String alertId, AlertState state, Severity severity, int written, String... seizures) {
        var known = NOON.minusSeconds(31_536_000);
        var alert = new AlertVersion(
                alertId,
                1,
                "rule",
                1,
                severity,
                state,
                Map.of(),
                new AlertVersion.Window(known.minusSeconds(1), known),
                "kg",
                BigDecimal.ONE,
                null,
                null,
                null,
                new AlertVersion.AlertEvidence(
                        Stream.of(seizures).map(SeizureId::new).toList(), seizures.length),
                known,
                known,
                "report");
        var json = ContractJson.MAPPER.writeValueAsBytes(alert);
        var record = new ConsumerRecord<>(Topic.ALERTS.name(), 0, place++, new byte[0], json);
        record.headers()
                .add(CloudEvents.WRITTEN, NOON.plusSeconds(written).toString().getBytes(StandardCharsets.UTF_8));
        alerts.list(AlertSummary.of(new TopicRecord<>(alertId, alert, record)).orElseThrow());
    }

    private List<String> found(String question) {
        var fields = fields(question);
        var query = AlertQuery.parse(fields);
        assertThat(fields.faults()).isEmpty();
        return query.of(alerts, EVERYBODY, acts).stream()
                .map(AlertSummary::alertId)
                .toList();
    }

    private static QueryFields fields(String question) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var pair : question.split("&", -1)) {
            var sides = pair.split("=", 2);
            parameters.merge(
                    sides[0],
                    List.of(sides[1]),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        return new QueryFields(parameters);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            acknowledged=true                    | fires
            acknowledged=false                   | withdrawn resolved dismissed pends escalated
            outcome=DISMISSED                    | dismissed
            outcome=VERIFIED                     | resolved
            outcome=VERIFIED&outcome=DISMISSED   | resolved dismissed
            assignee=bob                         | fires
            assignee=eve                         | pends
            assignee=bob&assignee=eve            | pends fires
            seizure=US-CBP-2                     | escalated fires
            seizure=US-CBP-1&seizure=US-CBP-6    | withdrawn fires
            open=true                            | pends escalated fires
            open=false                           | withdrawn resolved dismissed
            open=true&assignee=eve               | pends
            since=2024-03-15T12:04:00Z           | withdrawn resolved
            since=2024-03-15T12:04:00.001Z       | withdrawn
            """)
    void a_parameter_lets_through_what_fits(String question, String expected) {
        assertThat(found(question)).containsExactly(expected.split(" ", -1));
    }

    @Test
    void nobodys_task_and_no_known_seizure_is_nothing() {
        assertThat(found("assignee=nobody")).isEmpty();
        assertThat(found("seizure=US-CBP-99")).isEmpty();
    }

    @Test
    void a_poll_from_the_answer_before_misses_nothing_that_was_written_at_the_same_time() {
        var asOf = alerts.asOf().orElseThrow();
        list("late", AlertState.FIRING, Severity.INFO, 300, "US-CBP-7");

        assertThat(found("since=" + asOf)).containsExactly("late", "withdrawn");
    }

    @ParameterizedTest
    @CsvSource({
        "acknowledged=perhaps, acknowledged",
        "open=1, open",
        "outcome=GOOD, outcome",
        "seizure=?, seizure",
        "since=yesterday, since",
        "assigned=bob, assigned"
    })
    void a_value_that_nothing_can_have_is_a_fault_of_its_parameter(String question, String parameter) {
        var fields = fields(question);

        AlertQuery.parse(fields);

        assertThat(fields.faults()).extracting(Fault::where).containsExactly(parameter);
    }
}
