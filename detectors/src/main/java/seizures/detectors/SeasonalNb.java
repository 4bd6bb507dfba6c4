package seizures.detectors;

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
            List.of("expected", "phi", "upper", "lower", "pOne", "pTwo", "pExceed", "score", "baseline", "alarm"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Results run(Series series, Settings settings, int from, int to) {
        var mix = new ForecastMix(series, forecasts(series, settings.text("model"), to), to);
        boolean up = settings.text("direction").equals("UP");
        var results = new Results(DESCRIPTION, from, to);
        for (int t = from; t <= to; t++) {
            if (mix.isReady(t)) {
                new Bucket(series, mix, t, up).put(results, settings.number("alpha"));
            } else {
                results.put("baseline", t, "NONE");
            }
        }
        return results;
    }

    private static List<Forecast> forecasts(Series series, String model, int to) {
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
    private static int spread(Series series) {
        return switch (series.frequency()) {
            case 52, 53 -> 2;
            case 365, 366 -> 14;
            default -> 1;
        };
    }

    /** One period and what its count says. */
    private record Bucket(Series series, ForecastMix mix, int t, boolean up) {
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

        void put(Results results, double alpha) {
            double expected = mix.mean(t);
            double observed = series.at(t);
            double p = together(observed);
            results.put("expected", t, expected);
            results.put("phi", t, mix.dispersion(t));
            results.put("pOne", t, narrow(observed));
            results.put("pTwo", t, wide(observed));
            results.put("pExceed", t, p);
            results.put("baseline", t, mix.trusted(t));
            results.put("alarm", t, p < alpha);
            double limit = limit(expected, alpha);
            if (limit >= 0) {
                results.put(up ? "upper" : "lower", t, limit);
                double room = up ? limit - expected : expected - limit;
                if (room > 0) {
                    results.put("score", t, (up ? observed - expected : expected - observed) / room);
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
