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
import seizures.detectors.model.ReportingDelay.Known;

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
        var mix = mix(series, settings, to);
        boolean up = settings.text("direction").equals("UP");
        var findings = new Findings(DESCRIPTION, from, to);
        for (int t = from; t <= to; t++) {
            if (mix.isReady(t)) {
                put(findings, new CountEvidence(series, mix, t, up, Known.ALL), settings.number("alpha"));
            } else {
                findings.put(BASELINE, t, "NONE");
            }
        }
        return findings;
    }

    private static void put(Findings findings, CountEvidence evidence, double alpha) {
        int t = evidence.t();
        double observed = evidence.series().at(t);
        double p = evidence.together(observed);
        findings.put(EXPECTED, t, evidence.expected());
        findings.put(DISPERSION, t, evidence.mix().dispersion(t));
        findings.put(P_ONE, t, evidence.narrow(observed));
        findings.put(P_TWO, t, evidence.wide(observed));
        findings.put(P_EXCEED, t, p);
        findings.put(BASELINE, t, evidence.mix().trusted(t));
        findings.put(ALARM, t, p < alpha);
        double limit = evidence.limit(alpha);
        if (limit >= 0) {
            findings.put(evidence.up() ? UPPER : LOWER, t, limit);
            double score = evidence.score(observed, limit);
            if (Double.isFinite(score)) {
                findings.put(SCORE, t, score);
            }
        }
    }

    static ForecastMix mix(CountSeries series, Settings settings, int to) {
        return new ForecastMix(series, forecasts(series, settings.text("model"), to), to);
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
}
