package seizures.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import seizures.commons.request.Fault;
import seizures.commons.request.Parsed;
import seizures.contract.ContractJson;

class CloudEventTest {
    private static final SubmissionParser PARSER =
            new SubmissionParser(Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneOffset.UTC));
    private static final String REPORT = """
            {"seizureId":"US-CBP-1","agency":"US-CBP","occurredAt":"2024-03-15","port":{"scheme":"UNLOCODE","code":"USLRD"},\
            "items":[{"form":"POWDER","quantity":{"value":"1","unit":"kg"},"substances":[{"substance":"fentanyl"}]}]}""";

    private static Parsed<Submission> parse(String type, String data) {
        return PARSER.cloudEvent(
                ContractJson.MAPPER.readTree("{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/us-cbp\",\"type\":\""
                        + type + "\"," + data + "}"));
    }

    private static Submission submission(String type, String data) {
        var parsed = parse("seizures.reported.v1." + type, data);
        assertThat(parsed).isInstanceOf(Parsed.Ok.class);
        return ((Parsed.Ok<Submission>) parsed).value();
    }

    private static List<String> faults(Parsed<Submission> parsed) {
        return ((Parsed.Invalid<Submission>) parsed)
                .faults().stream().map(Fault::where).toList();
    }

    @Test
    void the_type_says_what_the_data_is() {
        var statement = REPORT.replaceFirst("\\{", "{\"version\":1,\"reason\":\"x\",");
        var restatement = REPORT.replaceFirst("\\{", "{\"reason\":\"x\",");

        assertThat(submission("Reported", "\"data\":" + REPORT)).isInstanceOf(Submission.Report.class);
        assertThat(submission("Corrected", "\"data\":" + statement)).isInstanceOf(Submission.Correction.class);
        assertThat(submission("Restated", "\"data\":" + restatement)).isInstanceOf(Submission.Restatement.class);
        assertThat(submission(
                        "Retracted", "\"data\":{\"seizureId\":\"US-CBP-1\",\"version\":2,\"reason\":\"was flour\"}"))
                .isInstanceOf(Submission.Retraction.class);
        assertThat(
                        submission(
                                "Analysed",
                                "\"data\":{\"seizureId\":\"US-CBP-1\",\"laboratory\":\"DEA\",\"findings\":[{\"item\":0,\"substance\":\"fentanyl\",\"evidence\":\"CONFIRMED\"}]}"))
                .isInstanceOf(Submission.Analysis.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.example.other", "report", "seizures.reported.v1", "seizures.changed.v1", ""})
    void a_foreign_type_is_refused(String type) {
        assertThat(faults(parse(type, "\"data\":" + REPORT))).containsExactly("#/type");
    }

    @Test
    void data_in_base64_is_read_as_well() {
        var encoded = Base64.getEncoder().encodeToString(REPORT.getBytes(StandardCharsets.UTF_8));

        assertThat(submission(
                        "Reported", "\"datacontenttype\":\"application/json\",\"data_base64\":\"" + encoded + "\""))
                .isEqualTo(submission("Reported", "\"data\":" + REPORT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"data_base64\":\"%\" | #/data_base64",
                "\"data_base64\":\"e30=\",\"data\":{} | #/data_base64",
                "\"data_base64\":\"ew==\" | #/data_base64",
                "\"data_base64\":\"W10=\" | #/data_base64",
                "\"data\":[] | #/data",
                "\"subject\":\"x\" | #/data"
            })
    void data_that_is_none_is_a_fault(String data, String where) {
        assertThat(faults(parse("seizures.reported.v1.Reported", data))).contains(where);
    }

    @Test
    void another_content_than_json_is_a_fault() {
        assertThat(faults(
                        parse("seizures.reported.v1.Reported", "\"datacontenttype\":\"text/xml\",\"data\":" + REPORT)))
                .contains("#/datacontenttype");
    }
}
