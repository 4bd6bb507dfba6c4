package seizures.detectors;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import seizures.detectors.model.Tails;

/**
 * Mann–Kendall test on a trailing window, with the variance corrected for ties and for continuity, and the Theil–Sen
 * slope (Mann 1945, Kendall 1975, Sen 1968). A label of direction, no alarm: pvalue is two-sided, senSlope is counts
 * per period.
 */
final class MannKendall implements Detector {
    private static final Description DESCRIPTION = new Description(
            "MANN_KENDALL",
            List.of("Mann-Kendall test and Theil-Sen slope on a trailing window"),
            "Mann 1945; Kendall 1975; Sen 1968",
            List.of(
                    Param.integer("window", 12, 3, 200, "periods tested, the present one included"),
                    Param.remark("ties", "corrected variance"),
                    Param.remark("continuity", "corrected")),
            List.of("S", "varS", "z", "pvalue", "senSlope"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Results run(Series series, Settings settings, int from, int to) {
        int window = settings.integer("window");
        var results = new Results(DESCRIPTION, from, to);
        for (int t = Math.max(from, window); t <= to; t++) {
            double[] counts = series.window(t - window + 1, t);
            double balance = balance(counts);
            double variance = variance(counts);
            double z = variance > 0 ? (balance - Math.signum(balance)) / Math.sqrt(variance) : 0;
            results.put("S", t, balance);
            results.put("varS", t, variance);
            results.put("z", t, z);
            results.put("pvalue", t, Math.min(1, Tails.normalBothSides(z)));
            results.put("senSlope", t, slope(counts));
        }
        return results;
    }

    /** Pairs that rise less pairs that fall. */
    private static double balance(double[] counts) {
        double balance = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = i + 1; j < counts.length; j++) {
                balance += Math.signum(counts[j] - counts[i]);
            }
        }
        return balance;
    }

    private static double variance(double[] counts) {
        Map<Double, Integer> ties = new HashMap<>();
        for (double count : counts) {
            ties.merge(count, 1, Integer::sum);
        }
        double sum = permutations(counts.length);
        for (int tied : ties.values()) {
            sum -= permutations(tied);
        }
        return sum / 18;
    }

    private static double permutations(double n) {
        return n * (n - 1) * (2 * n + 5);
    }

    private static double slope(double[] counts) {
        double[] slopes = new double[counts.length * (counts.length - 1) / 2];
        int next = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = i + 1; j < counts.length; j++) {
                slopes[next++] = (counts[j] - counts[i]) / (j - i);
            }
        }
        Arrays.sort(slopes);
        return ModifiedZ.median(slopes);
    }
}
