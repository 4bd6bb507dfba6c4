package seizures.local.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import seizures.contract.AuditPage;
import seizures.contract.ContractJson;

class AuditPrintTest {
    private static final Instant NOON = Instant.parse("2024-03-15T12:00:00Z");
    private static final byte[] PAGE = ContractJson.MAPPER.writeValueAsBytes(new AuditPage(
            "seizure-service-1",
            1,
            AuditPage.NONE,
            List.of(
                    new AuditPage.Entry(NOON, "us-cbp", "https://idp", "POST /v1/seizures", "US-CBP-1", 201, null, 1),
                    new AuditPage.Entry(
                            NOON.plusSeconds(60),
                            "us-cbp",
                            "https://idp",
                            "POST /v1/seizures:bulk",
                            null,
                            200,
                            new AuditPage.Lines(9, 2, 1, 0),
                            1),
                    new AuditPage.Entry(NOON.plusSeconds(120), null, null, "GET /v1/seizures", null, 401, null, 7))));

    private static List<String> printed(byte[] value, String... arguments) throws Exception {
        var out = new ByteArrayOutputStream();
        AuditPrint.print(
                5,
                value,
                AuditPrint.Options.parse(List.of(arguments)),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void each_entry_is_a_line() throws Exception {
        assertThat(printed(PAGE))
                .containsExactly(
                        "2024-03-15T12:00:00Z  201  us-cbp  POST /v1/seizures  US-CBP-1",
                        "2024-03-15T12:01:00Z  200  us-cbp  POST /v1/seizures:bulk  accepted 9, refused 2 (forbidden 1), unknown 0",
                        "2024-03-15T12:02:00Z  401  (no token)  GET /v1/seizures  7 times");
    }

    @Test
    void entries_are_chosen_by_time_actor_act_and_answer() throws Exception {
        assertThat(printed(PAGE, "--from", "2024-03-15T12:01:00Z", "--to", "2024-03-15T12:02:00Z"))
                .hasSize(1);
        assertThat(printed(PAGE, "--actor", "us-cbp")).hasSize(2);
        assertThat(printed(PAGE, "--act", ":bulk")).hasSize(1);
        assertThat(printed(PAGE, "--status", "2xx")).hasSize(2);
        assertThat(printed(PAGE, "--status", "401", "--actor", "us-cbp")).isEmpty();
    }

    @Test
    void as_json_a_line_has_its_place_too() throws Exception {
        var first =
                ContractJson.MAPPER.readTree(printed(PAGE, "--format", "json").getFirst());

        assertThat(first.get("offset").intValue()).isEqualTo(5);
        assertThat(first.get("writer").stringValue()).isEqualTo("seizure-service-1");
        assertThat(first.get("entry").get("act").stringValue()).isEqualTo("POST /v1/seizures");
    }

    @Test
    void a_page_that_cannot_be_read_is_named() throws Exception {
        assertThat(printed("{".getBytes(StandardCharsets.UTF_8))).containsExactly("record 5 cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--from yesterday", "--status 4x", "--format xml", "--colour red", "--actor"})
    void a_wrong_option_is_refused(String arguments) {
        assertThatThrownBy(() -> AuditPrint.Options.parse(List.of(arguments.split(" "))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
