package seizures.contract;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a registrar changed in the registers that come with the build. Topic {@code seizures.registers.v1}, keyed by
 * {@link #key}, which keeps every act: questions about the past are answered with the registers of that day. The highest
 * version of an entry counts, in whatever order they arrive; of two with one version the first in the topic.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
public sealed interface RegisterAct {
    RegisterKind kind();

    /** Of the entry, unique among those of its kind. */
    String id();

    /** Of the entry, from 1. */
    int version();

    String author();

    String reason();

    /** When it counts as known: the time of arrival, or where that day is sealed the first moment of one that is not. */
    Instant recordedAt();

    /** When it arrived here. */
    Instant receivedAt();

    /** {@code names/fentanilo}. */
    default String key() {
        return kind().word() + "/" + id();
    }

    /** Identity of the act: the same id again is the same act. */
    default String eventId() {
        return key() + "/" + version();
    }

    /**
     * An entry is new, or replaces the one before.
     *
     * @param effectiveOn the day since which it is so in the world, not after the day on which it was recorded
     */
    record EntryMade(
            RegisterEntry entry,
            int version,
            LocalDate effectiveOn,
            String author,
            String reason,
            Instant recordedAt,
            Instant receivedAt)
            implements RegisterAct {
        @Override
        public RegisterKind kind() {
            return entry.kind();
        }

        @Override
        public String id() {
            return entry.id();
        }
    }

    /** An entry is taken back: what the build says counts again, if it says anything. */
    record EntryWithdrawn(
            RegisterKind kind,
            String id,
            int version,
            String author,
            String reason,
            Instant recordedAt,
            Instant receivedAt)
            implements RegisterAct {}
}
