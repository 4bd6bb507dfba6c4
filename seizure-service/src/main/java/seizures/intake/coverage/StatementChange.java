package seizures.intake.coverage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import seizures.contract.CoverageStatement;
import seizures.contract.StatementId;

/** What somebody wants said about coverage: valid in itself, not yet held against what is known. */
sealed interface StatementChange {
    StatementId statementId();

    /** When an importer says that the world knew it. */
    @Nullable
    Instant stated();

    /** @param stated when the world knew it, where an importer says so */
    record Make(CoverageStatement statement, @Nullable Instant stated) implements StatementChange {
        @Override
        public StatementId statementId() {
            return statement.statementId();
        }
    }

    /** @param base the version that it corrects */
    record Correct(
            CoverageStatement statement,
            int base,
            String reason,
            @Nullable Instant stated) implements StatementChange {
        @Override
        public StatementId statementId() {
            return statement.statementId();
        }
    }

    /**
     * @param base the version that is withdrawn
     * @param stated when the world knew it, where an importer says so
     */
    record Withdraw(
            StatementId statementId,
            int base,
            String reason,
            @Nullable Instant stated) implements StatementChange {}
}
