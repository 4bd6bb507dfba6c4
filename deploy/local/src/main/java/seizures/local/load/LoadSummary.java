package seizures.local.load;

/** What became of the rows of one file: each is counted in exactly one place. */
final class LoadSummary {
    private long accepted;
    private long duplicates;
    private long refused;
    private long unanswered;
    private long unloadable;

    void add(LineResult result) {
        if (result.isAccepted()) {
            accepted++;
        } else if (result.isDuplicate()) {
            duplicates++;
        } else if (result.isUnknown()) {
            unanswered++;
        } else {
            refused++;
        }
    }

    void addUnloadable() {
        unloadable++;
    }

    /** All of them: rows = accepted + duplicates + refused + unanswered + not loadable. */
    long rows() {
        return accepted + duplicates + refused + unanswered + unloadable;
    }

    /** Whether everything that could be sent is with the service now. */
    boolean isComplete() {
        return refused == 0 && unanswered == 0;
    }

    @Override
    public String toString() {
        return "%d rows: %d accepted, %d known already, %d refused, %d without an answer, %d not loadable"
                .formatted(rows(), accepted, duplicates, refused, unanswered, unloadable);
    }
}
