package seizures.detectors;

/** The season times the exponentially weighted ratio of what came to what the season expected. */
final class SeasonLevelForecast implements Forecast {
    private static final double LAMBDA = 0.1;

    /** Counts that the ratio starts with on both sides: no news at first. */
    private static final double START = 5;

    private final SeasonForecast season;
    private final double[] ratio;

    SeasonLevelForecast(CountSeries series, SeasonForecast season, int last) {
        this.season = season;
        this.ratio = new double[last + 1];
        double came = START;
        double expected = START;
        for (int t = 1; t <= last; t++) {
            if (season.isReady(t - 1)) {
                came = (1 - LAMBDA) * came + series.at(t);
                expected = (1 - LAMBDA) * expected + season.mean(t, t - 1);
            }
            ratio[t] = came / expected;
        }
    }

    @Override
    public String name() {
        return "SEASON_LEVEL";
    }

    @Override
    public boolean isReady(int known) {
        return season.isReady(known);
    }

    @Override
    public double mean(int t, int known) {
        return Math.max(LEAST, season.mean(t, known) * ratio[known]);
    }
}
