package seizures.detectors;

import static seizures.detectors.Column.ALARM;
import static seizures.detectors.Column.EXPECTED;
import static seizures.detectors.Column.STATISTIC;

import java.util.Arrays;
import java.util.List;

/**
 * Modified z-score: distance from the trailing median in median absolute deviations (Iglewicz and Hoaglin 1993). Where
 * more than half of the baseline is equal, the deviation is 0 and there is no statement.
 */
final class ModifiedZ implements Detector {
    static final Column<Double> MAD = Column.number("mad");
    private static final Description DESCRIPTION = new Description(
            "MODIFIED_Z",
            List.of("modified z-score (median, MAD)", "modified z-score"),
            "Iglewicz and Hoaglin 1993",
            List.of(
                    Param.integer("window", 28, 2, 2000, "periods in the baseline"),
                    Param.number("threshold", 3.5, 0, 1e6, "alarm above this statistic"),
                    Param.number("constant", 0.6745, 1e-6, 1e6, "makes the statistic a z for normal counts"),
                    Param.remark("whenMadZero", "null, no alarm")),
            List.of(EXPECTED, MAD, STATISTIC, ALARM));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        int window = settings.integer("window");
        var findings = new Findings(DESCRIPTION, from, to);
        for (int t = Math.max(from, window + 1); t <= to; t++) {
            double[] counts = series.window(t - window, t - 1);
            double middle = median(counts);
            for (int i = 0; i < counts.length; i++) {
                counts[i] = Math.abs(counts[i] - middle);
            }
            double deviation = median(counts);
            findings.put(EXPECTED, t, middle);
            findings.put(MAD, t, deviation);
            if (deviation > 0) {
                double statistic = settings.number("constant") * (series.at(t) - middle) / deviation;
                findings.put(STATISTIC, t, statistic);
                findings.put(ALARM, t, statistic > settings.number("threshold"));
            }
        }
        return findings;
    }

    static double median(double[] counts) {
        double[] sorted = counts.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
