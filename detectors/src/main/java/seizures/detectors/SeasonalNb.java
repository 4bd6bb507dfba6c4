package seizures.detectors;

import static seizures.detectors.Column.ALARM;
import static seizures.detectors.Column.BASELINE;
import static seizures.detectors.Column.DISPERSION;
import static seizures.detectors.Column.EXPECTED;
import static seizures.detectors.Column.LOWER;
import static seizures.detectors.Column.P_EXCEED;
import static seizures.detectors.Column.SCORE;
import static seizures.detectors.Column.UPPER;

import java.util.ArrayList;
import java.util.List;

/**
 * Our own: forecasts of a robust seasonal regression and of exponentially weighted levels, each weighted by its past
 * log score on this very series, and the evidence of the last one and two weeks put together.
 *
 * <p>Evidence is the harmonic mean of the two tail probabilities (Wilson 2019, PNAS 116), so a single high week and two
 * raised ones are both seen. A period longer than a week stands alone; of daily counts one and fourteen days are used.
 * An alarm is {@code pExceed < alpha}; {@code upper} is the highest count that would still have been none.
 */
final class SeasonalNb implements Detector {
    static final Column<Double> P_ONE = Column.number("pOne");
    static final Column<Double> P_TWO = Column.number("pTwo");
    private static final double[] LAMBDAS = {0.05, 0.1, 0.2, 0.4};
    private static final double LARGEST = 1e15;
    private static final Description DESCRIPTION = new Description(
            "SEASONAL_NB",
            List.of("seasonal negative binomial"),
            "ours: Noufaily et al. 2013 (robust seasonal fit), Gneiting and Raftery 2007 (log score), Wilson 2019",
            List.of(
                    Param.number("alpha", 0.01, 1e-9, 0.5, "false alarm rate per period"),
                    Param.choice("direction", List.of("UP", "DOWN"), "rises or falls"),
                    Param.choice(
                            "model",
                            List.of("AUTO", "SEASON", "LEVEL"),
                            "which forecasts take part; AUTO lets their past log scores decide")),
            List.of(EXPECTED, DISPERSION, UPPER, LOWER, P_ONE, P_TWO, P_EXCEED, SCORE, BASELINE, ALARM));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        var mix = new ForecastMix(series, forecasts(series, settings.text("model"), to), to);
        boolean up = settings.text("direction").equals("UP");
        var findings = new Findings(DESCRIPTION, from, to);
        for (int t = from; t <= to; t++) {
            if (mix.isReady(t)) {
                new Bucket(series, mix, t, up).put(findings, settings.number("alpha"));
            } else {
                findings.put(BASELINE, t, "NONE");
            }
        }
        return findings;
    }

    private static List<Forecast> forecasts(CountSeries series, String model, int to) {
        List<Forecast> forecasts = new ArrayList<>();
        if (!model.equals("SEASON")) {
            for (double lambda : LAMBDAS) {
                forecasts.add(new LevelForecast(series, to, lambda));
            }
        }
        if (!model.equals("LEVEL")) {
            var season = new SeasonForecast(series, to);
            forecasts.add(season);
            if (model.equals("AUTO")) {
                forecasts.add(new SeasonLevelForecast(series, season, to));
            }
        }
        return forecasts;
    }

    /** Periods in two weeks, at least one. */
    private static int spread(CountSeries series) {
        return switch (series.frequency()) {
            case 52, 53 -> 2;
            case 365, 366 -> 14;
            default -> 1;
        };
    }

    /** One period and what its count says. */
    private record Bucket(CountSeries series, ForecastMix mix, int t, boolean up) {
        private int wide() {
            int spread = spread(series);
            return t > spread && mix.isReady(t - spread + 1) ? spread : 1;
        }

        private double narrow(double count) {
            return mix.tail(t, 1, count, up);
        }

        private double wide(double count) {
            return mix.tail(t, wide(), count + series.sum(t - wide() + 1, t - 1), up);
        }

        private double together(double count) {
            double narrow = narrow(count);
            return wide() == 1 ? narrow : 2 / (1 / narrow + 1 / wide(count));
        }

        void put(Findings findings, double alpha) {
            double expected = mix.mean(t);
            double observed = series.at(t);
            double p = together(observed);
            findings.put(EXPECTED, t, expected);
            findings.put(DISPERSION, t, mix.dispersion(t));
            findings.put(P_ONE, t, narrow(observed));
            findings.put(P_TWO, t, wide(observed));
            findings.put(P_EXCEED, t, p);
            findings.put(BASELINE, t, mix.trusted(t));
            findings.put(ALARM, t, p < alpha);
            double limit = limit(expected, alpha);
            if (limit >= 0) {
                findings.put(up ? UPPER : LOWER, t, limit);
                double room = up ? limit - expected : expected - limit;
                if (room > 0) {
                    findings.put(SCORE, t, (up ? observed - expected : expected - observed) / room);
                }
            }
        }

        /** The last count on the quiet side, found by halving; −1 where every count or none would be an alarm. */
        private double limit(double expected, double alpha) {
            double quiet = Math.rint(expected);
            if (together(quiet) < alpha) {
                return -1;
            }
            double loud;
            if (up) {
                loud = quiet + 1;
                while (together(loud) >= alpha && loud < LARGEST) {
                    loud = quiet + 2 * (loud - quiet);
                }
            } else {
                loud = 0;
                if (together(loud) >= alpha) {
                    return -1;
                }
            }
            while (Math.abs(loud - quiet) > 1) {
                double middle = Math.rint((loud + quiet) / 2);
                if (together(middle) < alpha) {
                    loud = middle;
                } else {
                    quiet = middle;
                }
            }
            return quiet;
        }
    }
}
