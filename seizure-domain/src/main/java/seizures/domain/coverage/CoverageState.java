package seizures.domain.coverage;

/** What is known of an agency's seizures on a day or in a month. */
public enum CoverageState {
    /** Its reports cover the time. */
    REPORTED,
    /** The agency states that there is nothing to report. */
    ZERO,
    /** Nobody reported and nobody stated anything: it may have been nothing or much. */
    UNKNOWN;

    /** Whether an empty count of the time means that nothing was seized. */
    public boolean isCovered() {
        return this != UNKNOWN;
    }
}
