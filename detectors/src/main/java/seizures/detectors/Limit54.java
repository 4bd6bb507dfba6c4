package seizures.detectors;

import java.util.List;

/** The rule "at least 5 cases in the last 4 periods", the present one included: fewer raise no alarm. */
final class Limit54 {
    static final Param PARAM = new Param(
            "limit54",
            Param.Kind.NUMBERS,
            new double[] {5, 4},
            0,
            10_000,
            List.of(),
            "[cases, periods]: no alarm with fewer cases than this in the last periods, the present one included");

    private Limit54() {}

    static boolean enough(CountSeries series, Settings settings, int t) {
        double[] limit = settings.numbers("limit54");
        double cases = limit == null || limit.length < 1 ? 5 : limit[0];
        int periods = limit == null || limit.length < 2 ? 4 : (int) limit[1];
        return series.sum(t - periods + 1, t) >= cases;
    }
}
