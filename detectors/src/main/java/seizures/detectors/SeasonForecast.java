package seizures.detectors;

import java.time.DayOfWeek;
import java.util.TreeMap;
import seizures.detectors.model.RobustRegression;

/**
 * Harmonics of the year and a trend, fitted robustly to the whole past; for daily counts the day of the week too. Two
 * harmonics, one for series of months. Speaks from two full years on. Refitted up to thirteen times a
 * year, rarer as the past grows by little, and at fixed positions, so that what it says of a period does not depend on which periods were asked for.
 */
final class SeasonForecast implements Forecast {
    private static final double TREND_YEARS = 5;
    private final int first;
    private final double[][] design;
    private final TreeMap<Integer, double[]> fits = new TreeMap<>();

    SeasonForecast(CountSeries series, int last) {
        int frequency = series.frequency();
        this.first = 2 * frequency;
        this.design = new double[last + 1][];
        double[] counts = new double[last + 1];
        for (int t = 1; t <= last; t++) {
            design[t - 1] = row(series, t);
            counts[t - 1] = series.at(t);
        }
        double[] coefficients = new double[row(series, 1).length];
        for (int known = first; known < last; known += Math.max(Math.max(1, frequency / 13), known / 25)) {
            if (fits.isEmpty()) {
                coefficients[0] = Math.log(Math.max(series.sum(1, known) / known, LEAST));
            }
            coefficients = RobustRegression.fit(design, counts, known, coefficients);
            fits.put(known, coefficients);
        }
    }

    private static double[] row(CountSeries series, int t) {
        int harmonics = series.frequency() < 26 ? 1 : 2;
        boolean daily = series.frequency() >= 365;
        double[] row = new double[2 + 2 * harmonics + (daily ? 6 : 0)];
        row[0] = 1;
        row[1] = t / (TREND_YEARS * series.frequency());
        for (int j = 1; j <= harmonics; j++) {
            double angle = 2 * Math.PI * j * t / series.frequency();
            row[2 * j] = Math.cos(angle);
            row[2 * j + 1] = Math.sin(angle);
        }
        if (daily) {
            DayOfWeek weekday = series.date(t).getDayOfWeek();
            if (weekday != DayOfWeek.SUNDAY) {
                row[1 + 2 * harmonics + weekday.getValue()] = 1;
            }
        }
        return row;
    }

    @Override
    public String name() {
        return "SEASON";
    }

    @Override
    public boolean isReady(int known) {
        return known >= first;
    }

    @Override
    public double mean(int t, int known) {
        return Math.max(
                LEAST,
                RobustRegression.mean(design[t - 1], fits.floorEntry(known).getValue()));
    }
}
