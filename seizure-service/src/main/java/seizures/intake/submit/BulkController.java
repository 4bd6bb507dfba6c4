package seizures.intake.submit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.access.Caller;
import seizures.commons.request.ProblemException;
import seizures.intake.coverage.StatementIntake;
import seizures.intake.report.SubmissionParser;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST /v1/seizures:bulk}: NDJSON, or a batch of CloudEvents; one NDJSON result per line, in order. Results
 * stream while the body is still arriving, so a client of a large bulk reads while it writes.
 */
@RestController
class BulkController {
    private static final String BATCH = "application/cloudevents-batch+json";

    private final BulkRunner bulks;
    private final SubmissionParser parser;
    private final IntakeSettings settings;
    private final StatementIntake statements;

    BulkController(BulkRunner bulks, SubmissionParser parser, IntakeSettings settings, StatementIntake statements) {
        this.bulks = bulks;
        this.parser = parser;
        this.settings = settings;
        this.statements = statements;
    }

    @PostMapping(
            path = "/v1/seizures:bulk",
            consumes = {MediaType.APPLICATION_NDJSON_VALUE, "application/ndjson", "application/jsonl"},
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    void lines(
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        var body = bulks.body(request, settings.bulkBytes());
        boolean dry = DryRunParameter.read(dryRun, request);
        bulks.run(
                () -> new Lines(body),
                (_, json, intake) -> isStatement(json)
                        ? state(json, caller, dry)
                        : BulkRunner.submit(json, parser.line(json), "#", intake, caller),
                new BulkRunner.Exchange(request, response, caller, dry));
    }

    /** A CloudEvent is a report. */
    @PostMapping(path = "/v1/seizures:bulk", consumes = BATCH, produces = MediaType.APPLICATION_NDJSON_VALUE)
    void batch(
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        var body = bulks.body(request, settings.bulkBytes());
        bulks.run(
                () -> new Elements(body),
                (_, json, intake) -> BulkRunner.submit(json, parser.cloudEvent(json), "#/data", intake, caller),
                new BulkRunner.Exchange(request, response, caller, DryRunParameter.read(dryRun, request)));
    }

    private static boolean isStatement(JsonNode json) {
        return SubmissionParser.COVERAGE.equals(json.path("operation").asString(""));
    }

    private CompletableFuture<Answer> state(JsonNode json, Caller caller, boolean dryRun) {
        try {
            var taken = statements.line(json, caller, dryRun);
            return CompletableFuture.completedFuture(new Answer.Covered(taken.event(), taken.isNew()));
        } catch (ProblemException e) {
            return CompletableFuture.completedFuture(new Answer.Declined(e.problem()));
        }
    }
}
