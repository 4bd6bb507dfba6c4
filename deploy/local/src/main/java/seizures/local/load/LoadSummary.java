package seizures.local.load;

import java.util.Locale;

/** What happened to the rows of one file: each is counted in exactly one place. */
final class LoadSummary {
    private long added;
    private long restated;
    private long unchanged;
    private long retracted;
    private long refused;
    private long unanswered;
    private long unreadable;
    private long ignored;

    void add(Settling.Step step, LineResult result) {
        if (result.isUnknown()) {
            unanswered++;
        } else if (!result.isAccepted() && !result.isDuplicate()) {
            refused++;
        } else if (step == Settling.Step.RETRACT) {
            retracted++;
        } else if (result.isDuplicate()) {
            unchanged++;
        } else if (step == Settling.Step.RESTATE) {
            restated++;
        } else {
            added++;
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
                "%,d rows: %,d new, %,d restated, %,d unchanged, %,d retracted, %,d refused, %,d without an answer, %,d unreadable,"
                        + " %,d ignored",
                rows(),
                added,
                restated,
                unchanged,
                retracted,
                refused,
                unanswered,
                unreadable,
                ignored);
    }
}
