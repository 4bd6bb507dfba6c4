package seizures.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Share of signals found at the thresholds that give 1, 2 and 5 % alarms where there is none.
 *
 * @param found share of outbreaks, at each rate of alarms
 * @param foundAtOnce share that was found in its first week
 */
record Comparison(
        String method,
        List<Double> found,
        List<Double> foundAtOnce,
        @Nullable Calibration calibration) {
    static final double[] RATES = {0.01, 0.02, 0.05};

    /**
     * Compares scores.
     *
     * @param quiet scores where there is no signal, all series together
     * @param best highest score during each signal
     * @param first score in the first period of each signal
     * @param calibration null where it has no limit of its own
     */
    static Comparison of(
            String method, double[] quiet, double[] best, double[] first, @Nullable Calibration calibration) {
        double[] sorted = quiet.clone();
        Arrays.sort(sorted);
        Double[] found = new Double[RATES.length];
        Double[] atOnce = new Double[RATES.length];
        for (int i = 0; i < RATES.length; i++) {
            double threshold = sorted[sorted.length - 1 - (int) Math.floor(RATES[i] * sorted.length)];
            found[i] = above(best, threshold);
            atOnce[i] = above(first, threshold);
        }
        return new Comparison(method, List.of(found), List.of(atOnce), calibration);
    }

    private static double above(double[] scores, double threshold) {
        return Arrays.stream(scores).filter(score -> score > threshold).count() / (double) scores.length;
    }

    static String heading(String first) {
        return String.format(
                "%-52s %6s %6s %6s   %6s %6s %6s   %s",
                first, "1 %", "2 %", "5 %", "1 %", "2 %", "5 %", "alarms at a nominal 1 %");
    }

    String line() {
        return String.format(
                "%-52s %6.1f %6.1f %6.1f   %6.1f %6.1f %6.1f   %s",
                method,
                100 * found.get(0),
                100 * found.get(1),
                100 * found.get(2),
                100 * foundAtOnce.get(0),
                100 * foundAtOnce.get(1),
                100 * foundAtOnce.get(2),
                calibration == null ? "" : String.format("%.2f %%", 100 * calibration.all()));
    }

    /** The alarms at a nominal 1 % in each block. */
    String blocks() {
        return calibration == null
                ? ""
                : calibration.byBlock().entrySet().stream()
                        .map(block -> String.format("%s: %.2f %%", block.getKey(), 100 * block.getValue()))
                        .collect(Collectors.joining("; ", method + ": ", ""));
    }
}
