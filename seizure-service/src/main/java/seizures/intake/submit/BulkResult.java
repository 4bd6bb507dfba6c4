package seizures.intake.submit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.Problem;
import seizures.contract.SeizureId;
import seizures.contract.StatementId;
import seizures.intake.ledger.Version;
import seizures.intake.report.Warning;

/**
 * The result of one line of a bulk, as if it had been sent alone.
 *
 * @param sheet of a workbook; otherwise absent
 * @param row of that sheet; otherwise absent
 * @param currentVersion of the record, where this was known already
 * @param state of the record's current version, where this was known already or is a retraction
 * @param duplicate true where it was known already and nothing is stored; otherwise absent
 * @param differences what a restatement would change, in a dry run
 * @param dryRun true where nothing was stored because nothing was to be; otherwise absent
 * @param ignored why a row of a table is not counted
 * @param warnings what may not count as it is meant; absent where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkResult(
        int line,
        @Nullable String sheet,
        @Nullable Long row,
        int status,
        Outcome outcome,
        @Nullable SeizureId seizureId,
        @Nullable StatementId statementId,
        @Nullable Integer version,
        @Nullable Integer currentVersion,
        Version.@Nullable State state,
        @Nullable String resultId,
        @Nullable Instant recordedAt,
        @Nullable String token,
        @Nullable Boolean duplicate,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Difference> differences,
        @Nullable Boolean dryRun,
        @Nullable List<Warning> warnings,
        @Nullable String ignored,
        @Nullable Problem problem) {
    static BulkResult of(Pieces.Piece piece, Answer answer, boolean dryRun) {
        int line = piece.number();
        var place = piece.row() == null ? null : piece.row().place();
        var sheet = place == null || place.sheet().isEmpty() ? null : place.sheet();
        var row = place == null || sheet == null ? null : place.number();
        var rehearsed = dryRun ? true : null;
        return switch (answer) {
            case Answer.Stored stored ->
                new BulkResult(
                        line,
                        sheet,
                        row,
                        stored.status(),
                        stored.outcome(),
                        stored.seizureId(),
                        null,
                        stored.version(),
                        stored.currentVersion(),
                        stored.state(),
                        stored.resultId(),
                        stored.recordedAt(),
                        stored.token(),
                        stored.duplicate() ? true : null,
                        stored.differences(),
                        rehearsed,
                        stored.warnings().isEmpty() ? null : stored.warnings(),
                        null,
                        null);
            case Answer.Covered covered ->
                new BulkResult(
                        line,
                        sheet,
                        row,
                        covered.status(),
                        covered.outcome(),
                        null,
                        covered.event().statementId(),
                        covered.event().version(),
                        null,
                        null,
                        null,
                        covered.event().recordedAt(),
                        null,
                        covered.isNew() ? null : true,
                        List.of(),
                        rehearsed,
                        null,
                        null,
                        null);
            case Answer.Declined declined ->
                new BulkResult(
                        line,
                        sheet,
                        row,
                        declined.status(),
                        declined.outcome(),
                        declined.seizureId(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        rehearsed,
                        null,
                        null,
                        declined.problem());
            case Answer.Ignored ignored ->
                new BulkResult(
                        line,
                        sheet,
                        row,
                        ignored.status(),
                        ignored.outcome(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        rehearsed,
                        null,
                        ignored.reason(),
                        null);
        };
    }
}
