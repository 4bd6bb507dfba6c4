package seizures.alert.deliver;

import java.util.List;
import seizures.contract.AlertCommand;
import seizures.contract.AlertVersion;
import seizures.contract.Severity;

/** What is sent to a subscriber. */
sealed interface Notification {
    /** The id under which the notification log keeps it: what has the same key is sent in order. */
    String key();

    int version();

    Severity severity();

    AlertEvent event(AlertLinks links);

    /** One version of an alert. */
    record OfAlert(AlertVersion alert) implements Notification {
        @Override
        public String key() {
            return alert.alertId();
        }

        @Override
        public int version() {
            return alert.version();
        }

        @Override
        public Severity severity() {
            return alert.severity();
        }

        @Override
        public AlertEvent event(AlertLinks links) {
            return AlertEvent.of(alert, links);
        }
    }

    /**
     * What somebody did about an alert.
     *
     * @param alert as it is now
     * @param number of the act among those about the alert, from 1
     */
    record OfAct(AlertCommand act, AlertVersion alert, int number) implements Notification {
        private static final String KEY = "acts/";

        static String key(String alertId) {
            return KEY + alertId;
        }

        @Override
        public String key() {
            return key(alert.alertId());
        }

        @Override
        public int version() {
            return number;
        }

        @Override
        public Severity severity() {
            return Severity.INFO;
        }

        @Override
        public AlertEvent event(AlertLinks links) {
            return AlertEvent.act(act, alert, links);
        }
    }

    /**
     * A reminder that a silence ends soon.
     *
     * @param alerts that it matches and that are firing
     */
    record OfSilence(AlertCommand.Silenced silence, List<String> alerts) implements Notification {
        @Override
        public String key() {
            return AlertEvent.reminded(silence);
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public AlertEvent event(AlertLinks links) {
            return AlertEvent.reminder(silence, alerts);
        }
    }
}
