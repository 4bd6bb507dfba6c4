package seizures.detectors.model;

/** Ordinary least squares by Householder reflections, for small designs of full rank. */
public final class LeastSquares {
    private final double[][] design;
    private final double[] observed;
    private final double[] coefficients;

    private LeastSquares(double[][] design, double[] observed, double[] coefficients) {
        this.design = design;
        this.observed = observed;
        this.coefficients = coefficients;
    }

    public static LeastSquares fit(double[][] design, double[] observed) {
        int columns = design[0].length;
        double[][] a = new double[design.length][];
        for (int i = 0; i < design.length; i++) {
            a[i] = design[i].clone();
        }
        double[] right = observed.clone();
        for (int k = 0; k < columns; k++) {
            reflect(a, right, k);
        }
        double[] solved = new double[columns];
        for (int k = columns - 1; k >= 0; k--) {
            double rest = right[k];
            for (int j = k + 1; j < columns; j++) {
                rest -= a[k][j] * solved[j];
            }
            solved[k] = rest / a[k][k];
        }
        return new LeastSquares(design, observed, solved);
    }

    /** Turns column k below the diagonal to zero and carries the rest along. */
    private static void reflect(double[][] a, double[] right, int k) {
        double norm = 0;
        for (int i = k; i < a.length; i++) {
            norm = Math.hypot(norm, a[i][k]);
        }
        double pivot = a[k][k] > 0 ? -norm : norm;
        double[] mirror = new double[a.length];
        double length = 0;
        for (int i = k; i < a.length; i++) {
            mirror[i] = a[i][k] - (i == k ? pivot : 0);
            length += mirror[i] * mirror[i];
        }
        for (int j = k; j < a[0].length && length > 0; j++) {
            double along = 0;
            for (int i = k; i < a.length; i++) {
                along += mirror[i] * a[i][j];
            }
            for (int i = k; i < a.length; i++) {
                a[i][j] -= 2 * along / length * mirror[i];
            }
        }
        double along = 0;
        for (int i = k; i < a.length && length > 0; i++) {
            along += mirror[i] * right[i];
        }
        for (int i = k; i < a.length && length > 0; i++) {
            right[i] -= 2 * along / length * mirror[i];
        }
    }

    public double expected(double[] row) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * coefficients[j];
        }
        return sum;
    }

    public double residualSquares() {
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            double off = observed[i] - expected(design[i]);
            sum += off * off;
        }
        return sum;
    }

    /** Sum of squares of the fitted values about their mean. */
    public double fittedSquares() {
        double mean = 0;
        for (double[] row : design) {
            mean += expected(row) / design.length;
        }
        double sum = 0;
        for (double[] row : design) {
            double off = expected(row) - mean;
            sum += off * off;
        }
        return sum;
    }
}
