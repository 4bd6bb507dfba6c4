package seizures.intake.access;

import static seizures.intake.access.Role.ANALYST;
import static seizures.intake.access.Role.IMPORTER;
import static seizures.intake.access.Role.LABORATORY;
import static seizures.intake.access.Role.REPORTER;
import static seizures.intake.access.Role.REVIEWER;

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
