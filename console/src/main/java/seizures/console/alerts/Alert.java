package seizures.console.alerts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An alert of {@code /v1/alerts}, or one version of it.
 *
 * @param title with {@code summary} the sentence for people, where the service writes one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Alert(
        String alertId,
        int version,
        String ruleId,
        int ruleVersion,
        String severity,
        String state,
        Map<String, String> group,
        Window window,
        String unit,
        double observed,
        @Nullable Double expected,
        @Nullable Double upperBound,
        @Nullable Double score,
        Evidence evidence,
        Instant raisedAt,
        Instant updatedAt,
        String reason,
        @Nullable String title,
        @Nullable String summary,
        @Nullable Usual usual,
        @Nullable Note acknowledgement,
        @Nullable String assignee,
        @Nullable Note outcome,
        @Nullable List<Note> comments,
        @Nullable List<Alert> versions) {

    /** A page of them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Page(List<Alert> alerts, @Nullable String next) {}

    /**
     * From its first instant to the first after it.
     *
     * @param firstDay of a window of whole days, in each port's own calendar
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Window(
            Instant from,
            Instant to,
            @Nullable String firstDay,
            @Nullable String lastDay,
            @Nullable String zone) {}

    /**
     * What the same rule and group came to in the twelve months before.
     *
     * @param count periods or seizures
     * @param known how many of the periods were reported in full
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Usual(
            double largest,
            double median,
            long count,
            @Nullable Integer known,
            @Nullable Integer all) {
        public boolean isPart() {
            return known != null && all != null && known < all;
        }
    }

    /** @param count of all seizures, of which the largest are listed */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Evidence(
            List<String> seizures,
            @Nullable List<Double> shares,
            long count,
            @Nullable List<String> grounds) {}

    /** What a person did: acknowledged, commented or judged. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Note(
            String author,
            Instant recordedAt,
            @Nullable String note,
            @Nullable String outcome,
            @Nullable String reason) {}

    public boolean isFiring() {
        return state.equals("FIRING");
    }
}
