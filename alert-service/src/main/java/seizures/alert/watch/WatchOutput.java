package seizures.alert.watch;

import java.util.List;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;

/** What the alert engine tells the topics. */
sealed interface WatchOutput {
    default List<AlertVersion> alert() {
        return List.of();
    }

    default List<AlertRuleVersion> rule() {
        return List.of();
    }

    /** A new version of an alert. */
    record Told(AlertVersion version) implements WatchOutput {
        @Override
        public List<AlertVersion> alert() {
            return List.of(version);
        }
    }

    /** A rule whose evaluation took too long again and again; the engine goes by it once it has read it back. */
    record Suspended(AlertRuleVersion version) implements WatchOutput {
        @Override
        public List<AlertRuleVersion> rule() {
            return List.of(version);
        }
    }
}
