package seizures.intake.access;

import static seizures.commons.access.Role.ALERT_OWNER;
import static seizures.commons.access.Role.ANALYST;
import static seizures.commons.access.Role.AUDITOR;
import static seizures.commons.access.Role.IMPORTER;
import static seizures.commons.access.Role.LABORATORY;
import static seizures.commons.access.Role.REPORTER;
import static seizures.commons.access.Role.REVIEWER;

import seizures.commons.access.Caller;

/** What can be done with a record, and by whom. */
public enum Act {
    REPORT,
    CORRECT,
    RETRACT,
    ANALYSE,
    /** To say that two agencies reported the same seizure, or not. */
    LINK,
    READ;

    /** Whether the caller may read the records of every agency. */
    public static boolean seesEveryRecord(Caller caller) {
        return caller.is(ANALYST, REVIEWER, ALERT_OWNER, AUDITOR);
    }

    boolean isFor(Caller caller) {
        return switch (this) {
            case REPORT, CORRECT, RETRACT -> caller.is(REPORTER, IMPORTER);
            case ANALYSE -> caller.is(REPORTER, IMPORTER, LABORATORY);
            case LINK -> caller.is(REVIEWER);
            case READ -> caller.is(REPORTER, IMPORTER) || seesEveryRecord(caller);
        };
    }
}
