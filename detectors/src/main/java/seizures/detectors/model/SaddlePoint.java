package seizures.detectors.model;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Log probabilities of counts without the cancellation of large log gammas: Stirling's error and the deviance instead
 * (Loader 2000, Fast and Accurate Computation of Binomial Probabilities).
 */
final class SaddlePoint {
    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

    private SaddlePoint() {}

    static double poisson(double y, double mean) {
        return -stirlingError(y) - deviance(y, mean) - 0.5 * (LOG_TWO_PI + Math.log(y));
    }

    static double negativeBinomial(double y, double size, double success, double failure) {
        double trials = y + size;
        double core = stirlingError(trials)
                - stirlingError(size)
                - stirlingError(y)
                - deviance(size, trials * success)
                - deviance(y, trials * failure);
        double width = LOG_TWO_PI + Math.log(size) + Math.log(y / trials);
        return Math.log(size / trials) + core - 0.5 * width;
    }

    /** log n! less Stirling's formula. */
    private static double stirlingError(double n) {
        if (n < 16) {
            return LogGamma.value(n + 1) - (n + 0.5) * Math.log(n) + n - 0.5 * LOG_TWO_PI;
        }
        double square = n * n;
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square)
                / n;
    }

    /** y log(y / mean) + mean − y, by its series where y is near the mean. */
    private static double deviance(double y, double mean) {
        double off = y - mean;
        if (Math.abs(off) >= 0.1 * (y + mean)) {
            return y * Math.log(y / mean) - off;
        }
        double ratio = off / (y + mean);
        double sum = off * ratio;
        double term = 2 * y * ratio;
        for (int j = 1; j < 1000; j++) {
            term *= ratio * ratio;
            double next = sum + term / (2 * j + 1);
            if (next == sum) {
                break;
            }
            sum = next;
        }
        return sum;
    }
}
