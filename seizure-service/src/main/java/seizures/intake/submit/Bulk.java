package seizures.intake.submit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.Parsed;
import seizures.commons.request.Problem;
import seizures.commons.request.ProblemException;
import seizures.commons.request.StrictJson;
import seizures.contract.AuditPage;
import seizures.contract.ContractJson;
import seizures.intake.problem.IntakeProblem;
import seizures.intake.receipt.LineOrigin;
import seizures.tables.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;

/**
 * One bulk on its way: sends while it reads, waits for the oldest when a window of them is open or the client pauses,
 * and answers each in order. One bad line harms no other. Once the brokers fail one, the rest is not tried.
 */
final class Bulk {
    private static final Logger LOG = LoggerFactory.getLogger(Bulk.class);
    private static final ObjectWriter WRITER = ContractJson.MAPPER.writerFor(BulkResult.class);

    private final Pieces pieces;
    private final PieceIntake intake;
    private final BulkReceipt receipt;
    private final BooleanSupplier tokenEnded;
    private final UnaryOperator<Answer> counted;
    private final boolean dryRun;
    private final IntakeSettings settings;
    private final OutputStream out;
    private final ArrayDeque<Waiting> window = new ArrayDeque<>();
    private long windowBytes;
    private boolean brokersFail;
    private int accepted;
    private int refused;
    private int forbidden;
    private int unknown;

    /** A line and the answer to come. */
    private record Waiting(
            Pieces.Piece piece, int bytes, @Nullable LineOrigin origin, CompletableFuture<Answer> answer) {}

    /** Where a piece goes once it is JSON. */
    interface PieceIntake {
        CompletableFuture<Answer> submit(Pieces.Piece piece, JsonNode json, @Nullable LineOrigin origin);
    }

    /**
     * One bulk.
     *
     * @param counted called with each answer before it is written
     * @param dryRun whether the results say that nothing was stored
     */
    Bulk(
            Pieces pieces,
            PieceIntake intake,
            BulkReceipt receipt,
            BooleanSupplier tokenEnded,
            UnaryOperator<Answer> counted,
            boolean dryRun,
            IntakeSettings settings,
            OutputStream out) {
        this.pieces = pieces;
        this.intake = intake;
        this.receipt = receipt;
        this.tokenEnded = tokenEnded;
        this.counted = counted;
        this.dryRun = dryRun;
        this.settings = settings;
        this.out = out;
    }

    /** The receipt is complete where the whole body was read. */
    void run() throws IOException, InterruptedException {
        int last = 0;
        try {
            for (var piece = pieces.next(); piece != null; piece = pieces.next()) {
                last = piece.number();
                var ends = endsBefore(last);
                if (ends.isPresent()) {
                    end(last, ends.get());
                    return;
                }
                take(piece);
                while (isWindowFull() || (!window.isEmpty() && !pieces.isArriving())) {
                    answerOldest();
                }
            }
            while (!window.isEmpty()) {
                answerOldest();
            }
            receipt.end();
        } catch (Arriving.TooLong _) {
            end(
                    last + 1,
                    CommonProblem.TOO_LARGE.because(
                            String.format(Locale.ROOT, "A bulk must have at most %,d bytes", settings.bulkBytes())));
        } catch (Arriving.TooSlow _) {
            end(last + 1, CommonProblem.REQUEST_TIMEOUT.because("The body did not arrive in time"));
        } catch (Elements.NoArray _) {
            end(last + 1, CommonProblem.MALFORMED_JSON.because("The JSON must be one complete array"));
        }
        out.flush();
    }

    /** Why a line is not taken any more, nor any after it. */
    private Optional<Problem> endsBefore(int line) {
        if (line > settings.mostLines()) {
            return Optional.of(CommonProblem.TOO_LARGE.because(
                    String.format(Locale.ROOT, "A bulk must have at most %,d lines", settings.mostLines())));
        }
        return tokenEnded.getAsBoolean()
                ? Optional.of(
                        CommonProblem.UNAUTHENTICATED.because("The token has expired; send the rest with a new one"))
                : Optional.empty();
    }

    /** The rest is not read; what was sent is answered first. */
    private void end(int line, Problem problem) throws IOException, InterruptedException {
        while (!window.isEmpty()) {
            answerOldest();
        }
        write(new Pieces.Piece(line, null), null, counted.apply(new Answer.Declined(problem)));
        receipt.end();
        out.flush();
    }

    private boolean isWindowFull() {
        return window.size() >= settings.window() || windowBytes > settings.reportBytes() * 16L;
    }

    private void take(Pieces.Piece piece) {
        int size = piece.bytes() == null ? 0 : piece.bytes().remaining();
        var origin = receipt.origin(piece);
        window.addLast(new Waiting(piece, size, origin, submit(piece, origin)));
        windowBytes += size;
    }

    private CompletableFuture<Answer> submit(Pieces.Piece piece, @Nullable LineOrigin origin) {
        var bytes = piece.bytes();
        if (piece.row() instanceof Row.Unreadable row) {
            return declined(IntakeProblem.invalidReport(
                    row.faults().stream().map(TableIntake::fault).toList()));
        }
        if (piece.row() instanceof Row.Ignored row) {
            return CompletableFuture.completedFuture(new Answer.Ignored(row.reason()));
        }
        if (bytes == null) {
            return declined(CommonProblem.TOO_LARGE.because(
                    String.format(Locale.ROOT, "A line must have at most %,d bytes", settings.reportBytes())));
        }
        if (brokersFail) {
            return declined(CommonProblem.UNAVAILABLE.because(
                    "Not tried, because the brokers did not acknowledge earlier lines"));
        }
        return switch (StrictJson.parse(bytes)) {
            case Parsed.Invalid<JsonNode>(var faults) -> declined(CommonProblem.malformed(faults));
            case Parsed.Ok<JsonNode>(var json) -> submit(piece, json, origin);
        };
    }

    /** What cannot be looked up now, or fails by a fault of ours, fails alone: nothing of it was sent. */
    private CompletableFuture<Answer> submit(Pieces.Piece piece, JsonNode json, @Nullable LineOrigin origin) {
        try {
            return intake.submit(piece, json, origin);
        } catch (ProblemException e) {
            return declined(e.problem());
        } catch (RuntimeException e) {
            LOG.error("A line of a bulk failed", e);
            return declined(CommonProblem.INTERNAL_ERROR.because("The line failed; the service has logged why"));
        }
    }

    private static CompletableFuture<Answer> declined(Problem problem) {
        return CompletableFuture.completedFuture(new Answer.Declined(problem));
    }

    private void answerOldest() throws IOException, InterruptedException {
        var oldest = window.removeFirst();
        windowBytes -= oldest.bytes();
        var answer = counted.apply(await(oldest.answer()));
        brokersFail |= !dryRun && answer.outcome() == Outcome.UNKNOWN;
        write(oldest.piece(), oldest.origin(), answer);
        if (window.isEmpty() && !pieces.isArriving()) {
            out.flush();
        }
    }

    private Answer await(CompletableFuture<Answer> answer) throws InterruptedException {
        try {
            return answer.get(settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return new Answer.Declined(IntakeProblem.outcomeUnknown());
        } catch (ExecutionException e) {
            LOG.error("A line of a bulk failed", e);
            return new Answer.Declined(IntakeProblem.outcomeUnknown());
        }
    }

    /** What came of those that were answered. */
    AuditPage.Lines lines() {
        return new AuditPage.Lines(accepted, refused, forbidden, unknown);
    }

    private void count(Answer answer) {
        switch (answer.outcome()) {
            case NEW, RESTATED, RETRACTED, ANALYSED, LINKED, UNCHANGED -> accepted++;
            case UNKNOWN -> unknown++;
            case IGNORED -> {}
            case REFUSED -> {
                refused++;
                forbidden += answer.status() == 403 ? 1 : 0;
            }
        }
    }

    private void write(Pieces.Piece piece, @Nullable LineOrigin origin, Answer answer) throws IOException {
        count(answer);
        receipt.add(piece.number(), origin, answer);
        out.write(WRITER.writeValueAsBytes(BulkResult.of(piece, answer, dryRun)));
        out.write('\n');
    }
}
