package seizures.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seizures.commons.request.Fault;
import seizures.commons.request.Parsed;
import seizures.commons.request.StrictJson;
import seizures.contract.SeizureId;
import seizures.intake.report.SubmissionParser.Query;
import tools.jackson.databind.JsonNode;

class SubmissionParserTest {
    private static final SubmissionParser PARSER =
            new SubmissionParser(Clock.fixed(Instant.parse("2024-10-15T12:00:00Z"), ZoneOffset.UTC));
    private static final SeizureId ID = new SeizureId("US-CBP-24-1");
    private static final String REPORT = """
            { "seizureId": "US-CBP-24-1", "agency": "US-CBP", "occurredAt": "2024-03-15",
              "port": { "scheme": "UNLOCODE", "code": "USLRD" },
              "items": [ { "form": "TABLET", "quantity": { "value": "12000", "unit": "{tablet}" },
                           "substances": [ { "substance": "fentanyl", "evidence": "PRESUMPTIVE" } ] } ] }
            """;

    @Test
    void a_report_is_a_seizure_with_defaults_for_what_it_leaves_out() {
        assertThat(PARSER.report(json(REPORT)))
                .isInstanceOfSatisfying(
                        Parsed.Ok.class,
                        ok -> assertThat(((Submission.Report) ok.value()).seizure())
                                .satisfies(seizure -> {
                                    assertThat(seizure.seizureId()).isEqualTo(ID);
                                    assertThat(seizure.eventCount()).isEqualTo(1);
                                    assertThat(seizure.items()).hasSize(1);
                                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"TABLET\"        | \"TABLT\"      | #/items/0/form                   | did you mean \"TABLET\"?",
                "\"12000\"         | \"-1\"         | #/items/0/quantity/value         | must be",
                "\"{tablet}\"      | \"lb\"         | #/items/0/quantity/unit          | kg",
                "\"fentanyl\"      | \"fentanly\"   | #/items/0/substances/0/substance | did you mean fentanyl",
                "\"fentanyl\"      | \"other:a\u202Eb\" | #/items/0/substances/0/substance | invisible",
                "\"2024-03-15\"    | \"2025-03-15\" | #/occurredAt                     | must not be in the future",
                "\"USLRD\"         | \"Colombia\"   | #/port/code                      | did you mean IDS_PLACE:MX/Colombia",
                "\"US-CBP-24-1\"   | \"MX-SAT-1\"   | #/seizureId                      | must start with",
                "\"occurredAt\"    | \"occuredAt\"  | #/occuredAt                      | did you mean \"occurredAt\"?",
            })
    void a_fault_is_named_at_its_place(String right, String wrong, String where, String detail) {
        var faults = faults(PARSER.report(json(REPORT.replace(right, wrong))));

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.where()).isEqualTo(where);
            assertThat(fault.detail()).contains(detail);
        });
    }

    @Test
    void a_retraction_without_a_reason_is_refused_and_one_from_the_query_is_taken() {
        assertThat(faults(PARSER.retraction(json("{}"), ID, 1, Query.EMPTY)))
                .containsExactly(new Fault("#/reason", "is required"));
        assertThat(PARSER.retraction(json("{}"), ID, 1, new Query("typing error", null)))
                .isInstanceOf(Parsed.Ok.class);
        assertThat(faults(PARSER.retraction(json("{}"), ID, 1, new Query(" ", null))))
                .containsExactly(new Fault("reason", "must be 1 to 1,000 printable characters"));
    }

    @Test
    void a_line_of_a_bulk_may_name_its_base_as_the_etag_that_it_has() {
        var line = "{ \"operation\": \"retract\", \"seizureId\": \"US-CBP-24-1\", \"reason\": \"twice\", %s }";

        assertThat(PARSER.line(json(line.formatted("\"ifMatch\": \"\\\"7\\\"\""))))
                .isInstanceOfSatisfying(
                        Parsed.Ok.class,
                        ok -> assertThat(((Submission.Retraction) ok.value()).base())
                                .isEqualTo(7));
        assertThat(faults(PARSER.line(json(line.formatted("\"ifMatch\": \"7\"")))))
                .extracting(Fault::where)
                .containsExactly("#/ifMatch");
        assertThat(faults(PARSER.line(json(line.formatted("\"ifMatch\": \"\\\"7\\\"\", \"version\": 7")))))
                .containsExactly(new Fault("#/version", "must be omitted beside ifMatch"));
    }

    @Test
    void a_line_of_a_bulk_does_one_of_four_things() {
        assertThat(faults(PARSER.line(json("{ \"operation\": \"corect\" }"))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail()).contains("did you mean \"correct\"?"));
    }

    @Test
    void the_class_of_a_substance_without_an_entry_is_part_of_its_name() {
        var stated = "\"other:Blue Salt\",\"class\":\"PRECURSOR\"";

        assertThat(PARSER.report(json(REPORT.replace("\"fentanyl\"", stated))).toString())
                .startsWith("Ok")
                .contains("other:blue salt [precursor]");
        assertThat(faults(PARSER.report(json(REPORT.replace("\"fentanyl\"", "\"fentanyl\",\"class\":\"PRECURSOR\"")))))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.where()).isEqualTo("#/items/0/substances/0/class");
                    assertThat(fault.detail()).contains("must be DRUG");
                });
    }

    private static List<Fault> faults(Parsed<Submission> parsed) {
        return ((Parsed.Invalid<Submission>) parsed).faults();
    }

    private static JsonNode json(String text) {
        return ((Parsed.Ok<JsonNode>) StrictJson.parse(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))).value();
    }
}
