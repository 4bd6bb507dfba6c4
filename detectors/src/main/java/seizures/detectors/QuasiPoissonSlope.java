package seizures.detectors;

import static seizures.detectors.Column.DISPERSION;
import static seizures.detectors.Column.P_VALUE;
import static seizures.detectors.Column.STUDENT_T;

import java.util.Arrays;
import java.util.List;
import seizures.detectors.model.PoissonRegression;
import seizures.detectors.model.Tails;

/**
 * Log-linear slope of a trailing window with quasi-Poisson errors (McCullagh and Nelder 1989). A label of direction:
 * slope is the logarithm of the factor per period, pvalue two-sided with window − 2 degrees of freedom.
 */
final class QuasiPoissonSlope implements Detector {
    static final Column<Double> SLOPE = Column.number("slope");
    static final Column<Double> ERROR = Column.number("se");
    static final Column<Double> DISPERSION = Column.number("dispersion");
    private static final Description DESCRIPTION = new Description(
            "QP_SLOPE",
            List.of("quasi-Poisson slope", "quasi-Poisson log-linear slope on a trailing window"),
            "McCullagh and Nelder 1989",
            List.of(
                    Param.integer("window", 12, 3, 2000, "periods fitted, the present one included"),
                    Param.number("minSum", 10, 0, 1e12, "fewer counts than this in the window say nothing"),
                    Param.remark("df", "window - 2")),
            List.of(SLOPE, ERROR, DISPERSION, STUDENT_T, P_VALUE));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        int window = settings.integer("window");
        double[][] design = new double[window][];
        for (int i = 0; i < window; i++) {
            design[i] = new double[] {1, i - (window - 1) / 2.0};
        }
        double[] even = new double[window];
        Arrays.fill(even, 1);
        var findings = new Findings(DESCRIPTION, from, to);
        for (int t = Math.max(from, window); t <= to; t++) {
            double[] counts = series.window(t - window + 1, t);
            double total = Arrays.stream(counts).sum();
            if (total >= settings.number("minSum") && total > 0) {
                put(findings, t, PoissonRegression.fit(design, counts, even));
            }
        }
        return findings;
    }

    private static void put(Findings findings, int t, PoissonRegression fit) {
        double dispersion = fit.dispersion();
        double error = Math.sqrt(dispersion) * fit.unscaledError(new double[] {0, 1});
        double statistic = fit.coefficient(1) / error;
        findings.put(SLOPE, t, fit.coefficient(1));
        findings.put(ERROR, t, error);
        findings.put(DISPERSION, t, dispersion);
        findings.put(STUDENT_T, t, statistic);
        findings.put(P_VALUE, t, Tails.tBothSides(statistic, fit.degreesOfFreedom()));
    }
}
