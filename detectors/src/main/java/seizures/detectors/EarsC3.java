package seizures.detectors;

import static seizures.detectors.Column.ALARM;
import static seizures.detectors.Column.STATISTIC;

import java.util.List;

/**
 * EARS C3 as the CDC defines it: how far C2 was above 1 over the present and the two periods before, summed (Hutwagner
 * et al. 2003). It sees slow rises. The code of that name in R surveillance ignores the present count; this does not.
 */
final class EarsC3 implements Detector {
    static final Column<Double> C2 = Column.number("c2");
    private static final Description DESCRIPTION = new Description(
            "EARS_C3",
            List.of("ears_c3_cdc", "EARS C3 (CDC definition)", "EARS C3 (CDC)"),
            "Hutwagner, Thompson, Seeman, Treadwell 2003",
            List.of(
                    Param.integer("baseline", 7, 2, 1000, "periods in the baseline"),
                    Param.integer("guard", 2, 0, 1000, "periods between baseline and the present one"),
                    Param.number("minSigma", 0.2, 0, 1e9, "least standard deviation"),
                    Param.number("threshold", 2, 0, 1e9, "alarm above this sum"),
                    Param.remark("rule", "C3(t) = sum over t-2, t-1, t of max(0, C2 - 1)")),
            List.of(C2, STATISTIC, ALARM));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        var findings = new Findings(DESCRIPTION, from, to);
        for (int t = from; t <= to; t++) {
            double c2 = c2(series, settings, t);
            if (!Double.isNaN(c2)) {
                findings.put(C2, t, c2);
            }
            if (t >= 3
                    && Baseline.before(series, t - 2, settings.integer("baseline"), settings.integer("guard"))
                            != null) {
                double statistic = above(c2) + above(c2(series, settings, t - 1)) + above(c2(series, settings, t - 2));
                findings.put(STATISTIC, t, statistic);
                findings.put(ALARM, t, statistic > settings.number("threshold"));
            }
        }
        return findings;
    }

    private static double c2(CountSeries series, Settings settings, int t) {
        Baseline base = Baseline.before(series, t, settings.integer("baseline"), settings.integer("guard"));
        return base == null
                ? Double.NaN
                : base.atLeast(settings.number("minSigma")).standardised(series.at(t));
    }

    private static double above(double c2) {
        return c2 > 1 ? c2 - 1 : 0;
    }
}
