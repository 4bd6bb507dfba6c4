package seizures.detectors.model;

/**
 * Which counts to learn from: a count is usual, or that of an outbreak, and each teaches as far as it is likely to be
 * usual. One in ten is an outbreak whose excess is exponential with a mean of four standard deviations, so a count
 * that the tail of the usual explains keeps its weight, however skewed that tail is.
 *
 * <p>The weights take something from the usual counts too. How much is known ({@link Loss}) and put back, so that
 * without an outbreak mean and dispersion are those of the counts (Fisher consistency, as in Cantoni and
 * Ronchetti 2001).
 */
public final class Contamination {
    /** A squared deviation counts up to so many variances where it is clipped. */
    public static final double CLIPPED = 9;

    private static final double OUTBREAKS = 0.1;
    private static final double EXCESS = 4;
    private static final double LEAST_SPREAD = 0.5;
    private static final double FARTHEST = 40;

    private Contamination() {}

    /**
     * What the weights take from usual counts.
     *
     * @param deviation mean of (1 − weight) (count − mean), in standard deviations
     * @param square mean of (1 − weight) (count − mean)², in variances
     * @param clipped mean of what clipping takes from (count − mean)², in variances
     */
    record Loss(double deviation, double square, double clipped) {}

    /** How likely a count is usual, 0 to 1. */
    static double usual(double count, NegativeBinomial expected) {
        double spread = Math.sqrt(expected.mean() * expected.dispersion());
        return count <= expected.mean() + spread
                ? 1
                : usual(count - expected.mean(), spread, expected.logProbability(count));
    }

    private static double usual(double off, double spread, double logProbability) {
        double excess = EXCESS * Math.max(spread, LEAST_SPREAD);
        double outbreak = -off / excess - Math.log(excess) - logProbability;
        return 1 / (1 + OUTBREAKS / (1 - OUTBREAKS) * Math.exp(Math.min(outbreak, 500)));
    }

    /** The share of the squared deviation from the mean that the weights leave of usual counts. */
    static double squareLeft(double mean, double dispersion) {
        return 1 - LossTable.square(mean, dispersion);
    }

    /** The mean of the squared deviation of usual counts, in variances, where it is clipped. */
    public static double clippedSquare(double mean, double dispersion) {
        return 1 - LossTable.clipped(mean, dispersion);
    }

    /** What the weights take from the deviation of usual counts from their mean. */
    static double deviationLost(double mean, double dispersion) {
        return LossTable.deviation(mean, dispersion) * Math.sqrt(mean * dispersion);
    }

    /** By summing over the counts above the usual, eight to a standard deviation where they are many. */
    static Loss loss(NegativeBinomial expected) {
        double mean = expected.mean();
        double spread = Math.sqrt(mean * expected.dispersion());
        double step = Math.max(1, Math.floor(spread / 8));
        double deviation = 0;
        double square = 0;
        double clipped = 0;
        for (double y = Math.floor(mean + spread) + 1; y < mean + FARTHEST * Math.max(spread, 1); y += step) {
            double off = (y - mean) / spread;
            double logProbability = expected.logProbability(y);
            double probability = step * Math.exp(logProbability);
            double lost = probability * (1 - usual(y - mean, spread, logProbability));
            deviation += lost * off;
            square += lost * off * off;
            clipped += probability * Math.max(0, off * off - CLIPPED);
        }
        return new Loss(deviation, square, clipped);
    }
}
