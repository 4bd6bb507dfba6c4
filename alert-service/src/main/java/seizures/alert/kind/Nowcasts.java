package seizures.alert.kind;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Sums;
import seizures.detectors.CountSeries;
import seizures.detectors.Findings.Finding;
import seizures.detectors.NowcastDetector;
import seizures.detectors.Settings;
import seizures.detectors.model.ReportingDelay;
import seizures.detectors.model.ReportingDelay.Known;

/**
 * What a TREND that looks at periods before they are complete says of each: by what is known of it at its age. Where
 * the periods before tell no reporting delay, it waits until the period is complete.
 */
final class Nowcasts {
    private final Trend rule;
    private final CoveredPeriods covered;
    private final ReportingTriangle triangle;
    private final NowcastDetector detector;
    private final Map<Integer, Optional<ReportingDelay>> delays = new HashMap<>();
    private final Map<Integer, Finding> findings = new HashMap<>();

    Nowcasts(Trend rule, CoveredPeriods covered, Instant now, CountSeries counted, Settings settings) {
        this.rule = rule;
        this.covered = covered;
        int last = (int) Math.ceilDiv(
                rule.completeAfter().toMinutes(), Duration.ofDays(1).toMinutes());
        this.triangle = new ReportingTriangle(covered.buckets(), now, last);
        this.detector = new NowcastDetector(estimated(counted), settings);
    }

    /** What the final counts of the periods will be: what is known, and of what is usual the share that is still to come. */
    private CountSeries estimated(CountSeries counted) {
        double[] counts = new double[counted.length()];
        for (int t = 1; t <= counts.length; t++) {
            counts[t - 1] = triangle.isComplete(t) ? counted.at(t) : estimate(t, counted.at(t));
        }
        return counted.with(counts);
    }

    private double estimate(int t, double counted) {
        double usual = triangle.usualBefore(t);
        return Math.rint(known(t, triangle.age(t))
                .map(known -> counted + (1 - known.share()) * usual)
                .orElse(Math.max(counted, usual)));
    }

    /** How much is usually known at an age; empty where that cannot be told. */
    private Optional<Known> known(int t, int age) {
        return age >= triangle.last()
                ? Optional.of(Known.ALL)
                : delays.computeIfAbsent(t, triangle::delayBefore).flatMap(delay -> delay.at(age));
    }

    /** How much of an incomplete period is usually known by now. */
    Optional<Known> share(int t) {
        return triangle.isComplete(t) ? Optional.empty() : known(t, triangle.age(t));
    }

    /** Days since the end of a period that have begun. */
    int age(int t) {
        return triangle.age(t);
    }

    Finding at(int t) {
        return findings.computeIfAbsent(t, _ -> {
            var count = covered.buckets().sum(t);
            var found = triangle.isComplete(t) ? look(t, count, Known.ALL) : look(t, count, triangle.age(t));
            return found == null ? silent(t) : found;
        });
    }

    private @Nullable Finding look(int t, BigDecimal count, int age) {
        var known = known(t, age);
        return known.isEmpty() ? null : look(t, count, known.get());
    }

    private @Nullable Finding look(int t, BigDecimal count, Known known) {
        return detector.isReady(t) ? detector.look(t, Math.max(0, count.doubleValue()), known) : null;
    }

    private static Finding silent(int t) {
        return new Finding(t, false, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, "NONE");
    }

    /**
     * Since when a period that is flagged has been flagged at each look without interruption.
     *
     * @param completed since when its count has been out of line by the limit of a complete period
     */
    Instant since(int t, Instant completed) {
        if (triangle.isComplete(t) && completed.isAfter(triangle.knownUntil(t, triangle.last()))) {
            return completed;
        }
        int age = triangle.isComplete(t) ? triangle.last() : triangle.age(t);
        while (age > 1 && isFlagged(t, age - 1)) {
            age--;
        }
        var day = triangle.knownUntil(t, Math.max(1, age - 1));
        var reached = rule.up() ? reached(t, age) : Instant.MIN;
        return reached.isAfter(day) ? reached : day;
    }

    private boolean isFlagged(int t, int age) {
        var found = look(t, triangle.count(t, age), age);
        return found != null && found.alarm();
    }

    /** When the count, as it was known, came to be beyond the limit of an age. */
    private Instant reached(int t, int age) {
        var points = triangle.known(t, age);
        var count = Sums.of(points);
        var found = look(t, count, age);
        double limit = found == null ? Double.NaN : found.upper();
        var least = limit >= 0 ? BigDecimal.valueOf(Math.floor(limit) + 1) : count;
        return count.signum() <= 0 ? Instant.MIN : Sums.reached(least.min(count), points);
    }
}
