package seizures.detectors.model;

/** A symmetric positive definite matrix as its Cholesky factor: solves and inverts the normal equations of a fit. */
final class Symmetric {
    private final double[][] factor;

    private Symmetric(double[][] factor) {
        this.factor = factor;
    }

    /** A pivot that vanishes (a column that the others explain, or that no weight reaches) is held, not solved. */
    static Symmetric factorOf(double[][] matrix) {
        int size = matrix.length;
        double[][] factor = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    rest -= factor[row][k] * factor[column][k];
                }
                if (row == column) {
                    boolean vanishes = !(rest > 1e-14 * matrix[row][row]);
                    factor[row][row] = vanishes ? Double.POSITIVE_INFINITY : Math.sqrt(rest);
                } else {
                    factor[row][column] = rest / factor[column][column];
                }
            }
        }
        return new Symmetric(factor);
    }

    double[] solve(double[] right) {
        int size = factor.length;
        double[] x = right.clone();
        for (int row = 0; row < size; row++) {
            for (int k = 0; k < row; k++) {
                x[row] -= factor[row][k] * x[k];
            }
            x[row] /= factor[row][row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int k = row + 1; k < size; k++) {
                x[row] -= factor[k][row] * x[k];
            }
            x[row] /= factor[row][row];
        }
        return x;
    }

    /** xᵀ M⁻¹ x. */
    double inverseForm(double[] x) {
        double sum = 0;
        double[] half = new double[x.length];
        for (int row = 0; row < x.length; row++) {
            double rest = x[row];
            for (int k = 0; k < row; k++) {
                rest -= factor[row][k] * half[k];
            }
            half[row] = rest / factor[row][row];
            sum += half[row] * half[row];
        }
        return sum;
    }
}
