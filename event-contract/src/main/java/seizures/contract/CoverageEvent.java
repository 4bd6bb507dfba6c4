package seizures.contract;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What agencies state about the completeness of their reports. Topic {@code seizures.coverage.v1}, keyed by
 * {@link Agency}. The highest version of a statement wins, in whatever order they arrive; of two that claim the same
 * version the first in the topic.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
public sealed interface CoverageEvent {
    StatementId statementId();

    Agency agency();

    /** From 1. */
    int version();

    /** When it counts as known, as that of a {@link SeizureEvent}. */
    Instant recordedAt();

    /** When it arrived here. */
    Instant receivedAt();

    /** Who sent it. */
    String submittedBy();

    /** When an importer says that the world knew it, where {@link #recordedAt} is later because that day was sealed. */
    @Nullable
    Instant statedAt();

    /** Identity of what is said: the same id again says the same, or contradicts it. */
    default String eventId() {
        return statementId() + "/" + version();
    }

    /** A version that states something. */
    sealed interface Stating extends CoverageEvent {
        CoverageStatement statement();

        @Override
        default StatementId statementId() {
            return statement().statementId();
        }

        @Override
        default Agency agency() {
            return statement().agency();
        }
    }

    /**
     * Version 1.
     *
     * @param recordedAt when the world knew it
     * @param receivedAt when the intake got it
     * @param statedAt the moment of knowledge that an importer stated, where a seal moved it
     */
    record CoverageStated(
            CoverageStatement statement,
            Instant recordedAt,
            Instant receivedAt,
            String submittedBy,
            @Nullable Instant statedAt)
            implements Stating {
        @Override
        public int version() {
            return 1;
        }
    }

    /**
     * States the whole statement anew, also after it was withdrawn.
     *
     * @param version one above that which it corrects
     * @param statedAt the moment of knowledge that an importer stated, where a seal moved it
     */
    record CoverageCorrected(
            CoverageStatement statement,
            int version,
            Instant recordedAt,
            Instant receivedAt,
            String submittedBy,
            String reason,
            @Nullable Instant statedAt)
            implements Stating {}

    /**
     * The statement was wrong: its period is covered by nothing but reports and other statements.
     *
     * @param version one above that which it withdraws
     * @param statedAt the moment of knowledge that an importer stated, where a seal moved it
     */
    record CoverageWithdrawn(
            StatementId statementId,
            Agency agency,
            int version,
            Instant recordedAt,
            Instant receivedAt,
            String submittedBy,
            String reason,
            @Nullable Instant statedAt)
            implements CoverageEvent {}
}
