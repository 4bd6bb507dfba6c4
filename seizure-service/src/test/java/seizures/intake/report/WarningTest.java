package seizures.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import seizures.commons.request.Parsed;
import seizures.commons.request.StrictJson;
import seizures.contract.SeizureId;
import tools.jackson.databind.JsonNode;

class WarningTest {
    private static final SubmissionParser PARSER =
            new SubmissionParser(Clock.fixed(Instant.parse("2024-10-15T12:00:00Z"), ZoneOffset.UTC));
    private static final String REPORT = """
            { "seizureId": "MX-ANAM-1", "agency": "MX-ANAM", "occurredAt": "2024-03-15",
              "port": { "scheme": "UNLOCODE", "code": "USLRD" },
              "items": [ { "form": "POWDER", "quantity": { "value": "1", "unit": "kg" },
                           "substances": [ { "substance": "xylazine" }, { "substance": "fentanyl", "role": "PRIMARY" } ] } ] }
            """;

    @Test
    void a_report_of_registered_goods_at_a_registered_port_has_none() {
        assertThat(warnings(REPORT)).isEmpty();
        assertThat(warnings(REPORT.replace("\"fentanyl\"", "\"clorhidrato de fentanilo\"")))
                .isEmpty();
    }

    @Test
    void an_unregistered_substance_counts_no_doses_and_has_nearest_names() {
        assertThat(warnings(REPORT.replace("\"fentanyl\"", "\"other:fentanylo x\"")))
                .containsExactly(new Warning(
                        "#/items/0/substances/1/substance",
                        "\"fentanylo x\" is not a registered substance and counts no doses; did you mean fentanyl?"));
        assertThat(warnings(REPORT.replace("\"fentanyl\"", "\"other:qqqqqqqqqq\"")))
                .singleElement()
                .satisfies(warning -> assertThat(warning.detail()).endsWith("counts no doses"));
    }

    @Test
    void an_other_name_that_is_registered_says_what_it_counts_as() {
        assertThat(warnings(REPORT.replace("\"fentanyl\"", "\"other:Fentanilo\"")))
                .containsExactly(new Warning(
                        "#/items/0/substances/1/substance", "is a registered substance and counts as fentanyl"));
    }

    @Test
    void an_unregistered_port_is_named() {
        assertThat(warnings(REPORT.replace("USLRD", "USLRQ"))).singleElement().satisfies(warning -> {
            assertThat(warning.pointer()).isEqualTo("#/port/code");
            assertThat(warning.detail())
                    .startsWith("UNLOCODE:USLRQ is not a registered port")
                    .contains("did you mean");
        });
    }

    @Test
    void a_place_of_the_individual_drug_seizures_is_never_registered_and_no_warning() {
        assertThat(warnings(REPORT.replace("\"UNLOCODE\"", "\"IDS_PLACE\"").replace("USLRD", "DE/Frankfurt")))
                .isEmpty();
    }

    @Test
    void several_substances_without_role_or_share_count_the_item_each() {
        assertThat(warnings(REPORT.replace(", \"role\": \"PRIMARY\"", "")))
                .containsExactly(new Warning(
                        "#/items/0/substances",
                        "2 substances have neither a role nor a share: each counts the whole amount of the item"));
    }

    @Test
    void a_laboratory_result_is_warned_of_as_well() {
        var result = """
                { "laboratory": "Lab", "findings": [ { "item": 0, "substance": "fentanyl", "evidence": "REFUTED" },
                    { "item": 0, "substance": "other:blue magic 7", "evidence": "CONFIRMED" } ] }
                """;

        assertThat(warnings(result, body -> PARSER.analysis(body, new SeizureId("MX-ANAM-1")), "#"))
                .extracting(Warning::pointer)
                .containsExactly("#/findings/1/substance");
    }

    @Test
    void the_pointer_of_a_cloud_event_leads_through_its_data() {
        var event =
                "{ \"specversion\": \"1.0\", \"id\": \"1\", \"source\": \"s\", \"type\": \"seizures.reported.v1.Reported\", \"data\": %s }"
                        .formatted(REPORT.replace("\"fentanyl\"", "\"other:blue magic 7\""));

        assertThat(warnings(event, PARSER::cloudEvent, "#/data"))
                .extracting(Warning::pointer)
                .containsExactly("#/data/items/0/substances/1/substance");
    }

    private static List<Warning> warnings(String report) {
        return warnings(report, PARSER::report, "#");
    }

    private static List<Warning> warnings(String body, Function<JsonNode, Parsed<Submission>> parser, String root) {
        var json = ((Parsed.Ok<JsonNode>) StrictJson.parse(ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8))))
                .value();
        return Warning.of(((Parsed.Ok<Submission>) parser.apply(json)).value(), root);
    }
}
