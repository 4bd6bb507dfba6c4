package seizures.alert.kind;

/**
 * What is to be said of a commitment after one period.
 *
 * @param expected of the periods judged together, by what the phase is measured against
 * @param limit the last count that would not have been one
 * @param up whether more than the limit is one, or less
 */
record CommitmentVerdict(Phase phase, long count, double expected, double limit, double probability, boolean up) {
    enum Phase {
        /** Too early, or nothing to be said. */
        OPEN,
        /** Those who reported the baseline do not cover all periods that would be judged together. */
        NO_DATA,
        CHANGE,
        STALL,
        REBOUND
    }

    CommitmentVerdict as(Phase other) {
        return new CommitmentVerdict(other, count, expected, limit, probability, up);
    }
}
