package seizures.alert.kind;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import seizures.alert.series.Point;
import seizures.alert.series.Sums;
import seizures.detectors.model.ReportingDelay;

/**
 * What was known of each period of a series so many days after its end. A period is complete at the last age.
 *
 * @param last age, in days
 */
record ReportingTriangle(Buckets buckets, Instant now, int last) {
    private static final Duration DAY = Duration.ofDays(1);

    /** Days since its end that have begun, at most the last age; what is known now is at most what is known then. */
    int age(int t) {
        return (int) Math.min(last, begun(now, t));
    }

    boolean isComplete(int t) {
        return !now.isBefore(knownUntil(t, last));
    }

    /** When a period reaches an age. */
    Instant knownUntil(int t, int age) {
        return buckets.period(t).to().plus(DAY.multipliedBy(age));
    }

    private long begun(Instant time, int t) {
        var end = buckets.period(t).to();
        return time.isAfter(end) ? Math.ceilDiv(Duration.between(end, time).toMillis(), DAY.toMillis()) : 0;
    }

    List<Point> known(int t, int age) {
        var until = knownUntil(t, age);
        return buckets.in(t).stream()
                .filter(point -> !point.fact().knownAt().isAfter(until))
                .toList();
    }

    /** The count of a period as it is known at an age, or now where it is younger. */
    BigDecimal count(int t, int age) {
        return Sums.of(known(t, age));
    }

    /** How late the periods before are reported: for months those of two years, for weeks of one, 120 days. */
    Optional<ReportingDelay> delayBefore(int t) {
        int periods = switch (buckets.window().perYear()) {
            case 12 -> 24;
            case 52 -> 52;
            default -> 120;
        };
        var triangle = new ArrayList<double[]>();
        for (int before = Math.max(1, t - periods); before < t; before++) {
            triangle.add(row(before));
        }
        return ReportingDelay.of(triangle);
    }

    /** In sum, at each age that is over. */
    private double[] row(int t) {
        int ages = isComplete(t) ? last : age(t) - 1;
        double[] known = new double[ages + 1];
        for (var point : buckets.in(t)) {
            long age = begun(point.fact().knownAt(), t);
            if (age <= ages) {
                known[(int) age] += point.signed().doubleValue();
            }
        }
        Arrays.parallelPrefix(known, Double::sum);
        return known;
    }

    /** The mean count of the complete periods within a year before. */
    double usualBefore(int t) {
        return IntStream.range(Math.max(1, t - buckets.window().perYear()), t)
                .filter(this::isComplete)
                .mapToDouble(before -> Math.max(0, buckets.sum(before).doubleValue()))
                .average()
                .orElse(0);
    }
}
