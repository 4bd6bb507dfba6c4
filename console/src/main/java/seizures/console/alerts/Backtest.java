package seizures.console.alerts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is tried on history.
 *
 * @param progress 0 to 1
 * @param detail why it has failed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Backtest(
        String backtestId,
        String ruleId,
        String state,
        double progress,
        Instant from,
        Instant to,
        @Nullable String detail,
        @Nullable Result result) {
    /**
     * What it found.
     *
     * @param perYear null where too little was reported to tell
     * @param withdrawn how many the data no longer supports
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Result(
            long count,
            @Nullable Double perYear,
            long withdrawn,
            @Nullable String medianDelay,
            @Nullable String longestDelay,
            List<Hit> alerts) {
        /** The months that hold the start of an alert's window. */
        Set<String> months() {
            return alerts.stream().map(hit -> hit.day().substring(0, 7)).collect(Collectors.toSet());
        }
    }

    /** An alert that would have been told. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Hit(
            Map<String, String> group,
            String state,
            Alert.Window window,
            Instant toldAt,
            double observed,
            @Nullable Double upperBound,
            String unit,
            List<String> grounds) {
        public String day() {
            return window.firstDay() != null
                    ? window.firstDay()
                    : window.from().toString().substring(0, 10);
        }
    }

    public boolean isRunning() {
        return state.equals("RUNNING");
    }
}
