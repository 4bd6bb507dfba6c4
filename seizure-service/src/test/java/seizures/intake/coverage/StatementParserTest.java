package seizures.intake.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import seizures.commons.request.Fault;
import seizures.commons.request.Parsed;
import seizures.contract.ContractJson;
import seizures.contract.CoverageClaim;
import seizures.contract.PortCode;
import seizures.contract.StatementId;

class StatementParserTest {
    private static final Instant NOW = Instant.parse("2024-03-05T12:00:00Z");
    private static final String FEBRUARY = """
            { "statementId": "US-CBP-2024-02", "agency": "US-CBP", "from": "2024-02", "to": "2024-02",
              "claim": "NOTHING_TO_REPORT", "ports": [ { "scheme": "UNLOCODE", "code": "USLRD" } ] }
            """;

    @Test
    void months_are_read_as_their_first_and_last_day() {
        var parsed = (Parsed.Ok<StatementChange>) parser(FEBRUARY, null).statement();

        var statement = ((StatementChange.Make) parsed.value()).statement();
        assertThat(statement.from()).isEqualTo(LocalDate.parse("2024-02-01"));
        assertThat(statement.to()).isEqualTo(LocalDate.parse("2024-02-29"));
        assertThat(statement.claim()).isEqualTo(CoverageClaim.NOTHING_TO_REPORT);
        assertThat(statement.ports()).containsExactly(PortCode.parse("UNLOCODE:USLRD"));
    }

    @Test
    void every_fault_is_named_at_once() {
        var parsed = (Parsed.Invalid<StatementChange>) parser("""
                        { "statementId": "MX-ANAM-1", "agency": "US-CBP", "from": "2024-13", "claim": "COMPLET",
                          "ports": [ { "scheme": "UNLOCODE" } ], "until": "x" }
                        """, null).statement();

        assertThat(parsed.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("#/statementId", "#/from", "#/to", "#/claim", "#/ports/0/code", "#/until");
    }

    @Test
    void nobody_can_say_anything_of_days_to_come() {
        var running = FEBRUARY.replace("\"to\": \"2024-02\"", "\"to\": \"2024-03\"");
        var early = FEBRUARY.replace("\"claim\"", "\"recordedAt\": \"2024-02-28T23:00:00Z\", \"claim\"");

        assertThat(faultsOf(running))
                .containsExactly("#/to: must not be after 2024-03-05, the day on which it is known");
        assertThat(faultsOf(early)).containsExactly("#/to: must not be after 2024-02-28, the day on which it is known");
        assertThat(faultsOf(FEBRUARY.replace("\"from\": \"2024-02\"", "\"from\": \"2024-03-01\"")))
                .containsExactly("#/to: must not be before from");
    }

    @Test
    void a_reason_is_in_the_body_or_in_the_query() {
        var id = new StatementId("US-CBP-2024-02");

        assertThat(parser("{}", "wrong month").withdrawal(id, 1))
                .isEqualTo(new Parsed.Ok<>(new StatementChange.Withdraw(id, 1, "wrong month", null)));
        assertThat(((Parsed.Invalid<StatementChange>) parser("{}", null).withdrawal(id, 1)).faults())
                .extracting(Fault::pointer)
                .containsExactly("#/reason");
    }

    private static List<String> faultsOf(String json) {
        return ((Parsed.Invalid<StatementChange>) parser(json, null).statement())
                .faults().stream()
                        .map(fault -> fault.pointer() + ": " + fault.detail())
                        .toList();
    }

    private static StatementParser parser(String json, String reason) {
        return new StatementParser(ContractJson.MAPPER.readTree(json), NOW, reason);
    }
}
