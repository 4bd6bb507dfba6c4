package seizures.detectors.model;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Counts in the quasi-Poisson form: the variance is {@code dispersion} times the mean. In the usual form the size is
 * mean / (dispersion − 1), any positive real number, and the probability 1 / dispersion. With a dispersion of 1 it is
 * the Poisson distribution.
 *
 * <p>Commons Statistics knows the Pascal distribution only for whole sizes, so tails are taken from the regularised
 * incomplete beta function. Tails are good to about
 * 1e-9 of themselves at means of millions and 1e-12 below; quantiles are exact.
 *
 * @param mean above 0
 * @param dispersion variance divided by mean, at least 1
 */
public record NegativeBinomial(double mean, double dispersion) {
    /** Below this excess the distribution is Poisson to more digits than a double holds in its tails. */
    private static final double POISSON_WITHIN = 1e-9;

    public NegativeBinomial {
        if (!(mean >= 0) || !(dispersion >= 1)) {
            throw new IllegalArgumentException(
                    "mean " + mean + " is negative or dispersion " + dispersion + " is below 1");
        }
    }

    private boolean isPoisson() {
        return dispersion - 1 < POISSON_WITHIN;
    }

    private double size() {
        return mean / (dispersion - 1);
    }

    /**
     * Of those of the counted that are known, where each one is with a probability that varies itself: the mean is that
     * share of this one, the variance has the scatter of the counts, of the draw and of the share.
     *
     * @param share 0 to 1
     * @param error standard error of the share
     */
    public NegativeBinomial thinned(double share, double error) {
        double known = mean * share;
        if (known == 0) {
            return new NegativeBinomial(0, 1);
        }
        double squares = share * share + error * error;
        double variance = known + squares * (dispersion - 1) * mean + mean * mean * error * error;
        return new NegativeBinomial(known, Math.max(1, variance / known));
    }

    /** P(Y ≥ y); 1 for y ≤ 0. A fraction of a count is dropped. */
    public double upperTail(double y) {
        double whole = Math.floor(y + 1e-7);
        if (whole <= 0) {
            return 1;
        }
        if (mean == 0) {
            return 0;
        }
        return isPoisson()
                ? RegularizedGamma.P.value(whole, mean)
                : RegularizedBeta.value((dispersion - 1) / dispersion, whole, size());
    }

    /** P(Y ≤ y); 0 for y below 0. A fraction of a count is dropped. */
    public double lowerTail(double y) {
        double whole = Math.floor(y + 1e-7);
        if (whole < 0) {
            return 0;
        }
        if (mean == 0) {
            return 1;
        }
        return isPoisson()
                ? RegularizedGamma.Q.value(whole + 1, mean)
                : RegularizedBeta.value(1 / dispersion, size(), whole + 1);
    }

    /** Natural logarithm of P(Y = y) for a whole y ≥ 0; negative infinity where impossible. */
    public double logProbability(double y) {
        if (mean == 0) {
            return y == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        if (y == 0) {
            return isPoisson() ? -mean : -size() * Math.log(dispersion);
        }
        return isPoisson()
                ? SaddlePoint.poisson(y, mean)
                : SaddlePoint.negativeBinomial(y, size(), 1 / dispersion, (dispersion - 1) / dispersion);
    }

    /** Smallest count q with P(Y ≤ q) ≥ p. */
    public double quantile(double p) {
        if (mean == 0 || p <= 0) {
            return 0;
        }
        double spread = Math.sqrt(mean * dispersion);
        double low = -1;
        double step = Math.max(1, Math.ceil(spread));
        double high = Math.floor(mean);
        while (!reaches(high, p)) {
            low = high;
            high += step;
            step *= 2;
        }
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (reaches(middle, p)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** The last digits of a tail are noise; a count that reaches p within them has reached it. */
    private boolean reaches(double y, double p) {
        return p > 0.5
                ? upperTail(y + 1) <= (1 - p) * (1 + 64 * Math.ulp(1.0)) + Math.ulp(p)
                : lowerTail(y) >= p * (1 - 64 * Math.ulp(1.0));
    }
}
