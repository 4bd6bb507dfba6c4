package seizures.intake.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import seizures.contract.LabResult;
import seizures.contract.Seizure;
import seizures.contract.SeizureId;

/** What somebody wants said about a seizure: valid in itself, not yet held against what is known. */
public sealed interface Submission {
    SeizureId seizureId();

    /** When the world knew it, where an importer states that. */
    @Nullable
    Instant recordedAt();

    record Report(Seizure seizure, @Nullable Instant recordedAt) implements Submission {
        @Override
        public SeizureId seizureId() {
            return seizure.seizureId();
        }
    }

    /** @param base the version that it corrects */
    record Correction(
            Seizure seizure,
            int base,
            String reason,
            @Nullable Instant recordedAt) implements Submission {
        @Override
        public SeizureId seizureId() {
            return seizure.seizureId();
        }
    }

    record Retraction(
            SeizureId seizureId,
            int base,
            String reason,
            @Nullable Instant recordedAt) implements Submission {}

    record Analysis(
            SeizureId seizureId, LabResult result, @Nullable Instant recordedAt) implements Submission {}
}
