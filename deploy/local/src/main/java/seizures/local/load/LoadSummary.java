package seizures.local.load;

import java.util.Locale;

/** What happened to the rows of one file: each is counted in exactly one place. */
final class LoadSummary {
    private long added;
    private long restated;
    private long unchanged;
    private long refused;
    private long unanswered;
    private long unreadable;
    private long ignored;

    /** @param restating whether the row was sent as the new state of a seizure that is known */
    void add(LineResult result, boolean restating) {
        if (result.isAccepted() && restating) {
            restated++;
        } else if (result.isAccepted()) {
            added++;
        } else if (result.isDuplicate()) {
            unchanged++;
        } else if (result.isUnknown()) {
            unanswered++;
        } else {
            refused++;
        }
    }

    void addUnreadable() {
        unreadable++;
    }

    void addIgnored() {
        ignored++;
    }

    /** All of them. */
    long rows() {
        return added + restated + unchanged + refused + unanswered + unreadable + ignored;
    }

    /** Whether everything that is a report is with the service now. */
    boolean isComplete() {
        return refused == 0 && unanswered == 0 && unreadable == 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d rows: %,d new, %,d restated, %,d unchanged, %,d refused, %,d without an answer, %,d unreadable,"
                        + " %,d ignored",
                rows(),
                added,
                restated,
                unchanged,
                refused,
                unanswered,
                unreadable,
                ignored);
    }
}
