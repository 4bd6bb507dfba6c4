package seizures.detectors;

import java.util.Arrays;
import java.util.List;

/**
 * Modified z-score: distance from the trailing median in median absolute deviations (Iglewicz and Hoaglin 1993). Where
 * more than half of the baseline is equal, the deviation is 0 and there is no statement.
 */
final class ModifiedZ implements Detector {
    private static final Description DESCRIPTION = new Description(
            "MODIFIED_Z",
            List.of("modified z-score (median, MAD)", "modified z-score"),
            "Iglewicz and Hoaglin 1993",
            List.of(
                    Param.integer("window", 28, 2, 2000, "periods in the baseline"),
                    Param.number("threshold", 3.5, 0, 1e6, "alarm above this statistic"),
                    Param.number("constant", 0.6745, 1e-6, 1e6, "makes the statistic a z for normal counts"),
                    Param.remark("whenMadZero", "null, no alarm")),
            List.of("expected", "mad", "statistic", "alarm"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Results run(Series series, Settings settings, int from, int to) {
        int window = settings.integer("window");
        var results = new Results(DESCRIPTION, from, to);
        for (int t = Math.max(from, window + 1); t <= to; t++) {
            double[] counts = series.window(t - window, t - 1);
            double middle = median(counts);
            for (int i = 0; i < counts.length; i++) {
                counts[i] = Math.abs(counts[i] - middle);
            }
            double deviation = median(counts);
            results.put("expected", t, middle);
            results.put("mad", t, deviation);
            if (deviation > 0) {
                double statistic = settings.number("constant") * (series.at(t) - middle) / deviation;
                results.put("statistic", t, statistic);
                results.put("alarm", t, statistic > settings.number("threshold"));
            }
        }
        return results;
    }

    static double median(double[] counts) {
        double[] sorted = counts.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
