package seizures.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of an alert: a stretch of one rule's series in which the rule holds, as it was seen at the time. Topic
 * {@code seizures.alerts.v1}, keyed by the alert's id; no version is ever taken back.
 *
 * @param alertId the same for the same rule, group and episode, so that a replay gives the same alerts
 * @param version from 1, without gaps
 * @param group what the series is of, by dimension: {@code {"country": "US"}}; empty for a rule without groups
 * @param unit what observed, expected and upperBound are counted in: {@code doses (gross-2mg@1)}, {@code kg}
 * @param observed the largest sum in the window, or the amount of the one seizure, as known now
 * @param expected what was to be expected, for rules that know it
 * @param upperBound what observed must reach
 * @param score how far above: for a threshold, observed in parts of it
 * @param raisedAt the recordedAt of the report that brought it to the threshold
 * @param updatedAt when what this version says was known
 * @param reason why there is this version, in words
 */
public record AlertVersion(
        String alertId,
        int version,
        String ruleId,
        int ruleVersion,
        Severity severity,
        AlertState state,
        Map<String, String> group,
        Window window,
        String unit,
        BigDecimal observed,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal upperBound,
        @Nullable BigDecimal score,
        AlertEvidence evidence,
        Instant raisedAt,
        Instant updatedAt,
        String reason) {

    /** A stretch of time, UTC: from its first instant up to, and without, its last. The last may lie ahead. */
    public record Window(Instant from, Instant to) {}

    /**
     * What an alert rests on.
     *
     * @param seizures the largest first, at most 100 of them
     * @param shares of each of them in what all together come to, 0 to 1, four decimals, in the same order
     * @param count all of them
     * @param probability of this or more if nothing has changed, for rules that know it; two digits
     * @param reference what expected rests on, for rules that know it
     * @param grounds why it is an alert, in words, one sentence each
     */
    public record AlertEvidence(
            List<SeizureId> seizures,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BigDecimal> shares,
            int count,
            @Nullable BigDecimal probability,
            @Nullable Reference reference,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> grounds) {
        /** Where the seizures say it all. */
        public AlertEvidence(List<SeizureId> seizures, int count) {
            this(seizures, List.of(), count, null, null, List.of());
        }
    }

    /**
     * Periods of the past that tell what is to be expected.
     *
     * @param from start of the first of them, UTC
     * @param to end of the last
     * @param periods how many there are between, as not all need be used
     */
    public record Reference(Instant from, Instant to, int periods) {}
}
