package seizures.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
 * @param title what it is about in one line for people, as it was said then; absent in versions from before there were titles
 * @param summary the same in a few sentences: how much, where, when, what is usual there, who reported
 * @param usual what the same rule and group came to in the year before, for rules with a limit; absent where nothing of it is known
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
        String reason,
        @Nullable String title,
        @Nullable String summary,
        @Nullable Usual usual) {
    /** One without words for people. */
    public AlertVersion(
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
        this(
                alertId,
                version,
                ruleId,
                ruleVersion,
                severity,
                state,
                group,
                window,
                unit,
                observed,
                expected,
                upperBound,
                score,
                evidence,
                raisedAt,
                updatedAt,
                reason,
                null,
                null,
                null);
    }

    /** What it is about, for people. */
    public AlertVersion saying(String title, String summary, @Nullable Usual usual) {
        return new AlertVersion(
                alertId,
                version,
                ruleId,
                ruleVersion,
                severity,
                state,
                group,
                window,
                unit,
                observed,
                expected,
                upperBound,
                score,
                evidence,
                raisedAt,
                updatedAt,
                reason,
                title,
                summary,
                usual);
    }

    /**
     * A stretch of time from its first instant up to, and without, its last. The last may lie ahead.
     *
     * @param zone the time zone of the ports it is of, where they are in one; for a window of whole days several zones
     *     are joined by commas, and the window spans the days of all of them
     * @param firstDay of a window of whole days: its first day in each port's own calendar
     * @param lastDay its last day
     */
    public record Window(
            Instant from,
            Instant to,
            @Nullable String zone,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        public Window(Instant from, Instant to) {
            this(from, to, null, null, null);
        }
    }

    /**
     * What is usual: the amounts of the periods, or of the seizures, of the twelve months before the window, as far as they
     * were reported.
     *
     * @param largest of all that was reported, in the unit of the alert
     * @param median of all periods that were reported in full, those in which nothing happened included, or of the seizures
     * @param count how many the median is of
     * @param known how many of the periods were reported in full; days for kinds without periods of their own
     * @param all how many periods, or days, there are
     */
    public record Usual(
            BigDecimal largest,
            BigDecimal median,
            int count,
            @Nullable Integer known,
            @Nullable Integer all) {
        /** One from before it was told how much had been reported. */
        public Usual(BigDecimal largest, BigDecimal median, int count) {
            this(largest, median, count, null, null);
        }
    }

    /**
     * What an alert rests on.
     *
     * @param seizures the largest first, at most 100 of them
     * @param shares of each of them in what all together come to, 0 to 1, four decimals, in the same order
     * @param count all of them
     * @param probability of this or more if nothing has changed, for rules that know it; two digits
     * @param reference what expected rests on, for rules that know it
     * @param grounds why it is an alert, in words, one sentence each
     * @param subject the value that is new, or whose share rose, or what became of a commitment; for the kinds that find one
     * @param alsoReportedAs of those of the seizures that other agencies reported too, the ids of those reports, which
     *     count nothing beside it
     * @param reducedSums sums of areas of which a part is left out, as reports of places there may be the same goods; the
     *     largest part first, at most 100
     */
    public record AlertEvidence(
            List<SeizureId> seizures,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BigDecimal> shares,
            int count,
            @Nullable BigDecimal probability,
            @Nullable Reference reference,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> grounds,
            @Nullable String subject,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<SeizureId>> alsoReportedAs,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReducedSum> reducedSums) {
        /** One without a subject, of seizures that one agency reported. */
        public AlertEvidence(
                List<SeizureId> seizures,
                List<BigDecimal> shares,
                int count,
                @Nullable BigDecimal probability,
                @Nullable Reference reference,
                List<String> grounds) {
            this(seizures, shares, count, probability, reference, grounds, null, Map.of(), List.of());
        }

        /** Where the seizures say it all. */
        public AlertEvidence(List<SeizureId> seizures, int count) {
            this(seizures, List.of(), count, null, null, List.of());
        }
    }

    /**
     * A monthly sum of an area of which a part does not count.
     *
     * @param reported what the sum comes to, in the unit of the rule's measure
     * @param leftOut the part that does not count
     */
    public record ReducedSum(SeizureId seizureId, BigDecimal reported, BigDecimal leftOut) {}

    /**
     * Periods of the past that tell what is to be expected.
     *
     * @param from start of the first of them, UTC
     * @param to end of the last
     * @param periods how many there are between, as not all need be used
     */
    public record Reference(Instant from, Instant to, int periods) {}
}
