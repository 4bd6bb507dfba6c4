package seizures.detectors;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import seizures.detectors.model.Contamination;
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
    private static final double CLIPPED = Contamination.CLIPPED;

    private static final double FIRST_DISPERSION = 1.5;
    private static final double FIRST_WEIGHT = 6;
    /** A change of regime takes a few years to change which forecast is trusted. */
    private static final double YEARS_OF_SCORES = 4;

    /** Scatter is a steadier thing, and takes more errors to tell. */
    private static final double YEARS_OF_ERRORS = 10;

    private final List<Forecast> forecasts;
    private final double[][] weights;
    private final double[][] dispersions;
    /** Standard errors of the logarithms of the dispersions. */
    private final double[][] errors;

    ForecastMix(CountSeries series, List<Forecast> forecasts, int last) {
        this.forecasts = forecasts;
        this.weights = new double[last + 1][];
        this.dispersions = new double[last + 1][];
        this.errors = new double[last + 1][];
        int size = forecasts.size();
        var standing = new Standing(size, series.frequency());
        for (int t = 1; t <= last; t++) {
            weights[t] = standing.weights(forecasts, t - 1);
            dispersions[t] = standing.dispersions();
            errors[t] = standing.errorsOfLogs();
            for (int k = 0; k < size; k++) {
                if (forecasts.get(k).isReady(t - 1)) {
                    double mean = forecasts.get(k).mean(t, t - 1);
                    standing.learn(k, new NegativeBinomial(mean, dispersions[t][k]), series.at(t));
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
        private final double keptScores;
        private final double keptErrors;

        Standing(int size, int frequency) {
            keptScores = 1 - 1 / (YEARS_OF_SCORES * frequency);
            keptErrors = 1 - 1 / (YEARS_OF_ERRORS * frequency);
            scores = new double[size];
            joined = new boolean[size];
            errors = new double[size];
            periods = new double[size];
            Arrays.fill(errors, FIRST_DISPERSION * FIRST_WEIGHT);
            Arrays.fill(periods, FIRST_WEIGHT);
        }

        void learn(int k, NegativeBinomial expected, double count) {
            double whole = Math.rint(count);
            scores[k] = keptScores * scores[k] + Math.max(WORST_SCORE, expected.logProbability(whole));
            double off = count - expected.mean();
            double error = Math.min(off * off / expected.mean(), CLIPPED * expected.dispersion());
            errors[k] = keptErrors * errors[k] + error;
            periods[k] = keptErrors * periods[k] + Contamination.clippedSquare(expected.mean(), expected.dispersion());
        }

        double[] dispersions() {
            double[] dispersions = new double[errors.length];
            for (int k = 0; k < errors.length; k++) {
                dispersions[k] = Math.max(1, errors[k] / periods[k]);
            }
            return dispersions;
        }

        /** As for the variance of so many normal deviates. */
        double[] errorsOfLogs() {
            return DoubleStream.of(periods).map(count -> Math.sqrt(2 / count)).toArray();
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
     * P(more than this) + half P(just this) for the sum of some periods, forecast from those before {@code start}; {@code
     * up} false turns it to fewer. The half makes it uniform for sparse counts (Lancaster 1949).
     *
     * @param first of the periods, from {@code start} on
     * @param last of the periods
     * @param known of the counts of the periods
     */
    double tail(int start, int first, int last, double count, boolean up, Known known) {
        double tail = 0;
        for (int k = 0; k < weights[start].length; k++) {
            if (weights[start][k] > 0) {
                double mean = 0;
                for (int period = first; period <= last; period++) {
                    mean += forecasts.get(k).mean(period, start - 1);
                }
                tail += weights[start][k] * tail(mean, dispersions[start][k], errors[start][k], count, up, known);
            }
        }
        return tail;
    }

    /** With the dispersion as uncertain as few errors leave it: log-normal, at its three Gauss-Hermite points. */
    private static double tail(double mean, double dispersion, double error, double count, boolean up, Known known) {
        double away = Math.exp(Math.sqrt(3) * error);
        return midTail(mean, dispersion / away, count, up, known) / 6
                + midTail(mean, dispersion, count, up, known) * 2 / 3
                + midTail(mean, dispersion * away, count, up, known) / 6;
    }

    private static double midTail(double mean, double dispersion, double count, boolean up, Known known) {
        var expected = new NegativeBinomial(mean, Math.max(1, dispersion)).thinned(known.share(), known.error());
        return up
                ? (expected.upperTail(count + 1) + expected.upperTail(count)) / 2
                : (expected.lowerTail(count - 1) + expected.lowerTail(count)) / 2;
    }
}
