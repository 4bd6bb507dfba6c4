package seizures.detectors;

import java.util.Arrays;
import seizures.detectors.model.PoissonRegression;
import seizures.detectors.model.Tails;

/**
 * The regression inside both Farrington methods: quasi-Poisson, refitted once with past outbreaks weighted down by
 * their Anscombe residuals, with the trend kept only where it is significant and does not extrapolate beyond what was
 * ever seen (Farrington et al. 1996, section 3.4 to 3.6).
 *
 * @param trendP two-sided p of the trend in the fit that has one
 * @param trend whether the trend was kept
 * @param errorOfLog standard error of the logarithm of {@code expected}
 */
record FarringtonFit(double expected, double dispersion, double errorOfLog, double trendP, boolean trend) {
    /** Expected below this means that the present season has seen nothing: the fit has no finite optimum. */
    private static final double NOTHING = 1e-4;

    /** What to fit: reference periods, their counts, and their season, 0 being the season of the present one. */
    static final class Reference {
        private final int[] periods;
        private final double[] counts;
        private final int[] level;
        private final int levels;

        Reference(int[] periods, double[] counts, int[] level, int levels) {
            this.periods = periods;
            this.counts = counts;
            this.level = level;
            this.levels = levels;
        }

        double[] counts() {
            return counts;
        }

        int levels() {
            return levels;
        }
    }

    /**
     * How to fit. {@code trendP} of 1 keeps every trend that can be estimated.
     *
     * @param weightsThreshold residuals above it weigh less
     * @param mayTrend whether a trend over time is fitted at all
     * @param trendP the largest p-value at which a trend is kept
     */
    record Rules(boolean reweight, double weightsThreshold, boolean mayTrend, double trendP) {}

    static FarringtonFit of(Reference reference, Rules rules, int t) {
        double highest = Arrays.stream(reference.counts()).max().orElse(0);
        if (highest == 0) {
            return new FarringtonFit(0, 1, Double.NaN, Double.NaN, false);
        }
        double[] present = present(reference.levels(), false);
        if (!rules.mayTrend()) {
            return at(robust(design(reference, t, false), reference.counts(), rules), present, Double.NaN, false);
        }
        PoissonRegression sloping = robust(design(reference, t, true), reference.counts(), rules);
        double[] presentSloping = present(reference.levels(), true);
        int column = reference.levels();
        double[] slopeOnly = new double[column + 1];
        slopeOnly[column] = 1;
        double error = Math.sqrt(sloping.dispersion()) * sloping.unscaledError(slopeOnly);
        double p = Tails.tBothSides(sloping.coefficient(column) / error, sloping.degreesOfFreedom());
        boolean kept = (p < rules.trendP() || rules.trendP() >= 1) && sloping.expected(presentSloping) <= highest;
        return kept
                ? at(sloping, presentSloping, p, true)
                : at(robust(design(reference, t, false), reference.counts(), rules), present, p, false);
    }

    /** The present period is the origin of the trend and the season that the others differ from. */
    private static double[] present(int levels, boolean trend) {
        double[] row = new double[levels + (trend ? 1 : 0)];
        row[0] = 1;
        return row;
    }

    private static double[][] design(Reference reference, int t, boolean trend) {
        double[][] design = new double[reference.periods.length][];
        for (int i = 0; i < design.length; i++) {
            double[] row = present(reference.levels(), trend);
            if (reference.level[i] > 0) {
                row[reference.level[i]] = 1;
            }
            if (trend) {
                row[reference.levels()] = (reference.periods[i] - t) / 100.0;
            }
            design[i] = row;
        }
        return design;
    }

    private static FarringtonFit at(PoissonRegression fit, double[] present, double trendP, boolean trend) {
        double dispersion = Math.max(1, fit.dispersion());
        double error = Math.sqrt(dispersion) * fit.unscaledError(present);
        return new FarringtonFit(fit.expected(present), dispersion, error, trendP, trend);
    }

    private static PoissonRegression robust(double[][] design, double[] counts, Rules rules) {
        double[] even = new double[counts.length];
        Arrays.fill(even, 1);
        PoissonRegression first = PoissonRegression.fit(design, counts, even);
        return rules.reweight()
                ? PoissonRegression.fit(design, counts, weights(first, counts, rules.weightsThreshold()))
                : first;
    }

    /** Residuals above the threshold weigh their inverse square; all are scaled to a sum of n. */
    private static double[] weights(PoissonRegression fit, double[] counts, double threshold) {
        double scale = Math.sqrt(Math.max(1, fit.dispersion()));
        double[] weights = new double[counts.length];
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double mean = fit.fitted(i);
            double off = 1.5 * (Math.cbrt(counts[i] * counts[i]) * Math.pow(mean, -1.0 / 6) - Math.sqrt(mean));
            double residual = off / (scale * Math.sqrt(Math.max(1e-12, 1 - fit.leverage(i))));
            weights[i] = residual > threshold ? 1 / (residual * residual) : 1;
            sum += weights[i];
        }
        for (int i = 0; i < counts.length; i++) {
            weights[i] *= counts.length / sum;
        }
        return weights;
    }

    boolean degenerate() {
        return expected < NOTHING;
    }

    /** Upper limit by the delta method on the scale of the power: 2/3 makes counts nearly normal, 1 leaves them. */
    double deltaLimit(double z, double power) {
        double variance = dispersion + expected * errorOfLog * errorOfLog;
        double spread = power * z * Math.sqrt(variance / expected);
        return expected == 0 ? 0 : expected * Math.pow(Math.max(0, 1 + spread), 1 / power);
    }
}
