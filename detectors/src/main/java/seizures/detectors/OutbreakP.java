package seizures.detectors;

import static seizures.detectors.Column.ALARM;
import static seizures.detectors.Column.LOG_STATISTIC;

import java.util.List;

/**
 * Semiparametric likelihood ratio of a rising against a constant mean since the first period (Frisén, Andersson,
 * Schiöler 2009, Stat Med 28), kept as a logarithm, since the product itself leaves the range of a double.
 */
final class OutbreakP implements Detector {
    private static final Description DESCRIPTION = new Description(
            "OUTBREAK_P",
            List.of("outbreakP (Frisen, Andersson, Schioler 2009)"),
            "Frisén, Andersson, Schiöler 2009",
            List.of(
                    Param.number("k", 100, 1, 1e300, "alarm where the ratio is above this"),
                    Param.remark("alarm", "log statistic > log(k)")),
            List.of(LOG_STATISTIC, ALARM));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        double threshold = Math.log(settings.number("k"));
        var findings = new Findings(DESCRIPTION, from, to);
        var rising = new Rising(to);
        for (int t = 1; t <= to; t++) {
            rising.add(series.at(t));
            if (t >= from) {
                double statistic = rising.logRatio();
                findings.put(LOG_STATISTIC, t, statistic);
                findings.put(ALARM, t, statistic > threshold);
            }
        }
        return findings;
    }

    /** Isotonic regression by pooling adjacent violators, one count at a time. */
    private static final class Rising {
        private final double[] sums;
        private final int[] lengths;
        private int blocks;
        private double total;
        private int periods;

        Rising(int longest) {
            sums = new double[longest];
            lengths = new int[longest];
        }

        void add(double count) {
            total += count;
            periods++;
            sums[blocks] = count;
            lengths[blocks] = 1;
            blocks++;
            while (blocks > 1 && mean(blocks - 2) > mean(blocks - 1)) {
                blocks--;
                sums[blocks - 1] += sums[blocks];
                lengths[blocks - 1] += lengths[blocks];
            }
        }

        private double mean(int block) {
            return sums[block] / lengths[block];
        }

        double logRatio() {
            double sum = 0;
            for (int block = 0; block < blocks; block++) {
                if (sums[block] > 0) {
                    sum += sums[block] * (Math.log(mean(block)) - Math.log(total / periods));
                }
            }
            return sum;
        }
    }
}
