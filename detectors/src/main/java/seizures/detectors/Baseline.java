package seizures.detectors;

import org.jspecify.annotations.Nullable;

/** Mean and sample standard deviation of a stretch of a series. */
record Baseline(double mean, double deviation) {
    static Baseline of(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        double mean = sum / counts.length;
        double squares = 0;
        for (double count : counts) {
            squares += (count - mean) * (count - mean);
        }
        return new Baseline(mean, Math.sqrt(squares / (counts.length - 1)));
    }

    /** The {@code length} periods that end {@code guard} periods before t; null if the series does not reach back. */
    static @Nullable Baseline before(CountSeries series, int t, int length, int guard) {
        int last = t - guard - 1;
        return last - length < 0 ? null : of(series.window(last - length + 1, last));
    }

    /** The same with a standard deviation of at least this. */
    Baseline atLeast(double leastDeviation) {
        return new Baseline(mean, Math.max(deviation, leastDeviation));
    }

    double standardised(double count) {
        return (count - mean) / deviation;
    }
}
