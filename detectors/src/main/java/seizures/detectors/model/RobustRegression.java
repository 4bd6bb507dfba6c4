package seizures.detectors.model;

/**
 * Log-linear regression that past outbreaks cannot bend: counts above {@code OUTLYING} in their Anscombe residual lose
 * weight with the square of it, while the coefficients are fitted. All coefficients but the first are held towards 0
 * with a standard deviation of 1, so that sparse counts have a finite fit. Starts from the fit before it.
 */
public final class RobustRegression {
    private static final double OUTLYING = 2.58;
    private static final int MOST_ITERATIONS = 25;
    private static final double SETTLED = 1e-5;
    private static final double FARTHEST = 30;

    private RobustRegression() {}

    /** Coefficients for the first {@code length} rows, starting from {@code start}, whose length is that of a row. */
    public static double[] fit(double[][] design, double[] counts, int length, double[] start) {
        double[] coefficients = start.clone();
        double[] fitted = new double[length];
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            Interruption.check();
            double dispersion = fitted(design, counts, length, coefficients, fitted);
            double[] next = step(design, counts, coefficients, fitted, dispersion);
            double moved = 0;
            for (int j = 0; j < next.length; j++) {
                double turn = Math.clamp(next[j] - coefficients[j], -1, 1);
                coefficients[j] += turn;
                moved = Math.max(moved, Math.abs(turn));
            }
            if (moved < SETTLED) {
                break;
            }
        }
        return coefficients;
    }

    public static double mean(double[] row, double[] coefficients) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * coefficients[j];
        }
        return Math.exp(Math.clamp(sum, -FARTHEST, FARTHEST));
    }

    /** Sets the fitted means; returns the dispersion, each squared error counted up to nine times the usual. */
    private static double fitted(
            double[][] design, double[] counts, int length, double[] coefficients, double[] fitted) {
        double[] errors = new double[length];
        double sum = 0;
        for (int i = 0; i < length; i++) {
            fitted[i] = mean(design[i], coefficients);
            double off = counts[i] - fitted[i];
            errors[i] = off * off / Math.max(fitted[i], 0.02);
            sum += errors[i];
        }
        double usual = Math.max(1, sum / length);
        for (int round = 0; round < 2; round++) {
            double clipped = 0;
            for (double error : errors) {
                clipped += Math.min(error, 9 * usual);
            }
            usual = Math.max(1, clipped / Math.max(1, length - coefficients.length));
        }
        return usual;
    }

    private static double[] step(
            double[][] design, double[] counts, double[] coefficients, double[] fitted, double dispersion) {
        int size = coefficients.length;
        double[][] cross = new double[size][size];
        double[] right = new double[size];
        double scale = Math.sqrt(dispersion);
        for (int i = 0; i < fitted.length; i++) {
            double mean = fitted[i];
            double weight = mean * trust(counts[i], mean, scale);
            double working = Math.log(mean) + (counts[i] - mean) / mean;
            double[] row = design[i];
            for (int j = 0; j < size; j++) {
                double part = weight * row[j];
                right[j] += part * working;
                for (int k = 0; k <= j; k++) {
                    cross[j][k] += part * row[k];
                }
            }
        }
        cross[0][0] += 1e-6;
        for (int j = 1; j < size; j++) {
            cross[j][j] += dispersion;
        }
        return Symmetric.factorOf(cross).solve(right);
    }

    /** 1 for what is usual, less for outbreaks. */
    private static double trust(double count, double mean, double scale) {
        if (count <= mean + 2 * scale * Math.sqrt(mean)) {
            return 1;
        }
        double residual = 1.5 * (Math.cbrt(count * count) / Math.sqrt(Math.cbrt(mean)) - Math.sqrt(mean)) / scale;
        return residual > OUTLYING ? OUTLYING * OUTLYING / (residual * residual) : 1;
    }
}
