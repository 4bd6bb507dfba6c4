package seizures.detectors.model;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * Successes among trials whose chance varies from one batch of trials to the next as a beta distribution.
 *
 * @param mean chance of a success, between 0 and 1
 * @param correlation between two trials of a batch, between 0 and 1: the variance of the chance in parts of mean (1 − mean)
 */
public record BetaBinomial(long trials, double mean, double correlation) {
    private static final double NEGLIGIBLE = 1e-17;

    public BetaBinomial {
        if (trials < 0 || !(mean > 0 && mean < 1) || !(correlation > 0 && correlation < 1)) {
            throw new IllegalArgumentException(trials + " trials, mean " + mean + ", correlation " + correlation);
        }
    }

    private double a() {
        return mean * (1 / correlation - 1);
    }

    private double b() {
        return (1 - mean) * (1 / correlation - 1);
    }

    private double logProbability(long successes) {
        return -Math.log1p((double) trials)
                - LogBeta.value(successes + 1.0, trials - successes + 1.0)
                + LogBeta.value(successes + a(), trials - successes + b())
                - LogBeta.value(a(), b());
    }

    /** P(X ≥ successes), good to about 1e-9 of itself. */
    public double upperTail(long successes) {
        if (successes <= 0) {
            return 1;
        }
        if (successes > trials) {
            return 0;
        }
        double term = Math.exp(logProbability(successes));
        double tail = term;
        for (long k = successes; k < trials; k++) {
            double ratio = (trials - k) / (k + 1.0) * (k + a()) / (trials - k - 1 + b());
            term *= ratio;
            tail += term;
            if (ratio < 1 && term < NEGLIGIBLE * tail) {
                break;
            }
        }
        return Math.min(1, tail);
    }
}
