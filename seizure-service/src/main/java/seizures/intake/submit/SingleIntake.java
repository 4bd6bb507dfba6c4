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
import seizures.commons.access.Caller;
import seizures.commons.audit.Noted;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.Parsed;
import seizures.commons.request.ProblemException;
import seizures.commons.request.RequestBody;
import seizures.commons.request.StrictJson;
import seizures.contract.ContractJson;
import seizures.contract.SeizureId;
import seizures.intake.problem.IntakeProblem;
import seizures.intake.receipt.ReceiptBook;
import seizures.intake.receipt.ReceiptPublisher;
import seizures.intake.report.Submission;
import seizures.intake.report.Warning;
import tools.jackson.databind.JsonNode;

/** Takes in one submission by itself: reads its body, decides, waits for the brokers, answers. So many at once have a place. */
final class SingleIntake {
    static final String TOKEN = "Seizure-Token";
    static final String RECEIPT = "Receipt";

    private final ReportPublisher publisher;
    private final ReceiptPublisher receipts;
    private final IntakeMetrics metrics;
    private final IntakeSettings settings;
    private final Semaphore places;

    SingleIntake(ReportPublisher publisher, ReceiptPublisher receipts, IntakeMetrics metrics, IntakeSettings settings) {
        this.publisher = publisher;
        this.receipts = receipts;
        this.metrics = metrics;
        this.settings = settings;
        this.places = new Semaphore(settings.inFlight());
    }

    /** How one submission is read from its body. */
    interface Reading {
        Parsed<Submission> read(JsonNode body);
    }

    /** What must be right before the body is looked at. */
    interface Start {
        Reading reading();
    }

    ResponseEntity<byte[]> answer(HttpServletRequest request, Caller caller, String dryRunText, Start start)
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
        return type != null && type.startsWith(ReportController.CLOUD_EVENT) ? "#/data" : "#";
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

    /** The seizure in an address. */
    static SeizureId seizureId(String text) {
        try {
            return new SeizureId(text);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(IntakeProblem.unknownSeizure(text));
        }
    }
}
