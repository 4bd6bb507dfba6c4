package seizures.intake.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.CoverageClaim;
import seizures.contract.CoverageEvent;
import seizures.contract.CoverageEvent.CoverageCorrected;
import seizures.contract.CoverageEvent.CoverageStated;
import seizures.contract.CoverageEvent.CoverageWithdrawn;
import seizures.contract.CoverageStatement;
import seizures.contract.PortCode;
import seizures.contract.StatementId;

/** The current version of a statement, as an answer has it; one that is withdrawn has no period and no claim. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementView(
        StatementId statementId,
        int version,
        State state,
        Agency agency,
        @Nullable List<PortCode> ports,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable CoverageClaim claim,
        @Nullable String reason,
        Instant recordedAt,
        @Nullable Instant statedAt,
        String submittedBy) {
    /** Whether it counts. */
    enum State {
        ACTIVE,
        WITHDRAWN
    }

    static StatementView of(CoverageEvent event) {
        return switch (event) {
            case CoverageStated stated -> of(stated, stated.statement(), null);
            case CoverageCorrected corrected -> of(corrected, corrected.statement(), corrected.reason());
            case CoverageWithdrawn withdrawn ->
                new StatementView(
                        withdrawn.statementId(),
                        withdrawn.version(),
                        State.WITHDRAWN,
                        withdrawn.agency(),
                        null,
                        null,
                        null,
                        null,
                        withdrawn.reason(),
                        withdrawn.recordedAt(),
                        withdrawn.statedAt(),
                        withdrawn.submittedBy());
        };
    }

    private static StatementView of(CoverageEvent event, CoverageStatement statement, @Nullable String reason) {
        return new StatementView(
                event.statementId(),
                event.version(),
                State.ACTIVE,
                event.agency(),
                statement.ports(),
                statement.from(),
                statement.to(),
                statement.claim(),
                reason,
                event.recordedAt(),
                event.statedAt(),
                event.submittedBy());
    }
}
