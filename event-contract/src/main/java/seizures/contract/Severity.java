package seizures.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much an alert matters, in rising order; written in lower case. */
public enum Severity {
    INFO,
    WARNING,
    CRITICAL;

    /** Reads what {@link #word} wrote. */
    @JsonCreator
    public static Severity of(String word) {
        for (var severity : values()) {
            if (severity.word().equals(word)) {
                return severity;
            }
        }
        throw new IllegalArgumentException("must be a severity: info, warning or critical");
    }

    /** As in JSON and parameters: {@code critical}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
