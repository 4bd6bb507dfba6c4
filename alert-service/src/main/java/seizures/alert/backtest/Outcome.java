package seizures.alert.backtest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;

/**
 * What a backtest found.
 *
 * @param alerts those first told in the time that was asked for, at most {@link #MOST_LISTED} of them, the first one first
 * @param coveredDays of the time that was asked for, those that the rule's reporters cover
 * @param perYear in a year of covered days; null where too few are covered to tell
 * @param withdrawn how many of them the data, as known at the end, no longer supports
 * @param medianDelay from the start of its window until one was told, of those that were not withdrawn
 */
record Outcome(
        int count,
        long coveredDays,
        @Nullable BigDecimal perYear,
        int withdrawn,
        @Nullable Duration medianDelay,
        @Nullable Duration longestDelay,
        int changes,
        List<Raised> alerts) {
    static final int MOST_LISTED = 1000;
    private static final BigDecimal DAYS_PER_YEAR = new BigDecimal("365.25");
    /** Fewer tell nothing of a year. */
    private static final int LEAST_DAYS = 30;

    /**
     * One alert.
     *
     * @param toldAt when it would have been told first, by what was known then
     * @param state of the newest version
     * @param delay from the start of the window that it had then
     */
    record Raised(
            String alertId,
            Map<String, String> group,
            AlertState state,
            AlertVersion.Window window,
            Instant toldAt,
            Duration delay,
            BigDecimal observed,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal upperBound,
            String unit,
            List<String> grounds,
            String reason) {
        static Raised of(AlertVersion first, Instant toldAt, AlertVersion newest) {
            return new Raised(
                    newest.alertId(),
                    newest.group(),
                    newest.state(),
                    newest.window(),
                    toldAt,
                    Duration.between(first.window().from(), toldAt),
                    newest.observed(),
                    newest.expected(),
                    newest.upperBound(),
                    newest.unit(),
                    newest.evidence().grounds(),
                    newest.reason());
        }
    }

    /**
     * @param versions all of them, in their order
     * @param fireAfter how long after it was raised an alert is told
     * @param coveredDays between {@code from} and {@code to}
     */
    static Outcome of(
            List<AlertVersion> versions, Duration fireAfter, Instant from, Instant to, long coveredDays, int changes) {
        var raised = raised(versions, fireAfter, from, to);
        var delays = raised.stream()
                .filter(alert -> alert.state() != AlertState.WITHDRAWN)
                .map(Raised::delay)
                .sorted()
                .toList();
        return new Outcome(
                raised.size(),
                coveredDays,
                perYear(raised.size(), coveredDays),
                (int) raised.stream()
                        .filter(alert -> alert.state() == AlertState.WITHDRAWN)
                        .count(),
                delays.isEmpty() ? null : delays.get((delays.size() - 1) / 2),
                delays.isEmpty() ? null : delays.getLast(),
                changes,
                List.copyOf(raised.subList(0, Math.min(MOST_LISTED, raised.size()))));
    }

    private static @Nullable BigDecimal perYear(int alerts, long days) {
        return days < LEAST_DAYS
                ? null
                : BigDecimal.valueOf(alerts)
                        .multiply(DAYS_PER_YEAR)
                        .divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_EVEN);
    }

    /** Those sent out between {@code from} and {@code to}, with how each ended. */
    private static List<Raised> raised(List<AlertVersion> versions, Duration fireAfter, Instant from, Instant to) {
        var firsts = new LinkedHashMap<String, AlertVersion>();
        var newest = new LinkedHashMap<String, AlertVersion>();
        for (var version : versions) {
            if (version.state() == AlertState.FIRING) {
                firsts.putIfAbsent(version.alertId(), version);
            }
            newest.put(version.alertId(), version);
        }
        var raised = new ArrayList<Raised>();
        firsts.forEach((alertId, first) -> {
            var toldAt = first.raisedAt().plus(fireAfter);
            if (!toldAt.isBefore(from) && toldAt.isBefore(to)) {
                raised.add(Raised.of(first, toldAt, newest.getOrDefault(alertId, first)));
            }
        });
        return raised;
    }
}
