package seizures.detectors;

import static seizures.detectors.Column.ALARM;
import static seizures.detectors.Column.EXPECTED;
import static seizures.detectors.Column.P_VALUE;
import static seizures.detectors.Column.STATISTIC;
import static seizures.detectors.EssenceRegression.LEVEL;

import java.util.List;
import seizures.detectors.model.Tails;

/**
 * EWMA of NSSP-ESSENCE for daily counts: two smoothed counts, w1 for gradual and w2 for sudden rises, each against the
 * mean of a baseline that grows to B days, g days back, in corrected standard errors; the smaller p counts (Burkom
 * 2003; Rnssp). A smoothed count beyond its limit is pulled back to it, so that one outbreak does not hide the next.
 */
final class EssenceEwma implements Detector {
    private static final int SHORTEST = 7;
    private static final Description DESCRIPTION = new Description(
            "ESSENCE_EWMA",
            List.of("NSSP-ESSENCE EWMA"),
            "Burkom 2003; Rnssp (CDC)",
            List.of(
                    Param.integer("B", 28, SHORTEST, 365, "days in the baseline"),
                    Param.integer("g", 2, 0, 365, "days between baseline and the present one"),
                    Param.number("w1", 0.4, 0.01, 0.99, "weight of the newest day, for gradual rises"),
                    Param.number("w2", 0.9, 0.01, 0.99, "weight of the newest day, for sudden rises")),
            List.of(EXPECTED, STATISTIC, P_VALUE, LEVEL, ALARM));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        int longest = settings.integer("B");
        int guard = settings.integer("g");
        double[][] limits = limits(longest);
        var gradual = new Smoothed(settings.number("w1"), guard, series.at(1), limits);
        var sudden = new Smoothed(settings.number("w2"), guard, series.at(1), limits);
        var findings = new Findings(DESCRIPTION, from, to);
        for (int t = 1; t <= to; t++) {
            int last = t - guard - 1;
            int length = Math.min(last, longest);
            boolean ready = length >= SHORTEST;
            Baseline base = ready ? Baseline.of(series.window(last - length + 1, last)) : new Baseline(0, 0);
            double slow = gradual.after(series.at(t), t, base, ready ? length : 0);
            double quick = sudden.after(series.at(t), t, base, ready ? length : 0);
            if (t >= from) {
                double p = Double.NaN;
                if (ready) {
                    double statistic = Math.max(slow, quick);
                    p = Tails.tUpper(statistic, length - 1);
                    findings.put(EXPECTED, t, base.mean());
                    findings.put(STATISTIC, t, statistic);
                    findings.put(P_VALUE, t, p);
                }
                String level = EssenceRegression.level(p);
                findings.put(LEVEL, t, level);
                findings.put(ALARM, t, level.equals(EssenceRegression.RED));
            }
        }
        return findings;
    }

    /** Quantiles of 1 % and 5 % by the length of the baseline. */
    private static double[][] limits(int longest) {
        double[][] limits = new double[longest + 1][];
        for (int length = SHORTEST; length <= longest; length++) {
            limits[length] = new double[] {
                EssenceRegression.rounded(Tails.tAbove(0.01, length - 1)),
                EssenceRegression.rounded(Tails.tAbove(0.05, length - 1))
            };
        }
        return limits;
    }

    private static final class Smoothed {
        private final double weight;
        private final int guard;
        private final double[][] limits;
        private double value;

        Smoothed(double weight, int guard, double first, double[][] limits) {
            this.limits = limits;
            this.weight = weight;
            this.guard = guard;
            this.value = first;
        }

        /** Takes a count in; returns the statistic, or 0 while the baseline has no length. */
        double after(double count, int t, Baseline base, int length) {
            if (t > 1) {
                value = weight * count + (1 - weight) * value;
            }
            if (length == 0) {
                return 0;
            }
            double error = error(base.deviation(), length);
            double statistic = (value - base.mean()) / error;
            double limit = limits[length][0];
            if (Math.abs(statistic) > limit) {
                value = base.mean() + Math.signum(statistic) * limit * error;
            }
            return statistic;
        }

        private double error(double deviation, int length) {
            double rest = 1 - weight;
            double warning = limits[length][1];
            double shared = 2 * Math.pow(rest, guard + 1) * (1 - Math.pow(rest, length)) / length;
            double correction = Math.sqrt(weight / (2 - weight) + 1.0 / length - shared);
            double least = weight / warning * (0.01 + 0.05 * rest * rest);
            double constant =
                    (0.1289 - (0.2414 - 0.1826 * Math.pow(rest, 4)) * Math.log(10 * 0.05)) * (weight / warning);
            return Math.max(least, deviation * correction + constant);
        }
    }
}
