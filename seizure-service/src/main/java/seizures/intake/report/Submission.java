package seizures.intake.report;

import org.jspecify.annotations.Nullable;
import seizures.contract.LabResult;
import seizures.contract.Seizure;
import seizures.contract.SeizureId;

/** What somebody wants said about a seizure: valid in itself, not yet held against what is known. */
public sealed interface Submission {
    SeizureId seizureId();

    Stated stated();

    record Report(Seizure seizure, Stated stated) implements Submission {
        @Override
        public SeizureId seizureId() {
            return seizure.seizureId();
        }
    }

    /** @param base the version that it corrects */
    record Correction(Seizure seizure, int base, String reason, Stated stated) implements Submission {
        @Override
        public SeizureId seizureId() {
            return seizure.seizureId();
        }
    }

    /**
     * The state of the seizure now, whatever version is current: reported where it is not known, else corrected.
     *
     * @param seizure the state now, whatever version is current
     */
    record Restatement(Seizure seizure, String reason, Stated stated) implements Submission {
        @Override
        public SeizureId seizureId() {
            return seizure.seizureId();
        }
    }

    /** @param base the version that is retracted */
    record Retraction(SeizureId seizureId, int base, String reason, Stated stated) implements Submission {}

    /**
     * A reviewer's word on whether it is a seizure that another agency reported too.
     *
     * @param linkId the act's own name
     * @param sameSeizureAs absent where it is a seizure of its own
     * @param differsFrom the seizure that it was found not to be; absent of a link
     */
    record Link(
            SeizureId seizureId,
            String linkId,
            @Nullable SeizureId sameSeizureAs,
            @Nullable SeizureId differsFrom,
            String reason,
            Stated stated)
            implements Submission {}

    record Analysis(SeizureId seizureId, LabResult result, Stated stated) implements Submission {}
}
