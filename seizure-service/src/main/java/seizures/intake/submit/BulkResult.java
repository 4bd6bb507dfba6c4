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
 * @param currentVersion of the record, where this was known already
 * @param state of the record's current version, where this was known already or is a retraction
 * @param duplicate true where it was known already and nothing is stored; otherwise absent
 * @param differences what a restatement would change, in a dry run
 * @param dryRun true where nothing was stored because nothing was to be; otherwise absent
 * @param warnings what may not count as it is meant; absent where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkResult(
        int line,
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
        @Nullable Problem problem) {
    static BulkResult of(int line, Answer answer, boolean dryRun) {
        var rehearsed = dryRun ? true : null;
        return switch (answer) {
            case Answer.Stored stored ->
                new BulkResult(
                        line,
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
                        null);
            case Answer.Covered covered ->
                new BulkResult(
                        line,
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
                        null);
            case Answer.Declined declined ->
                new BulkResult(
                        line,
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
                        declined.problem());
        };
    }
}
