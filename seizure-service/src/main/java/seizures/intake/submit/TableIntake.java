package seizures.intake.submit;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import seizures.commons.access.Caller;
import seizures.commons.request.Fault;
import seizures.commons.request.Parsed;
import seizures.commons.request.Problem;
import seizures.commons.request.StrictJson;
import seizures.intake.ledger.Version;
import seizures.intake.report.SubmissionParser;
import seizures.tables.CellFault;
import seizures.tables.Row;
import tools.jackson.databind.JsonNode;

/**
 * Takes in the rows of a table as {@code bin/load} does: each is a report and, where the record is known in another state,
 * a restatement after it. A fault is named with the cell that it comes from.
 */
final class TableIntake {
    private final SubmissionParser parser;
    private final Executor later;

    /** @param later runs a second step that the first one's answer is waited for with; not on the producer's thread */
    TableIntake(SubmissionParser parser, Executor later) {
        this.parser = parser;
        this.later = later;
    }

    /** @param piece a row that is a report, which has been parsed */
    CompletableFuture<Answer> submit(Pieces.Piece piece, JsonNode json, Intake intake, Caller caller) {
        if (!(piece.row() instanceof Row.Ready row)) {
            throw new IllegalArgumentException("no report: line " + piece.number());
        }
        var first = BulkRunner.submit(json, parser.report(json), "#", intake, caller);
        var all = first.isDone()
                ? first.thenCompose(answer -> restated(row, answer, intake, caller))
                : first.thenComposeAsync(answer -> restated(row, answer, intake, caller), later);
        return all.thenApply(answer -> withCells(answer, row.source()));
    }

    private CompletableFuture<Answer> restated(Row.Ready row, Answer answer, Intake intake, Caller caller) {
        var restatement = row.restatement();
        return restatement != null && row.needsRestating(isOther(answer), isRetracted(answer))
                ? restate(restatement.get(), intake, caller)
                : CompletableFuture.completedFuture(answer);
    }

    private CompletableFuture<Answer> restate(byte[] restatement, Intake intake, Caller caller) {
        return switch (StrictJson.parse(ByteBuffer.wrap(restatement))) {
            case Parsed.Ok<JsonNode>(var json) -> BulkRunner.submit(json, parser.line(json), "#", intake, caller);
            case Parsed.Invalid<JsonNode>(var faults) -> throw new IllegalStateException("not JSON: " + faults);
        };
    }

    /** Known with other content, or as a version that is not what the record says now. */
    private static boolean isOther(Answer answer) {
        return switch (answer) {
            case Answer.Stored stored ->
                stored.duplicate()
                        && (isRetracted(stored) || !Objects.equals(stored.version(), stored.currentVersion()));
            case Answer.Declined declined -> declined.status() == 409;
            case Answer.Covered _, Answer.Ignored _ -> false;
        };
    }

    private static boolean isRetracted(Answer answer) {
        return answer instanceof Answer.Stored stored
                && stored.duplicate()
                && stored.state() == Version.State.RETRACTED;
    }

    private static Answer withCells(Answer answer, Row.Source source) {
        return answer instanceof Answer.Declined(var problem, var seizureId)
                        && !problem.errors().isEmpty()
                ? new Answer.Declined(
                        new Problem(
                                problem.type(),
                                problem.detail(),
                                problem.errors().stream()
                                        .map(fault -> withCell(fault, source))
                                        .toList()),
                        seizureId)
                : answer;
    }

    private static Fault withCell(Fault fault, Row.Source source) {
        return source.fault(fault.where(), fault.detail())
                .map(cell -> new Fault(fault.where(), fault.detail(), cell.column(), cell.value()))
                .orElse(fault);
    }

    /** Of a row that is not a report. */
    static Fault fault(CellFault cell) {
        return cell.column().isEmpty()
                ? new Fault(cell.pointer(), cell.detail())
                : new Fault(cell.pointer(), cell.detail(), cell.column(), cell.value());
    }
}
