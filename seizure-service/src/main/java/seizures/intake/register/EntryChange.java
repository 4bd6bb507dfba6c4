package seizures.intake.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import seizures.contract.RegisterEntry;
import seizures.contract.RegisterKind;

/** What a registrar wants changed: valid in itself, not yet held against the versions of the entry. */
sealed interface EntryChange {
    RegisterKind kind();

    String id();

    /** The version that it changes; absent where the entry is to be new. */
    @Nullable
    Integer base();

    /**
     * To be entered, or to replace a version.
     *
     * @param effectiveOn the day from which on the entry holds
     * @param base the version that it replaces; null where it is new
     */
    record Enter(
            RegisterEntry entry,
            LocalDate effectiveOn,
            String reason,
            @Nullable Integer base) implements EntryChange {
        @Override
        public RegisterKind kind() {
            return entry.kind();
        }

        @Override
        public String id() {
            return entry.id();
        }
    }

    /**
     * To be taken back.
     *
     * @param base the version that is withdrawn
     */
    record TakeBack(RegisterKind kind, String id, String reason, Integer base) implements EntryChange {}
}
