package seizures.detectors;

import java.util.Arrays;
import java.util.List;
import seizures.detectors.model.PoissonRegression;
import seizures.detectors.model.Tails;

/**
 * Log-linear slope of a trailing window with quasi-Poisson errors (McCullagh and Nelder 1989). A label of direction:
 * slope is the logarithm of the factor per period, pvalue two-sided with window − 2 degrees of freedom.
 */
final class QuasiPoissonSlope implements Detector {
    private static final Description DESCRIPTION = new Description(
            "QP_SLOPE",
            List.of("quasi-Poisson slope", "quasi-Poisson log-linear slope on a trailing window"),
            "McCullagh and Nelder 1989",
            List.of(
                    Param.integer("window", 12, 3, 2000, "periods fitted, the present one included"),
                    Param.number("minSum", 10, 0, 1e12, "fewer counts than this in the window say nothing"),
                    Param.remark("df", "window - 2")),
            List.of("slope", "se", "dispersion", "t", "pvalue"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Results run(Series series, Settings settings, int from, int to) {
        int window = settings.integer("window");
        double[][] design = new double[window][];
        for (int i = 0; i < window; i++) {
            design[i] = new double[] {1, i - (window - 1) / 2.0};
        }
        double[] even = new double[window];
        Arrays.fill(even, 1);
        var results = new Results(DESCRIPTION, from, to);
        for (int t = Math.max(from, window); t <= to; t++) {
            double[] counts = series.window(t - window + 1, t);
            double total = Arrays.stream(counts).sum();
            if (total >= settings.number("minSum") && total > 0) {
                put(results, t, PoissonRegression.fit(design, counts, even));
            }
        }
        return results;
    }

    private static void put(Results results, int t, PoissonRegression fit) {
        double dispersion = fit.dispersion();
        double error = Math.sqrt(dispersion) * fit.unscaledError(new double[] {0, 1});
        double statistic = fit.coefficient(1) / error;
        results.put("slope", t, fit.coefficient(1));
        results.put("se", t, error);
        results.put("dispersion", t, dispersion);
        results.put("t", t, statistic);
        results.put("pvalue", t, Tails.tBothSides(statistic, fit.degreesOfFreedom()));
    }
}
