package seizures.intake.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.access.Caller;
import seizures.commons.access.Role;
import seizures.commons.audit.Noted;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.Parsed;
import seizures.commons.request.ProblemException;
import seizures.commons.request.RequestBody;
import seizures.commons.request.StrictJson;
import seizures.contract.ContractJson;
import seizures.contract.SeizureId;
import seizures.intake.problem.IfMatch;
import seizures.intake.problem.IntakeProblem;
import seizures.intake.receipt.ReceiptBook;
import seizures.intake.receipt.ReceiptPublisher;
import seizures.intake.report.Submission;
import seizures.intake.report.SubmissionParser;
import seizures.intake.report.SubmissionParser.Query;
import seizures.intake.report.Warning;
import tools.jackson.databind.JsonNode;

/** {@code POST}, {@code PUT} and {@code DELETE} of one seizure, and its laboratory results. */
@RestController
class ReportController {
    static final String CLOUD_EVENT = "application/cloudevents+json";
    static final String TOKEN = "Seizure-Token";
    static final String RECEIPT = "Receipt";

    private final ReportPublisher publisher;
    private final ReceiptPublisher receipts;
    private final SubmissionParser parser;
    private final IntakeMetrics metrics;
    private final IntakeSettings settings;
    private final Semaphore places;

    ReportController(
            ReportPublisher publisher,
            ReceiptPublisher receipts,
            SubmissionParser parser,
            IntakeMetrics metrics,
            IntakeSettings settings) {
        this.publisher = publisher;
        this.receipts = receipts;
        this.parser = parser;
        this.metrics = metrics;
        this.settings = settings;
        this.places = new Semaphore(settings.inFlight());
    }

    /** How one submission is read from its body. */
    private interface Reading {
        Parsed<Submission> read(JsonNode body);
    }

    /** What must be right before the body is looked at. */
    private interface Start {
        Reading reading();
    }

    @PostMapping(
            path = "/v1/seizures",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> report(
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        return answer(request, caller, dryRun, () -> body -> parser.report(body));
    }

    @PostMapping(path = "/v1/seizures", consumes = CLOUD_EVENT, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> cloudEvent(
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        return answer(request, caller, dryRun, () -> parser::cloudEvent);
    }

    /** What an importer states without {@code If-Match} is the state now, whatever version is current. */
    @PutMapping(
            path = "/v1/seizures/{id}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> correct(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        return answer(request, caller, dryRun, () -> {
            var seizure = seizureId(id);
            var query = new Query(reason, null);
            if (ifMatch == null && isImporter(caller)) {
                return body -> parser.restatement(body, seizure, query);
            }
            int base = IfMatch.version(ifMatch);
            return body -> parser.correction(body, seizure, base, query);
        });
    }

    /** Where access is open nobody is known to be one. */
    private static boolean isImporter(Caller caller) {
        return caller.name() != null && caller.is(Role.IMPORTER);
    }

    /** The reason and the restatement's day are in the query or, with recordedAt for an importer, in a JSON body. */
    @DeleteMapping(path = "/v1/seizures/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> retract(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String restatedOn,
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        return answer(request, caller, dryRun, () -> {
            var seizure = seizureId(id);
            int base = IfMatch.version(ifMatch);
            return body -> parser.retraction(body, seizure, base, new Query(reason, restatedOn));
        });
    }

    @PostMapping(
            path = "/v1/seizures/{id}/lab-results",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> analyse(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        return answer(request, caller, dryRun, () -> {
            var seizure = seizureId(id);
            return body -> parser.analysis(body, seizure);
        });
    }

    @PutMapping(
            path = "/v1/seizures/{id}/same-seizure-as",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> link(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        return answer(request, caller, dryRun, () -> {
            var seizure = seizureId(id);
            return body -> parser.link(body, seizure);
        });
    }

    @PutMapping(
            path = "/v1/seizures/{id}/different-from",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> distinguish(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        return answer(request, caller, dryRun, () -> {
            var seizure = seizureId(id);
            return body -> parser.distinction(body, seizure);
        });
    }

    /** The reason and the restatement's day are in the query or in a JSON body. */
    @DeleteMapping(path = "/v1/seizures/{id}/same-seizure-as", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> unlink(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String restatedOn,
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        return answer(request, caller, dryRun, () -> {
            var seizure = seizureId(id);
            return body -> parser.unlink(body, seizure, new Query(reason, restatedOn));
        });
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, Caller caller, String dryRunText, Start start)
            throws IOException, InterruptedException {
        boolean dryRun = DryRunParameter.read(dryRunText, request);
        var receipt = dryRun ? null : receipts.open(caller);
        var answer = placed(request, caller, receipt, start);
        return said(dryRun ? answer : metrics.count(answer, caller), receipt);
    }

    private Answer placed(HttpServletRequest request, Caller caller, @Nullable ReceiptBook receipt, Start start)
            throws IOException, InterruptedException {
        if (!places.tryAcquire(1, TimeUnit.SECONDS)) {
            return new Answer.Declined(CommonProblem.UNAVAILABLE.because("Too many reports at once"));
        }
        try {
            return read(request, start.reading(), caller, receipt);
        } catch (ProblemException e) {
            return new Answer.Declined(e.problem());
        } finally {
            places.release();
        }
    }

    private Answer read(HttpServletRequest request, Reading reading, Caller caller, @Nullable ReceiptBook receipt)
            throws IOException, InterruptedException {
        var body = RequestBody.bytes(request, settings.reportBytes(), settings.deadline());
        if (body.length == 0 && request.getMethod().equals("DELETE")) {
            body = new byte[] {'{', '}'};
        }
        return switch (StrictJson.parse(ByteBuffer.wrap(body))) {
            case Parsed.Invalid<JsonNode>(var faults) -> new Answer.Declined(CommonProblem.malformed(faults));
            case Parsed.Ok<JsonNode>(var json) -> {
                if (receipt == null) {
                    yield answer(request, reading.read(json), caller, publisher.dryRun());
                }
                var origin = receipt.origin(1, ByteBuffer.wrap(body));
                var answer = answer(request, reading.read(json), caller, publisher.from(origin));
                if (answer instanceof Answer.Stored) {
                    new BulkReceipt(receipt).add(1, origin, answer);
                    receipt.end();
                }
                yield answer;
            }
        };
    }

    private Answer answer(HttpServletRequest request, Parsed<Submission> parsed, Caller caller, Intake intake)
            throws InterruptedException {
        return switch (parsed) {
            case Parsed.Invalid<Submission>(var faults) -> new Answer.Declined(IntakeProblem.invalidReport(faults));
            case Parsed.Ok<Submission>(var submission) -> {
                Noted.subject(request, submission.seizureId().value());
                yield await(intake.submit(submission, caller)).with(Warning.of(submission, rootOf(request)));
            }
        };
    }

    private Answer await(CompletableFuture<Answer> answer) throws InterruptedException {
        try {
            return answer.get(settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return new Answer.Declined(IntakeProblem.outcomeUnknown());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the submission is in the body. */
    private static String rootOf(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith(CLOUD_EVENT) ? "#/data" : "#";
    }

    private static ResponseEntity<byte[]> said(Answer answer, @Nullable ReceiptBook receipt) {
        return switch (answer) {
            case Answer.Declined declined -> throw new ProblemException(declined.problem());
            case Answer.Stored stored -> said(stored, receipt);
            case Answer.Ignored ignored -> throw new IllegalStateException("a row of a table: " + ignored);
            case Answer.Covered covered ->
                throw new IllegalStateException(
                        "a report answered by the statement " + covered.event().eventId());
        };
    }

    private static ResponseEntity<byte[]> said(Answer.Stored stored, @Nullable ReceiptBook receipt) {
        var answer = ResponseEntity.status(stored.status()).contentType(MediaType.APPLICATION_JSON);
        if (stored.version() != null) {
            answer.eTag("\"" + stored.version() + "\"");
        }
        if (stored.status() == 201) {
            answer.header(HttpHeaders.LOCATION, "/v1/seizures/" + stored.seizureId());
        }
        if (stored.token() != null) {
            answer.header(TOKEN, stored.token());
        }
        if (receipt != null) {
            answer.header(RECEIPT, receipt.id());
        }
        return answer.body(ContractJson.MAPPER.writeValueAsBytes(Confirmation.of(stored, receipt == null)));
    }

    private static SeizureId seizureId(String text) {
        try {
            return new SeizureId(text);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(IntakeProblem.unknownSeizure(text));
        }
    }
}
