package seizures.detectors.model;

/**
 * Log-linear regression of counts, fitted by iteratively reweighted least squares until nothing moves (McCullagh and
 * Nelder 1989). The dispersion is Pearson's, so standard errors are quasi-Poisson. Rows of the design are periods.
 */
public final class PoissonRegression {
    private static final int MOST_ITERATIONS = 60;
    private static final double HELD = 1e-13;

    private final double[][] design;
    private final double[] counts;
    private final double[] weights;
    private final double[] fitted;
    private double[] coefficients;
    private Symmetric information;
    private double deviance;

    private PoissonRegression(double[][] design, double[] counts, double[] weights) {
        this.design = design;
        this.counts = counts;
        this.weights = weights;
        this.fitted = new double[counts.length];
        this.coefficients = new double[design[0].length];
        for (int i = 0; i < counts.length; i++) {
            fitted[i] = counts[i] + 0.1;
        }
        this.information = step();
        iterate();
    }

    /** Weights are relative. Throws IllegalArgumentException unless there are more periods than coefficients. */
    public static PoissonRegression fit(double[][] design, double[] counts, double[] weights) {
        if (counts.length <= design[0].length) {
            throw new IllegalArgumentException(
                    counts.length + " periods cannot carry " + design[0].length + " coefficients");
        }
        return new PoissonRegression(design, counts, weights);
    }

    private void iterate() {
        deviance = evaluate();
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            double[] before = coefficients;
            double last = deviance;
            information = step();
            deviance = evaluate();
            for (int halved = 0; halved < 30 && !(deviance <= last + 1e-9 * (last + 1)); halved++) {
                for (int j = 0; j < coefficients.length; j++) {
                    coefficients[j] = (coefficients[j] + before[j]) / 2;
                }
                deviance = evaluate();
            }
            if (Math.abs(deviance - last) <= HELD * (Math.abs(deviance) + 0.1)) {
                break;
            }
        }
    }

    private Symmetric crossProduct() {
        int size = design[0].length;
        double[][] cross = new double[size][size];
        for (int i = 0; i < counts.length; i++) {
            double weight = weights[i] * fitted[i];
            double[] row = design[i];
            for (int j = 0; j < size; j++) {
                double part = weight * row[j];
                if (part != 0) {
                    for (int k = 0; k <= j; k++) {
                        cross[j][k] += part * row[k];
                    }
                }
            }
        }
        return Symmetric.factorOf(cross);
    }

    /** One weighted least squares step from the fitted means. */
    private Symmetric step() {
        Interruption.check();
        Symmetric cross = crossProduct();
        double[] right = new double[coefficients.length];
        for (int i = 0; i < counts.length; i++) {
            double working = Math.log(fitted[i]) + (counts[i] - fitted[i]) / fitted[i];
            double part = weights[i] * fitted[i] * working;
            for (int j = 0; j < right.length; j++) {
                right[j] += part * design[i][j];
            }
        }
        coefficients = cross.solve(right);
        return cross;
    }

    /** Sets the fitted means from the coefficients; returns the deviance. */
    private double evaluate() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double mean = Math.max(Math.exp(Math.min(linear(design[i]), 500)), 1e-300);
            fitted[i] = mean;
            double part = counts[i] > 0 ? counts[i] * Math.log(counts[i] / mean) : 0;
            sum += 2 * weights[i] * (part - counts[i] + mean);
        }
        return sum;
    }

    private double linear(double[] row) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * coefficients[j];
        }
        return sum;
    }

    public double coefficient(int column) {
        return coefficients[column];
    }

    /** Mean that the fit expects for a row of the design. */
    public double expected(double[] row) {
        return Math.exp(linear(row));
    }

    public double fitted(int i) {
        return fitted[i];
    }

    public int degreesOfFreedom() {
        return counts.length - coefficients.length;
    }

    /** Pearson's X² over the degrees of freedom; below 1 means less scatter than Poisson. */
    public double dispersion() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double off = counts[i] - fitted[i];
            sum += weights[i] * off * off / fitted[i];
        }
        return sum / degreesOfFreedom();
    }

    /** Standard error of the linear predictor of a row, for a dispersion of 1. */
    public double unscaledError(double[] row) {
        return Math.sqrt(information.inverseForm(row));
    }

    /** Diagonal of the hat matrix, 0 to 1: how far a period fits itself. */
    public double leverage(int i) {
        return weights[i] * fitted[i] * information.inverseForm(design[i]);
    }
}
