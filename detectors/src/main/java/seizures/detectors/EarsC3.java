package seizures.detectors;

import java.util.List;

/**
 * EARS C3 as the CDC defines it: how far C2 was above 1 over the present and the two periods before, summed (Hutwagner
 * et al. 2003). It sees slow rises. The code of that name in R surveillance ignores the present count; this does not.
 */
final class EarsC3 implements Detector {
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
            List.of("c2", "statistic", "alarm"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Results run(Series series, Settings settings, int from, int to) {
        var results = new Results(DESCRIPTION, from, to);
        for (int t = from; t <= to; t++) {
            double c2 = c2(series, settings, t);
            if (!Double.isNaN(c2)) {
                results.put("c2", t, c2);
            }
            if (t >= 3
                    && Baseline.before(series, t - 2, settings.integer("baseline"), settings.integer("guard"))
                            != null) {
                double statistic = above(c2) + above(c2(series, settings, t - 1)) + above(c2(series, settings, t - 2));
                results.put("statistic", t, statistic);
                results.put("alarm", t, statistic > settings.number("threshold"));
            }
        }
        return results;
    }

    private static double c2(Series series, Settings settings, int t) {
        Baseline base = Baseline.before(series, t, settings.integer("baseline"), settings.integer("guard"));
        return base == null
                ? Double.NaN
                : base.atLeast(settings.number("minSigma")).standardised(series.at(t));
    }

    private static double above(double c2) {
        return c2 > 1 ? c2 - 1 : 0;
    }
}
