package seizures.detectors;

import static seizures.detectors.Column.ALARM;
import static seizures.detectors.Column.P_VALUE;
import static seizures.detectors.Column.STATISTIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.detectors.model.BinomialSlope;
import seizures.detectors.model.Tails;

/**
 * Trend classification of NSSP-ESSENCE: a logistic regression of the share of the count in a total on the date, over a
 * trailing window of B periods (Rnssp). The share, and not the count, says whether it grows more than everything does.
 */
final class EssenceTrend implements Detector {
    static final Column<Double> TOTAL = Column.number("total");
    static final Column<String> TURN = Column.text("class");
    private static final Description DESCRIPTION = new Description(
            "ESSENCE_CLASSIFY_TREND",
            List.of("NSSP-ESSENCE trend classification (rolling binomial GLM)", "essence_trend"),
            "Rnssp (CDC)",
            List.of(
                    Param.integer("B", 12, 4, 1000, "periods in the window, the present one included"),
                    Param.number("p", 0.01, 1e-12, 0.5, "significant below this, two-sided"),
                    Param.numbers("denominator", 0, 1e15, "totals, for every position or for from..to"),
                    Param.numbers("total", 0, 1e15, "the same by its name in the results"),
                    Param.remark("regressor", "calendar date (days)")),
            List.of(TOTAL, STATISTIC, P_VALUE, TURN, ALARM));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<InputFault> faults(CountSeries series, Settings settings, int from, int to) {
        double[] totals = totals(settings);
        if (totals == null) {
            return List.of(new InputFault("/params/denominator", "is missing: the totals that the counts are part of"));
        }
        int length = to - from + 1;
        return totals.length == series.length() || totals.length == length
                ? List.of()
                : List.of(new InputFault(
                        "/params/denominator",
                        "has " + totals.length + " totals, neither " + series.length() + " nor " + length));
    }

    private static double @Nullable [] totals(Settings settings) {
        double[] totals = settings.numbers("denominator");
        return totals == null ? settings.numbers("total") : totals;
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        double[] totals = totals(settings);
        var findings = new Findings(DESCRIPTION, from, to);
        if (totals == null) {
            return findings;
        }
        int before = totals.length == series.length() ? 0 : from - 1;
        for (int t = from; t <= to; t++) {
            findings.put(TOTAL, t, totals[t - before - 1]);
            int first = t - settings.integer("B") + 1;
            if (first > before) {
                put(findings, t, slope(series, totals, before, first, t), settings.number("p"));
            }
        }
        return findings;
    }

    private static BinomialSlope slope(CountSeries series, double[] totals, int before, int first, int last) {
        double[] days = new double[last - first + 1];
        double[] whole = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = series.date(first + i).toEpochDay();
            whole[i] = totals[first + i - before - 1];
        }
        return BinomialSlope.fit(days, series.window(first, last), whole);
    }

    private static void put(Findings findings, int t, BinomialSlope slope, double significant) {
        double statistic = slope.slope() / slope.error();
        double p = Tails.normalBothSides(statistic);
        findings.put(STATISTIC, t, statistic);
        findings.put(P_VALUE, t, p);
        String turn = statistic > 0 ? "Significant Increase" : "Significant Decrease";
        findings.put(ALARM, t, statistic > 0 && p < significant);
        findings.put(TURN, t, p < significant ? turn : "Stable");
    }
}
