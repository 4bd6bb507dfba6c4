package seizures.intake.submit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.Difference;
import seizures.contract.SeizureId;
import seizures.intake.ledger.Version;
import seizures.intake.report.Warning;

/**
 * The answer to one submission that was stored or known.
 *
 * @param version that says it; absent for a laboratory's result
 * @param currentVersion of the record, where this was known already
 * @param state of the record's current version, where this was known already or is a retraction
 * @param differences what a restatement would change, in a dry run
 * @param dryRun true where nothing was stored because nothing was to be; otherwise absent
 * @param warnings what may not count as it is meant; absent where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Confirmation(
        SeizureId seizureId,
        @Nullable Integer version,
        @Nullable Integer currentVersion,
        @Nullable String resultId,
        Version.@Nullable State state,
        Instant recordedAt,
        Outcome outcome,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Difference> differences,
        @Nullable Boolean dryRun,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {
    static Confirmation of(Answer.Stored stored, boolean dryRun) {
        return new Confirmation(
                stored.seizureId(),
                stored.version(),
                stored.currentVersion(),
                stored.resultId(),
                stored.state(),
                stored.recordedAt(),
                stored.outcome(),
                stored.differences(),
                dryRun ? true : null,
                stored.warnings());
    }
}
