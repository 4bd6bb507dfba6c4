package seizures.detectors;

import static seizures.detectors.Column.ALARM;
import static seizures.detectors.Column.EXPECTED;
import static seizures.detectors.Column.P_VALUE;
import static seizures.detectors.Column.STATISTIC;

import java.time.DayOfWeek;
import java.util.List;
import seizures.detectors.model.LeastSquares;
import seizures.detectors.model.Tails;

/**
 * Adaptive multiple regression of NSSP-ESSENCE for daily counts: a line and a factor for the weekday over a baseline
 * that grows to B days, g days before the present one, and Student's t of the forecast error (Burkom 2003; Fricker
 * 2013). As in CDC's Rnssp, a warning on a day below its 7-day mean is taken back, at weekends only if it is also below
 * the mean of its last seven like weekdays.
 */
final class EssenceRegression implements Detector {
    static final Column<Double> ADJUSTED_R2 = Column.number("adjustedR2");
    static final String RED = "red";
    private static final String BLUE = "blue";
    static final Column<String> LEVEL = Column.text("level");
    private static final int SHORTEST = 11;
    private static final double[] NOT_AVAILABLE = {};
    private static final Description DESCRIPTION = new Description(
            "ESSENCE_REGRESSION",
            List.of("NSSP-ESSENCE adaptive multiple regression"),
            "Burkom 2003; Fricker 2013; Rnssp (CDC)",
            List.of(
                    Param.integer("B", 28, 14, 371, "days in the baseline"),
                    Param.integer("g", 2, 0, 365, "days between baseline and the present one")),
            List.of(EXPECTED, STATISTIC, P_VALUE, ADJUSTED_R2, LEVEL, ALARM));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<InputFault> faults(CountSeries series, Settings settings, int from, int to) {
        return daily(series);
    }

    static List<InputFault> daily(CountSeries series) {
        return series.frequency() == 365 || series.frequency() == 366
                ? List.of()
                : List.of(new InputFault("/series/frequency", "is not daily (365), and the method has weekdays"));
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        var findings = new Findings(DESCRIPTION, from, to);
        for (int t = from; t <= to; t++) {
            double[] fit = forecast(series, settings.integer("B"), settings.integer("g"), t);
            double p = Double.NaN;
            if (fit.length > 0) {
                p = Tails.tUpper(fit[1], fit[3]);
                findings.put(EXPECTED, t, fit[0]);
                findings.put(STATISTIC, t, fit[1]);
                findings.put(P_VALUE, t, p);
                findings.put(ADJUSTED_R2, t, fit[2]);
            }
            String level = !level(p).equals(BLUE) && takenBack(series, t) ? BLUE : level(p);
            findings.put(LEVEL, t, level);
            findings.put(ALARM, t, level.equals(RED));
        }
        return findings;
    }

    /** red below 1 %, yellow below 5 %, blue above, grey without a baseline. */
    static String level(double p) {
        if (Double.isNaN(p)) {
            return "grey";
        }
        return p < 0.01 ? RED : p < 0.05 ? "yellow" : BLUE;
    }

    /** Expected, statistic, adjusted R² and degrees of freedom; empty without a baseline. */
    private static double[] forecast(CountSeries series, int longest, int guard, int t) {
        int last = t - guard - 1;
        int length = Math.min(last, longest);
        if (length < SHORTEST) {
            return NOT_AVAILABLE;
        }
        double[][] design = new double[length][];
        for (int i = 0; i < length; i++) {
            design[i] = row(i + 1, series.date(last - length + 1 + i).getDayOfWeek());
        }
        LeastSquares line = LeastSquares.fit(design, series.window(last - length + 1, last));
        int freedom = length - 8;
        double residual = line.residualSquares();
        double share = line.fittedSquares() / (residual + line.fittedSquares());
        double adjusted = 1 - (1 - share) * (length - 1) / freedom;
        double error =
                Math.sqrt(residual / freedom) * Math.sqrt((length + 7.0) * (length - 4) / (length * (length - 7.0)));
        double least = 0.01 / rounded(Tails.tAbove(0.05, freedom));
        double expected =
                Math.max(0, line.expected(row(length + guard + 1, series.date(t).getDayOfWeek())));
        double statistic = (series.at(t) - expected) / Math.max(error, least);
        return new double[] {expected, statistic, Double.isNaN(adjusted) ? 0 : adjusted, freedom};
    }

    private static double[] row(int day, DayOfWeek weekday) {
        double[] row = new double[8];
        row[0] = 1;
        row[1] = day;
        if (weekday != DayOfWeek.SUNDAY) {
            row[1 + weekday.getValue()] = 1;
        }
        return row;
    }

    /** ESSENCE keeps its quantiles to five places. */
    static double rounded(double quantile) {
        return Math.rint(quantile * 1e5) / 1e5;
    }

    private static boolean takenBack(CountSeries series, int t) {
        if (t < 7 || !(series.at(t) < series.sum(t - 6, t) / 7)) {
            return false;
        }
        if (series.date(t).getDayOfWeek().getValue() < 6) {
            return true;
        }
        double sum = 0;
        for (int week = 0; week < 7 && t - 7 * week >= 1; week++) {
            sum += series.at(t - 7 * week);
        }
        return t - 42 >= 1 && series.at(t) < sum / 7;
    }
}
