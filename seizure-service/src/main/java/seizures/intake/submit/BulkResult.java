package seizures.intake.submit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.Difference;
import seizures.commons.request.Problem;
import seizures.contract.SeizureId;
import seizures.contract.StatementId;
import seizures.intake.ledger.Version;
import seizures.intake.report.Warning;
import seizures.tables.Row;

/**
 * The result of one line of a bulk, as if it had been sent alone.
 *
 * @param place in a workbook; otherwise absent
 * @param detail what came of it, its members beside these
 * @param dryRun true where nothing was stored because nothing was to be; otherwise absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkResult(
        int line,
        @JsonUnwrapped @Nullable Place place,
        int status,
        Outcome outcome,
        @JsonUnwrapped Detail detail,
        @Nullable Boolean dryRun) {
    static BulkResult of(Pieces.Piece piece, Answer answer, boolean dryRun) {
        return new BulkResult(
                piece.number(),
                piece.row() == null ? null : Place.of(piece.row()),
                answer.status(),
                answer.outcome(),
                detail(answer),
                dryRun ? true : null);
    }

    private static Detail detail(Answer answer) {
        return switch (answer) {
            case Answer.Stored stored -> Stored.of(stored);
            case Answer.Covered covered ->
                new Covered(
                        covered.event().statementId(),
                        covered.event().version(),
                        covered.event().recordedAt(),
                        covered.isNew() ? null : true);
            case Answer.Declined declined -> new Declined(declined.seizureId(), declined.problem());
            case Answer.Ignored ignored -> new Ignored(ignored.reason());
        };
    }

    /**
     * @param sheet of the workbook
     * @param row as the spreadsheet numbers it, from 1
     */
    record Place(String sheet, long row) {
        /** Nothing where the table has no sheets: its line says it all. */
        private static @Nullable Place of(Row row) {
            var place = row.place();
            return place.sheet().isEmpty() ? null : new Place(place.sheet(), place.number());
        }
    }

    sealed interface Detail {}

    /**
     * Of a record.
     *
     * @param currentVersion of the record, where this was known already
     * @param state of the record's current version, where this was known already or is a retraction
     * @param duplicate true where it was known already and nothing is stored; otherwise absent
     * @param differences what a restatement would change, in a dry run
     * @param warnings what may not count as it is meant; absent where there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stored(
            SeizureId seizureId,
            @Nullable Integer version,
            @Nullable Integer currentVersion,
            Version.@Nullable State state,
            @Nullable String resultId,
            Instant recordedAt,
            @Nullable String token,
            @Nullable Boolean duplicate,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Difference> differences,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings)
            implements Detail {
        private static Stored of(Answer.Stored stored) {
            return new Stored(
                    stored.seizureId(),
                    stored.version(),
                    stored.currentVersion(),
                    stored.state(),
                    stored.resultId(),
                    stored.recordedAt(),
                    stored.token(),
                    stored.duplicate() ? true : null,
                    stored.differences(),
                    stored.warnings());
        }
    }

    /**
     * Of a statement of coverage.
     *
     * @param duplicate true where it was known already; otherwise absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Covered(
            StatementId statementId,
            int version,
            Instant recordedAt,
            @Nullable Boolean duplicate) implements Detail {}

    /** @param seizureId where the line says one that is well formed */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Declined(@Nullable SeizureId seizureId, Problem problem) implements Detail {}

    /** @param ignored why a row of a table is not counted */
    record Ignored(String ignored) implements Detail {}
}
