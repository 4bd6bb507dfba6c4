package seizures.detectors.model;

/**
 * {@link Contamination.Loss} by mean and dispersion, between whose logarithms it is interpolated: a fit asks for
 * thousands. Means above 400 and dispersions above 12 lose as those do.
 */
final class LossTable {
    private static final double LEAST_MEAN = Math.log(0.02);
    private static final double MEAN_STEP = 0.2;
    private static final int MEANS = 51;
    private static final double DISPERSION_STEP = Math.log(12) / 24;
    private static final int DISPERSIONS = 25;
    private static final double[][] DEVIATIONS = new double[MEANS][DISPERSIONS];
    private static final double[][] SQUARES = new double[MEANS][DISPERSIONS];

    private static final double[][] CLIPPED = new double[MEANS][DISPERSIONS];

    static {
        for (int i = 0; i < MEANS; i++) {
            for (int j = 0; j < DISPERSIONS; j++) {
                var loss = Contamination.loss(new NegativeBinomial(
                        Math.exp(LEAST_MEAN + i * MEAN_STEP), Math.max(1, Math.exp(j * DISPERSION_STEP))));
                DEVIATIONS[i][j] = loss.deviation();
                SQUARES[i][j] = loss.square();
                CLIPPED[i][j] = loss.clipped();
            }
        }
    }

    private LossTable() {}

    static double deviation(double mean, double dispersion) {
        return between(DEVIATIONS, mean, dispersion);
    }

    static double square(double mean, double dispersion) {
        return between(SQUARES, mean, dispersion);
    }

    static double clipped(double mean, double dispersion) {
        return between(CLIPPED, mean, dispersion);
    }

    private static double between(double[][] table, double mean, double dispersion) {
        double row = Math.clamp((Math.log(mean) - LEAST_MEAN) / MEAN_STEP, 0, MEANS - 1.001);
        double column = Math.clamp(Math.log(dispersion) / DISPERSION_STEP, 0, DISPERSIONS - 1.001);
        int i = (int) row;
        int j = (int) column;
        double down = row - i;
        double right = column - j;
        return (1 - down) * ((1 - right) * table[i][j] + right * table[i][j + 1])
                + down * ((1 - right) * table[i + 1][j] + right * table[i + 1][j + 1]);
    }
}
