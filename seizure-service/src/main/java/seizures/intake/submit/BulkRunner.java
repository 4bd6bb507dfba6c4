package seizures.intake.submit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import seizures.commons.access.Caller;
import seizures.commons.audit.Noted;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.Parsed;
import seizures.commons.request.Problem;
import seizures.commons.request.ProblemException;
import seizures.intake.problem.IntakeProblem;
import seizures.intake.receipt.ReceiptPublisher;
import seizures.intake.report.Submission;
import seizures.intake.report.SubmissionParser;
import seizures.intake.report.Warning;
import tools.jackson.databind.JsonNode;

/** Runs bulks of any form, a few at once; one NDJSON result per line, in order. */
final class BulkRunner {
    private static final String NDJSON = "application/x-ndjson";
    private static final int BUFFER = 64 * 1024;

    private final ReportPublisher publisher;
    private final ReceiptPublisher receipts;
    private final IntakeMetrics metrics;
    private final IntakeSettings settings;
    private final Clock clock;
    private final BulkPlaces places;

    BulkRunner(
            ReportPublisher publisher,
            ReceiptPublisher receipts,
            IntakeMetrics metrics,
            IntakeSettings settings,
            Clock clock) {
        this.publisher = publisher;
        this.receipts = receipts;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
        this.places = new BulkPlaces(settings.bulks(), settings.bulksPerCaller());
    }

    /** Begins to read the body; called once there is a place. */
    interface Opening {
        /** @throws ProblemException where it is refused as a whole */
        Pieces open() throws IOException;
    }

    /** What one piece says, given to an intake. */
    interface Reading {
        CompletableFuture<Answer> answer(Pieces.Piece piece, JsonNode json, Intake intake);
    }

    /** Who asks, and where the answer goes. */
    record Exchange(HttpServletRequest request, HttpServletResponse response, Caller caller, boolean dryRun) {}

    /**
     * The body of a bulk as it arrives.
     *
     * @throws ProblemException where it says that it has more bytes
     */
    Arriving body(HttpServletRequest request, long most) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw new ProblemException(tooLarge(most));
        }
        return new Arriving(request.getInputStream(), most, settings.reportBytes(), settings.deadline());
    }

    static Problem tooLarge(long most) {
        return CommonProblem.TOO_LARGE.because(String.format(Locale.ROOT, "A bulk must have at most %,d bytes", most));
    }

    void run(Opening opening, Reading reading, Exchange exchange) throws IOException, InterruptedException {
        try (var _ = places.take(exchange.caller());
                var pieces = opening.open()) {
            stream(pieces, reading, exchange);
        }
    }

    private void stream(Pieces pieces, Reading reading, Exchange exchange) throws IOException, InterruptedException {
        var caller = exchange.caller();
        exchange.response().setContentType(NDJSON);
        var out = new BufferedOutputStream(exchange.response().getOutputStream(), BUFFER);
        var dry = exchange.dryRun() ? publisher.dryRun() : null;
        var book = exchange.dryRun() ? null : receipts.open(caller);
        if (book != null) {
            exchange.response().setHeader(SubmissionController.RECEIPT, book.id());
        }
        var bulk = new Bulk(
                pieces,
                (piece, json, origin) -> reading.answer(piece, json, dry == null ? publisher.from(origin) : dry),
                new BulkReceipt(book),
                () -> caller.isExpired(clock.instant()),
                exchange.dryRun() ? UnaryOperator.identity() : answer -> metrics.count(answer, caller),
                exchange.dryRun(),
                settings,
                out);
        try {
            bulk.run();
        } finally {
            Noted.lines(exchange.request(), bulk.lines());
        }
        out.flush();
    }

    /** @param root where the submission is in what was parsed: {@code #}, or {@code #/data} of a CloudEvent */
    static CompletableFuture<Answer> submit(
            JsonNode json, Parsed<Submission> parsed, String root, Intake intake, Caller caller) {
        return switch (parsed) {
            case Parsed.Ok<Submission>(var submission) ->
                intake.submit(submission, caller).thenApply(answer -> answer.with(Warning.of(submission, root)));
            case Parsed.Invalid<Submission>(var faults) ->
                CompletableFuture.completedFuture(new Answer.Declined(
                        IntakeProblem.invalidReport(faults),
                        SubmissionParser.seizureIdIn(json).orElse(null)));
        };
    }
}
