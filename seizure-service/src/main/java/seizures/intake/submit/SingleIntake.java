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
import seizures.commons.access.Caller;
import seizures.commons.audit.Noted;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.Parsed;
import seizures.commons.request.ProblemException;
import seizures.commons.request.RequestBody;
import seizures.commons.request.StrictJson;
import seizures.intake.problem.IntakeProblem;
import seizures.intake.receipt.ReceiptBook;
import seizures.intake.receipt.ReceiptPublisher;
import seizures.intake.report.Submission;
import seizures.intake.report.Warning;
import tools.jackson.databind.JsonNode;

/** Takes in one submission by itself: reads its body, decides, waits for the brokers, answers. So many at once have a place. */
final class SingleIntake {
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

    /**
     * What was stored, or would be.
     *
     * @param receipt of what was stored; null in a dry run
     */
    record Taken(Answer.Stored stored, @Nullable ReceiptBook receipt) {}

    /** @throws ProblemException where it is not taken in */
    Taken take(HttpServletRequest request, Caller caller, boolean dryRun, Start start)
            throws IOException, InterruptedException {
        var receipt = dryRun ? null : receipts.open(caller);
        var answer = placed(request, caller, receipt, start);
        return switch (dryRun ? answer : metrics.count(answer, caller)) {
            case Answer.Declined declined -> throw new ProblemException(declined.problem());
            case Answer.Stored stored -> new Taken(stored, receipt);
            case Answer.Ignored ignored -> throw new IllegalStateException("a row of a table: " + ignored);
            case Answer.Covered covered ->
                throw new IllegalStateException(
                        "a report answered by the statement " + covered.event().eventId());
        };
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
}
