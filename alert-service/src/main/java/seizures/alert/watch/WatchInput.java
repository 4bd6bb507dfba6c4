package seizures.alert.watch;

import seizures.contract.AlertCommand;
import seizures.contract.AlertRuleVersion;
import seizures.contract.CoverageEvent;
import seizures.contract.RegisterAct;
import seizures.contract.SeizureChange;

/** What the topics bring to the alert engine. */
sealed interface WatchInput {
    static WatchInput of(SeizureChange change) {
        return new Changed(change);
    }

    static WatchInput of(AlertRuleVersion rule) {
        return new Ruled(rule);
    }

    static WatchInput of(AlertCommand command) {
        return new Commanded(command);
    }

    static WatchInput of(CoverageEvent statement) {
        return new Stated(statement);
    }

    static WatchInput of(RegisterAct act) {
        return new Entered(act);
    }

    record Changed(SeizureChange change) implements WatchInput {}

    record Ruled(AlertRuleVersion rule) implements WatchInput {}

    record Stated(CoverageEvent statement) implements WatchInput {}

    /** What a registrar entered into the registers. */
    record Entered(RegisterAct act) implements WatchInput {}

    /**
     * What a person did. It changes no alert and is answered by nothing; it is read here so that an unreadable one
     * lands in the dead letters of this application with its bytes.
     */
    record Commanded(AlertCommand command) implements WatchInput {}
}
