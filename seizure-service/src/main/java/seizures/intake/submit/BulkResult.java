package seizures.intake.submit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.Problem;
import seizures.contract.SeizureId;

/**
 * The result of one line of a bulk, as if it had been sent alone.
 *
 * @param duplicate true where it was known already and nothing is stored; otherwise absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkResult(
        int line,
        int status,
        @Nullable SeizureId seizureId,
        @Nullable Integer version,
        @Nullable String resultId,
        @Nullable Instant recordedAt,
        @Nullable String token,
        @Nullable Boolean duplicate,
        @Nullable Problem problem) {
    static BulkResult of(int line, Answer answer) {
        return switch (answer) {
            case Answer.Stored stored ->
                new BulkResult(
                        line,
                        stored.status(),
                        stored.seizureId(),
                        stored.version(),
                        stored.resultId(),
                        stored.recordedAt(),
                        stored.token(),
                        stored.duplicate() ? true : null,
                        null);
            case Answer.Declined(var problem) ->
                new BulkResult(line, problem.status(), null, null, null, null, null, null, problem);
        };
    }
}
