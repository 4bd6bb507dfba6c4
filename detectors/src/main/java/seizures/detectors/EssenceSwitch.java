package seizures.detectors;

import static seizures.detectors.Column.ALARM;
import static seizures.detectors.Column.EXPECTED;
import static seizures.detectors.Column.P_VALUE;
import static seizures.detectors.Column.STATISTIC;
import static seizures.detectors.EssenceRegression.LEVEL;

import java.util.List;

/**
 * The switch of NSSP-ESSENCE for daily counts: the regression where it explains the baseline (adjusted R² at least
 * {@code r2}), else the EWMA (Burkom, Murphy, Shmueli 2007, Stat Med 26; Rnssp).
 */
final class EssenceSwitch implements Detector {
    static final Column<String> DATE = Column.text("date");
    static final Column<String> DETECTOR = Column.text("detector");
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
            List.of(DATE, EXPECTED, STATISTIC, P_VALUE, LEVEL, DETECTOR, ALARM));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<InputFault> faults(CountSeries series, Settings settings, int from, int to) {
        return EssenceRegression.daily(series);
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        Findings regression = new EssenceRegression().run(series, settings, from, to);
        Findings ewma = new EssenceEwma().run(series, settings, from, to);
        var findings = new Findings(DESCRIPTION, from, to);
        for (int t = from; t <= to; t++) {
            boolean explained = regression.number(EssenceRegression.ADJUSTED_R2, t) >= settings.number("r2");
            Findings chosen = explained ? regression : ewma;
            findings.put(DATE, t, series.date(t).toString());
            for (Column<Double> column : List.of(EXPECTED, STATISTIC, P_VALUE)) {
                if (!Double.isNaN(chosen.number(column, t))) {
                    findings.put(column, t, chosen.number(column, t));
                    findings.put(DETECTOR, t, explained ? "Adaptive Multiple Regression" : "EWMA");
                }
            }
            findings.put(ALARM, t, chosen.isAlarm(t));
            findings.put(LEVEL, t, chosen.text(LEVEL, t));
        }
        return findings;
    }
}
