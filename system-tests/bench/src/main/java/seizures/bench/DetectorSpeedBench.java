package seizures.bench;

import java.util.Arrays;
import java.util.Random;
import seizures.detectors.CountSeries;
import seizures.detectors.Detector;
import seizures.detectors.Detectors;
import seizures.detectors.Settings;

/** {@code bin/bench detectors}: time of one evaluation, the last bucket of ten years of weekly counts. */
final class DetectorSpeedBench {
    private static final int WEEKS = 520;
    private static final int ROUNDS = 200;

    private DetectorSpeedBench() {}

    public static void main(String[] args) {
        var random = new Random(1);
        double[] counts = new double[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            double mean = 20 * Math.exp(0.4 * Math.cos(2 * Math.PI * week / 52));
            counts[week] = Math.max(0, Math.rint(mean + 1.5 * Math.sqrt(mean) * random.nextGaussian()));
        }
        System.out.printf("%-26s %12s %12s%n", "detector", "median, us", "95 %, us");
        for (Detector detector : Detectors.all()) {
            Settings settings = Settings.usual(detector.description());
            boolean daily = detector.description().name().startsWith("ESSENCE");
            var series = new CountSeries(daily ? 365 : 52, 2015, 1, counts);
            double[] micros = new double[ROUNDS];
            for (int round = -ROUNDS; round < ROUNDS; round++) {
                long start = System.nanoTime();
                detector.run(series, settings, WEEKS, WEEKS);
                micros[Math.max(round, 0)] = (System.nanoTime() - start) / 1e3;
            }
            Arrays.sort(micros);
            System.out.printf(
                    "%-26s %12.1f %12.1f%n",
                    detector.description().name(), micros[ROUNDS / 2], micros[ROUNDS * 95 / 100]);
        }
    }
}
