package seizures.console.service;

import java.util.Locale;

/** A service that the console asks. */
public enum Service {
    SEIZURE,
    STATS,
    ALERT;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
