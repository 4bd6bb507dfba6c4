package seizures.bench.latency;

import java.util.Arrays;
import java.util.Locale;

/** Every single time that was measured, none thinned out. */
final class Histogram {
    private static final double[] BOUNDS_MS = {
        5, 10, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1000, 2000, 5000, 10_000, Double.POSITIVE_INFINITY
    };

    private final long[] sortedNanos;

    private Histogram(long[] sortedNanos) {
        this.sortedNanos = sortedNanos;
    }

    static Histogram of(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Histogram(sorted);
    }

    int count() {
        return sortedNanos.length;
    }

    /** Milliseconds that this share of the times does not exceed; NaN where nothing was measured. */
    double at(double share) {
        int rank = (int) Math.ceil(share * sortedNanos.length);
        return sortedNanos.length == 0 ? Double.NaN : sortedNanos[Math.max(rank, 1) - 1] / 1e6;
    }

    String line(String what) {
        return String.format(
                Locale.ROOT,
                "%-16s %7d  p50 %7.1f  p90 %7.1f  p99 %7.1f  p99.9 %7.1f  max %7.1f ms",
                what,
                count(),
                at(0.5),
                at(0.9),
                at(0.99),
                at(0.999),
                at(1));
    }

    /** How many lie up to each bound and above the one before; bounds with none are left out. */
    String bars() {
        var text = new StringBuilder();
        int before = 0;
        for (double bound : BOUNDS_MS) {
            int within = within(bound);
            if (within > before) {
                int stars = (int) Math.ceil(60.0 * (within - before) / count());
                text.append(String.format(
                        Locale.ROOT, "  <= %8.0f ms %7d %s%n", bound, within - before, "*".repeat(stars)));
            }
            before = within;
        }
        return text.toString();
    }

    private int within(double boundMs) {
        return (int) Arrays.stream(sortedNanos)
                .filter(nanos -> nanos / 1e6 <= boundMs)
                .count();
    }
}
