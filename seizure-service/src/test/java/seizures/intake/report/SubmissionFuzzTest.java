package seizures.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import seizures.commons.request.Parsed;
import seizures.commons.request.StrictJson;
import seizures.contract.ContractJson;
import seizures.contract.LabResult;
import seizures.contract.Seizure;
import seizures.contract.SeizureId;
import seizures.intake.report.SubmissionParser.Query;
import tools.jackson.databind.JsonNode;

/** Whatever bytes are sent, they are a submission or a problem with its faults; and a submission survives the log. */
class SubmissionFuzzTest {
    private static final SubmissionParser PARSER =
            new SubmissionParser(Clock.fixed(Instant.parse("2024-10-15T12:00:00Z"), ZoneOffset.UTC));
    private static final SeizureId ID = new SeizureId("US-CBP-24-1");

    @FuzzTest
    void bytes_are_a_submission_or_a_problem(byte[] bytes) {
        switch (StrictJson.parse(ByteBuffer.wrap(bytes))) {
            case Parsed.Invalid<JsonNode>(var faults) -> assertThat(faults).hasSize(1);
            case Parsed.Ok<JsonNode>(var json) -> {
                List<Function<JsonNode, Parsed<Submission>>> readings = List.of(
                        body -> PARSER.report(body),
                        body -> PARSER.correction(body, ID, 1, new Query("typing error", null)),
                        body -> PARSER.retraction(body, ID, 1, Query.EMPTY),
                        body -> PARSER.analysis(body, ID),
                        PARSER::line,
                        PARSER::cloudEvent);
                readings.forEach(reading -> check(reading.apply(json)));
            }
        }
    }

    private static void check(Parsed<Submission> parsed) {
        switch (parsed) {
            case Parsed.Invalid<Submission>(var faults) ->
                assertThat(faults).isNotEmpty().allMatch(fault -> fault.pointer() != null);
            case Parsed.Ok<Submission>(Submission.Report(var seizure, var _)) -> survives(seizure, Seizure.class);
            case Parsed.Ok<Submission>(Submission.Correction correction) ->
                survives(correction.seizure(), Seizure.class);
            case Parsed.Ok<Submission>(Submission.Restatement restatement) ->
                survives(restatement.seizure(), Seizure.class);
            case Parsed.Ok<Submission>(Submission.Retraction retraction) ->
                assertThat(retraction.reason()).isNotBlank();
            case Parsed.Ok<Submission>(Submission.Link link) ->
                assertThat(link.reason()).isNotBlank();
            case Parsed.Ok<Submission>(Submission.Analysis analysis) -> survives(analysis.result(), LabResult.class);
        }
    }

    private static <T> void survives(T value, Class<T> type) {
        assertThat(ContractJson.MAPPER.readValue(ContractJson.MAPPER.writeValueAsBytes(value), type))
                .isEqualTo(value);
    }
}
