package seizures.intake.access;

import static seizures.commons.access.Role.ANALYST;
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
    READ;

    boolean isFor(Caller caller) {
        return switch (this) {
            case REPORT, CORRECT, RETRACT -> caller.is(REPORTER, IMPORTER);
            case ANALYSE -> caller.is(REPORTER, IMPORTER, LABORATORY);
            case READ -> caller.is(REPORTER, IMPORTER, ANALYST, REVIEWER);
        };
    }
}
