package seizures.detectors;

import java.util.Arrays;
import java.util.List;
import seizures.detectors.model.NegativeBinomial;
import seizures.detectors.model.ReportingDelay.Known;

/**
 * Several forecasts of one series, each trusted by how well it forecast the series so far: its weight is the
 * exponential of its summed one-step log score, forgotten over years (Bayesian model averaging; Gneiting and Raftery
 * 2007 for the score). Its dispersion is that of its own one-step errors, so it includes the error of its mean.
 *
 * <p>Everything at t comes from the periods before it.
 */
final class ForecastMix {
    /** A score below this is as bad: an outbreak says nothing about which baseline is right. */
    private static final double WORST_SCORE = Math.log(1e-3);

    /** Squared errors count up to this many times the usual: an outbreak does not make scatter more likely. */
    private static final double CLIPPED = 9;

    private static final double FIRST_DISPERSION = 1.5;
    private static final double FIRST_WEIGHT = 2;
    private static final double YEARS_REMEMBERED = 4;

    private final List<Forecast> forecasts;
    private final double[][] weights;
    private final double[][] dispersions;

    ForecastMix(CountSeries series, List<Forecast> forecasts, int last) {
        this.forecasts = forecasts;
        this.weights = new double[last + 1][];
        this.dispersions = new double[last + 1][];
        double kept = 1 - 1 / (YEARS_REMEMBERED * series.frequency());
        int size = forecasts.size();
        var standing = new Standing(size);
        for (int t = 1; t <= last; t++) {
            weights[t] = standing.weights(forecasts, t - 1);
            dispersions[t] = standing.dispersions();
            for (int k = 0; k < size; k++) {
                if (forecasts.get(k).isReady(t - 1)) {
                    double mean = forecasts.get(k).mean(t, t - 1);
                    standing.learn(k, new NegativeBinomial(mean, dispersions[t][k]), series.at(t), kept);
                }
            }
        }
    }

    /** Scores and errors of each forecast so far. */
    private static final class Standing {
        private final double[] scores;
        private final boolean[] joined;
        private final double[] errors;
        private final double[] periods;

        Standing(int size) {
            scores = new double[size];
            joined = new boolean[size];
            errors = new double[size];
            periods = new double[size];
            Arrays.fill(errors, FIRST_DISPERSION * FIRST_WEIGHT);
            Arrays.fill(periods, FIRST_WEIGHT);
        }

        void learn(int k, NegativeBinomial expected, double count, double kept) {
            double whole = Math.rint(count);
            scores[k] = kept * scores[k] + Math.max(WORST_SCORE, expected.logProbability(whole));
            double off = count - expected.mean();
            double error = Math.min(off * off / expected.mean(), CLIPPED * expected.dispersion());
            errors[k] = kept * errors[k] + error;
            periods[k] = kept * periods[k] + 1;
        }

        double[] dispersions() {
            double[] dispersions = new double[errors.length];
            for (int k = 0; k < errors.length; k++) {
                dispersions[k] = Math.max(1, errors[k] / periods[k]);
            }
            return dispersions;
        }

        /** Sum to 1, or all 0 while none can speak. Who joins late starts at the standing of the others. */
        double[] weights(List<Forecast> forecasts, int known) {
            double best = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < scores.length; k++) {
                best = joined[k] ? Math.max(best, scores[k]) : best;
            }
            double sum = 0;
            int members = 0;
            for (int k = 0; k < scores.length; k++) {
                sum += joined[k] ? Math.exp(scores[k] - best) : 0;
                members += joined[k] ? 1 : 0;
            }
            double usual = members == 0 ? 0 : best + Math.log(sum / members);
            double[] weights = new double[scores.length];
            double total = 0;
            for (int k = 0; k < scores.length; k++) {
                if (!joined[k] && forecasts.get(k).isReady(known)) {
                    joined[k] = true;
                    scores[k] = usual;
                }
                weights[k] = joined[k] ? Math.exp(scores[k] - Math.max(best, usual)) : 0;
                total += weights[k];
            }
            for (int k = 0; k < weights.length && total > 0; k++) {
                weights[k] /= total;
            }
            return weights;
        }
    }

    /** Whether any forecast speaks of the period. */
    boolean isReady(int t) {
        for (double weight : weights[t]) {
            if (weight > 0) {
                return true;
            }
        }
        return false;
    }

    /** Name of the forecast trusted most at t. */
    String trusted(int t) {
        int best = 0;
        for (int k = 1; k < weights[t].length; k++) {
            best = weights[t][k] > weights[t][best] ? k : best;
        }
        return forecasts.get(best).name();
    }

    double mean(int t) {
        double mean = 0;
        for (int k = 0; k < weights[t].length; k++) {
            mean += weights[t][k] > 0 ? weights[t][k] * forecasts.get(k).mean(t, t - 1) : 0;
        }
        return mean;
    }

    /** Variance of the mix over its mean. */
    double dispersion(int t) {
        double mean = mean(t);
        double variance = 0;
        for (int k = 0; k < weights[t].length; k++) {
            if (weights[t][k] > 0) {
                double part = forecasts.get(k).mean(t, t - 1);
                variance += weights[t][k] * (dispersions[t][k] * part + (part - mean) * (part - mean));
            }
        }
        return Math.max(1, variance / mean);
    }

    /**
     * P(more than this) + half P(just this) for the sum of the periods t − spread + 1 .. t, forecast from the periods
     * before them; {@code up} false turns it to fewer. The half makes it uniform for sparse counts (Lancaster 1949).
     */
    double tail(int t, int spread, double count, boolean up) {
        return tail(t, spread, count, up, Known.ALL);
    }

    /** The same of what is known of the periods. */
    double tail(int t, int spread, double count, boolean up, Known known) {
        int start = t - spread + 1;
        double tail = 0;
        for (int k = 0; k < weights[start].length; k++) {
            if (weights[start][k] > 0) {
                double mean = 0;
                for (int period = start; period <= t; period++) {
                    mean += forecasts.get(k).mean(period, start - 1);
                }
                var expected = new NegativeBinomial(mean, dispersions[start][k]).thinned(known.share(), known.error());
                double below = up ? expected.upperTail(count + 1) : expected.lowerTail(count - 1);
                double upTo = up ? expected.upperTail(count) : expected.lowerTail(count);
                tail += weights[start][k] * (below + upTo) / 2;
            }
        }
        return tail;
    }
}
