package seizures.detectors;

import static seizures.detectors.Column.P_VALUE;

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
    static final Column<Double> BALANCE = Column.number("S");
    static final Column<Double> VARIANCE = Column.number("varS");
    static final Column<Double> Z = Column.number("z", Column.Meaning.SCORE);
    static final Column<Double> SEN_SLOPE = Column.number("senSlope");
    private static final Description DESCRIPTION = new Description(
            "MANN_KENDALL",
            List.of("Mann-Kendall test and Theil-Sen slope on a trailing window"),
            "Mann 1945; Kendall 1975; Sen 1968",
            List.of(
                    Param.integer("window", 12, 3, 200, "periods tested, the present one included"),
                    Param.remark("ties", "corrected variance"),
                    Param.remark("continuity", "corrected")),
            List.of(BALANCE, VARIANCE, Z, P_VALUE, SEN_SLOPE));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        int window = settings.integer("window");
        var findings = new Findings(DESCRIPTION, from, to);
        for (int t = Math.max(from, window); t <= to; t++) {
            double[] counts = series.window(t - window + 1, t);
            double balance = balance(counts);
            double variance = variance(counts);
            double z = variance > 0 ? (balance - Math.signum(balance)) / Math.sqrt(variance) : 0;
            findings.put(BALANCE, t, balance);
            findings.put(VARIANCE, t, variance);
            findings.put(Z, t, z);
            findings.put(P_VALUE, t, Math.min(1, Tails.normalBothSides(z)));
            findings.put(SEN_SLOPE, t, slope(counts));
        }
        return findings;
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
