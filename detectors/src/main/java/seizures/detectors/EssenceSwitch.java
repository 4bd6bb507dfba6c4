package seizures.detectors;

import java.util.List;

/**
 * The switch of NSSP-ESSENCE for daily counts: the regression where it explains the baseline (adjusted R² at least
 * {@code r2}), else the EWMA (Burkom, Murphy, Shmueli 2007, Stat Med 26; Rnssp).
 */
final class EssenceSwitch implements Detector {
    private static final Description DESCRIPTION = new Description(
            "ESSENCE_SWITCH",
            List.of("NSSP-ESSENCE regression/EWMA switch", "NSSP_ESSENCE", "ESSENCE"),
            "Burkom, Murphy, Shmueli 2007; Rnssp (CDC)",
            List.of(
                    Param.integer("B", 28, 14, 365, "days in the baseline"),
                    Param.integer("g", 2, 0, 365, "days between baseline and the present one"),
                    Param.number("w1", 0.4, 0.01, 0.99, "weight of the newest day, for gradual rises"),
                    Param.number("w2", 0.9, 0.01, 0.99, "weight of the newest day, for sudden rises"),
                    Param.number("r2", 0.6, 0, 1, "adjusted R² from which the regression is used")),
            List.of("date", "expected", "statistic", "pvalue", "level", "detector"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Fault> faults(Series series, Settings settings, int from, int to) {
        return EssenceRegression.daily(series);
    }

    @Override
    public Results run(Series series, Settings settings, int from, int to) {
        Results regression = new EssenceRegression().run(series, settings, from, to);
        Results ewma = new EssenceEwma().run(series, settings, from, to);
        var results = new Results(DESCRIPTION, from, to);
        for (int t = from; t <= to; t++) {
            boolean explained = regression.number("adjustedR2", t) >= settings.number("r2");
            Results chosen = explained ? regression : ewma;
            results.put("date", t, series.date(t).toString());
            for (String field : List.of("expected", "statistic", "pvalue")) {
                if (!Double.isNaN(chosen.number(field, t))) {
                    results.put(field, t, chosen.number(field, t));
                    results.put("detector", t, explained ? "Adaptive Multiple Regression" : "EWMA");
                }
            }
            results.put("level", t, chosen.text("level", t));
        }
        return results;
    }
}
