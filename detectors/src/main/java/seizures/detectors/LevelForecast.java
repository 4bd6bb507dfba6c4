package seizures.detectors;

/** The exponentially weighted level of the past: goes wherever the series goes, and knows no season. */
final class LevelForecast implements Forecast {
    private static final int LEAST_HISTORY = 4;
    private final double lambda;
    private final double[] level;

    /** The weight of the newest period is lambda, 0 to 1. */
    LevelForecast(CountSeries series, int last, double lambda) {
        this.lambda = lambda;
        this.level = new double[last + 1];
        double sum = 0;
        double weight = 0;
        for (int t = 1; t <= last; t++) {
            sum = (1 - lambda) * sum + series.at(t);
            weight = (1 - lambda) * weight + 1;
            level[t] = Math.max(LEAST, sum / weight);
        }
    }

    @Override
    public String name() {
        return "LEVEL_" + lambda;
    }

    @Override
    public boolean isReady(int known) {
        return known >= LEAST_HISTORY;
    }

    @Override
    public double mean(int t, int known) {
        return level[known];
    }
}
