package seizures.detectors.model;

/**
 * Log-linear regression that past outbreaks cannot bend: counts weigh as far as they are likely to be usual, by the
 * negative binomial around the fit ({@link Contamination}). All coefficients but the first are held towards 0 with a
 * standard deviation of 1, so that sparse counts have a finite fit. Starts from the fit before it.
 */
public final class RobustRegression {
    private static final int MOST_ITERATIONS = 25;
    private static final double SETTLED = 1e-5;
    private static final double FARTHEST = 30;
    private static final double LEAST = 0.02;

    private final double[][] design;
    private final double[] counts;
    private final double[] fitted;
    private final double[] weights;
    private final double[] coefficients;
    private double dispersion;

    private RobustRegression(double[][] design, double[] counts, int length, double[] start) {
        this.design = design;
        this.counts = counts;
        this.fitted = new double[length];
        this.weights = new double[length];
        this.coefficients = start.clone();
    }

    /** Coefficients for the first {@code length} rows, starting from {@code start}, whose length is that of a row. */
    public static double[] fit(double[][] design, double[] counts, int length, double[] start) {
        var regression = new RobustRegression(design, counts, length, start);
        regression.fit();
        return regression.coefficients;
    }

    public static double mean(double[] row, double[] coefficients) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * coefficients[j];
        }
        return Math.exp(Math.clamp(sum, -FARTHEST, FARTHEST));
    }

    private void fit() {
        double moved = 1;
        for (int iteration = 0; iteration < MOST_ITERATIONS && moved >= SETTLED; iteration++) {
            Interruption.check();
            evaluate(iteration == 0);
            double[] next = step();
            moved = 0;
            for (int j = 0; j < next.length; j++) {
                double turn = Math.clamp(next[j] - coefficients[j], -1, 1);
                coefficients[j] += turn;
                moved = Math.max(moved, Math.abs(turn));
            }
        }
    }

    /** Sets the fitted means, the dispersion and the weights; at first the dispersion is that of the middle half. */
    private void evaluate(boolean atFirst) {
        double[] errors = new double[fitted.length];
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = Math.max(LEAST, mean(design[i], coefficients));
            errors[i] = (counts[i] - fitted[i]) * (counts[i] - fitted[i]) / fitted[i];
        }
        if (atFirst) {
            dispersion = clipped(errors);
        }
        for (int round = 0; round < (atFirst ? 3 : 1); round++) {
            weigh();
            double sum = 0;
            double left = 0;
            for (int i = 0; i < fitted.length; i++) {
                sum += weights[i] * errors[i];
                left += Contamination.squareLeft(fitted[i], dispersion);
            }
            double free = Math.max(1, fitted.length - coefficients.length);
            dispersion = Math.max(1, sum / left * fitted.length / free);
        }
        weigh();
    }

    /** Each squared error counted up to nine times the usual. */
    private static double clipped(double[] errors) {
        double usual = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 3; round++) {
            double sum = 0;
            for (double error : errors) {
                sum += Math.min(error, 9 * usual);
            }
            usual = Math.max(1, sum / errors.length);
        }
        return usual;
    }

    private void weigh() {
        for (int i = 0; i < fitted.length; i++) {
            weights[i] = Contamination.usual(counts[i], new NegativeBinomial(fitted[i], dispersion));
        }
    }

    private double[] step() {
        int size = coefficients.length;
        double[][] cross = new double[size][size];
        double[] right = new double[size];
        for (int i = 0; i < fitted.length; i++) {
            double mean = fitted[i];
            double weight = mean * weights[i];
            double working = weight * (Math.log(mean) + (counts[i] - mean) / mean)
                    + Contamination.deviationLost(mean, dispersion);
            double[] row = design[i];
            for (int j = 0; j < size; j++) {
                double part = weight * row[j];
                right[j] += working * row[j];
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
}
