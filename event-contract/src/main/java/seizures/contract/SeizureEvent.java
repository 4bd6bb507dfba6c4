package seizures.contract;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about one seizure, as it was accepted. Topic {@code seizures.reported.v1}, keyed by
 * {@link SeizureId}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
public sealed interface SeizureEvent {
    SeizureId seizureId();

    /**
     * When it counts as known: the time of arrival, unless an importer states an earlier one; the first moment of the
     * first day that is not sealed, where the day that it states is.
     */
    Instant recordedAt();

    /** When it arrived here. */
    Instant receivedAt();

    /** Who sent it. */
    String submittedBy();

    /** When an importer says that the world knew it, where {@link #recordedAt} is later because that day was sealed. */
    @Nullable
    Instant statedAt();

    /** The day on which the agency restates a locked period by it, where it says so. */
    @Nullable
    LocalDate restatedOn();

    /** Identity of what is said: the same id again says the same, or contradicts it. */
    String eventId();

    /** An event that states a version of the record. The highest wins, in whatever order they arrive. */
    sealed interface Versioned extends SeizureEvent {
        /** From 1. */
        int version();

        @Override
        default String eventId() {
            return seizureId() + "/" + version();
        }
    }

    /**
     * Version 1.
     *
     * @param recordedAt when the world knew it
     * @param receivedAt when the intake got it
     * @param statedAt the moment of knowledge that an importer stated, where a seal moved it
     * @param restatedOn the day on which it is restated, where its period is locked
     */
    record Reported(
            SeizureId seizureId,
            Instant recordedAt,
            Instant receivedAt,
            String submittedBy,
            Seizure seizure,
            @Nullable Instant statedAt,
            @Nullable LocalDate restatedOn)
            implements Versioned {
        public Reported {
            requireSame(seizureId, seizure);
        }

        @Override
        public int version() {
            return 1;
        }
    }

    /**
     * States the whole record anew; it is not a patch.
     *
     * @param version one above that which it corrects
     * @param seizure the record as it is now, in full
     */
    record Corrected(
            SeizureId seizureId,
            int version,
            Instant recordedAt,
            Instant receivedAt,
            String submittedBy,
            Seizure seizure,
            String reason,
            @Nullable Instant statedAt,
            @Nullable LocalDate restatedOn)
            implements Versioned {
        public Corrected {
            requireSuccessor(version);
            requireSame(seizureId, seizure);
        }
    }

    /**
     * The record counts for nothing from here on; it stays readable.
     *
     * @param version one above that which it retracts
     * @param reason for people
     */
    record Retracted(
            SeizureId seizureId,
            int version,
            Instant recordedAt,
            Instant receivedAt,
            String submittedBy,
            String reason,
            @Nullable Instant statedAt,
            @Nullable LocalDate restatedOn)
            implements Versioned {
        public Retracted {
            requireSuccessor(version);
        }
    }

    /**
     * A laboratory's result; the ledger gives it the version after the current one.
     *
     * @param result is merged onto whatever version is current
     */
    record Analysed(
            SeizureId seizureId,
            Instant recordedAt,
            Instant receivedAt,
            String submittedBy,
            LabResult result,
            @Nullable Instant statedAt,
            @Nullable LocalDate restatedOn)
            implements SeizureEvent {
        @Override
        public String eventId() {
            return seizureId() + "/lab/" + result.resultId();
        }
    }

    /**
     * A reviewer's word on whether it is a seizure that another agency reported too. It stands until the next one,
     * whatever the reports say; the ledger gives it the version after the current one. That it differs from one seizure
     * says nothing of others and leaves a link as it is.
     *
     * @param linkId the act's own name
     * @param sameSeizureAs absent where it is a seizure of its own
     * @param differsFrom the seizure that it was found not to be, although they look alike; absent of a link
     */
    record Linked(
            SeizureId seizureId,
            String linkId,
            Instant recordedAt,
            Instant receivedAt,
            String submittedBy,
            @Nullable SeizureId sameSeizureAs,
            @Nullable SeizureId differsFrom,
            String reason,
            @Nullable LocalDate restatedOn)
            implements SeizureEvent {
        @Override
        public @Nullable Instant statedAt() {
            return null;
        }

        @Override
        public String eventId() {
            return seizureId() + "/link/" + linkId;
        }
    }

    private static void requireSuccessor(int version) {
        if (version < 2) {
            throw new IllegalArgumentException("a correction or retraction makes version 2 or a later one: " + version);
        }
    }

    private static void requireSame(SeizureId seizureId, Seizure seizure) {
        if (!seizureId.equals(seizure.seizureId())) {
            throw new IllegalArgumentException(
                    "the event is of " + seizureId + ", its record of " + seizure.seizureId());
        }
    }
}
