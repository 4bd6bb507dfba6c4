package seizures.intake.submit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.access.Caller;
import seizures.commons.audit.Noted;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.Parsed;
import seizures.commons.request.ProblemException;
import seizures.intake.coverage.StatementIntake;
import seizures.intake.problem.IntakeProblem;
import seizures.intake.receipt.ReceiptPublisher;
import seizures.intake.report.Submission;
import seizures.intake.report.SubmissionParser;
import seizures.intake.report.Warning;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST /v1/seizures:bulk}: NDJSON, or a batch of CloudEvents; one NDJSON result per line, in order. Results
 * stream while the body is still arriving, so a client of a large bulk reads while it writes.
 */
@RestController
class BulkController {
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final int BUFFER = 64 * 1024;

    private final ReportPublisher publisher;
    private final ReceiptPublisher receipts;
    private final SubmissionParser parser;
    private final IntakeMetrics metrics;
    private final IntakeSettings settings;
    private final Clock clock;
    private final StatementIntake statements;
    private final Semaphore places;
    private final Map<String, Semaphore> ownPlaces = new ConcurrentHashMap<>();

    BulkController(
            ReportPublisher publisher,
            ReceiptPublisher receipts,
            SubmissionParser parser,
            IntakeMetrics metrics,
            IntakeSettings settings,
            StatementIntake statements,
            Clock clock) {
        this.statements = statements;
        this.publisher = publisher;
        this.receipts = receipts;
        this.parser = parser;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
        this.places = new Semaphore(settings.bulks());
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
        run(new Lines(body(request)), parser::line, "#", dryRun, caller, request, response);
    }

    @PostMapping(path = "/v1/seizures:bulk", consumes = BATCH, produces = MediaType.APPLICATION_NDJSON_VALUE)
    void batch(
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        run(new Elements(body(request)), parser::cloudEvent, "#/data", dryRun, caller, request, response);
    }

    private Arriving body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > settings.bulkBytes()) {
            throw new ProblemException(CommonProblem.TOO_LARGE.because(
                    String.format(Locale.ROOT, "A bulk must have at most %,d bytes", settings.bulkBytes())));
        }
        return new Arriving(
                request.getInputStream(), settings.bulkBytes(), settings.reportBytes(), settings.deadline());
    }

    private void run(
            Pieces pieces,
            Function<JsonNode, Parsed<Submission>> read,
            String root,
            String dryRunText,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        boolean dryRun = DryRunParameter.read(dryRunText, request);
        var own = ownPlaces(caller);
        if (!own.tryAcquire()) {
            throw new ProblemException(
                    CommonProblem.TOO_MANY_REQUESTS.because("You are sending too many bulks at once"));
        }
        try {
            stream(pieces, read, root, dryRun, caller, request, response);
        } finally {
            own.release();
        }
    }

    /** Where access is open, all have them together. */
    private Semaphore ownPlaces(Caller caller) {
        return caller.name() == null
                ? new Semaphore(1)
                : ownPlaces.computeIfAbsent(caller.name(), _ -> new Semaphore(settings.bulksPerCaller()));
    }

    private void stream(
            Pieces pieces,
            Function<JsonNode, Parsed<Submission>> read,
            String root,
            boolean dryRun,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        if (!places.tryAcquire()) {
            throw new ProblemException(CommonProblem.UNAVAILABLE.because("Too many bulks at once"));
        }
        try {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            var out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
            var dry = dryRun ? publisher.dryRun() : null;
            var book = dryRun ? null : receipts.open(caller);
            if (book != null) {
                response.setHeader(ReportController.RECEIPT, book.id());
            }
            var bulk = new Bulk(
                    pieces,
                    (json, origin) -> isStatement(json, root)
                            ? state(json, caller, dryRun)
                            : submit(json, read.apply(json), root, dry == null ? publisher.from(origin) : dry, caller),
                    new BulkReceipt(book),
                    () -> caller.isExpired(clock.instant()),
                    dryRun ? UnaryOperator.identity() : answer -> metrics.count(answer, caller),
                    dryRun,
                    settings,
                    out);
            try {
                bulk.run();
            } finally {
                Noted.lines(request, bulk.lines());
            }
            out.flush();
        } finally {
            places.release();
        }
    }

    /** A CloudEvent is a report. */
    private static boolean isStatement(JsonNode json, String root) {
        return root.equals("#")
                && SubmissionParser.COVERAGE.equals(json.path("operation").asString(""));
    }

    private CompletableFuture<Answer> state(JsonNode json, Caller caller, boolean dryRun) {
        try {
            var taken = statements.line(json, caller, dryRun);
            return CompletableFuture.completedFuture(new Answer.Covered(taken.event(), taken.isNew()));
        } catch (ProblemException e) {
            return CompletableFuture.completedFuture(new Answer.Declined(e.problem()));
        }
    }

    private static CompletableFuture<Answer> submit(
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
