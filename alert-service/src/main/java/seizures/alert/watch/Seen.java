package seizures.alert.watch;

import seizures.contract.AlertCommand;
import seizures.contract.AlertRuleVersion;
import seizures.contract.SeizureChange;

/** What the watch is told. */
sealed interface Seen {
    static Seen of(SeizureChange change) {
        return new Changed(change);
    }

    static Seen of(AlertRuleVersion rule) {
        return new Ruled(rule);
    }

    static Seen of(AlertCommand command) {
        return new Commanded(command);
    }

    record Changed(SeizureChange change) implements Seen {}

    record Ruled(AlertRuleVersion rule) implements Seen {}

    record Commanded(AlertCommand command) implements Seen {}
}
