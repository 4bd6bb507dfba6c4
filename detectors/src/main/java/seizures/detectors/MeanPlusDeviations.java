package seizures.detectors;

import static seizures.detectors.Column.ALARM;
import static seizures.detectors.Column.EXPECTED;
import static seizures.detectors.Column.STANDARD_DEVIATION;
import static seizures.detectors.Column.UPPER;

import java.util.List;

/** Trailing mean plus k sample standard deviations, the rule of thumb of Shewhart (1931). For comparison only. */
final class MeanPlusDeviations implements Detector {
    private static final Description DESCRIPTION = new Description(
            "MEAN_PLUS_SD",
            List.of("mean_plus", "mean_plus_2sd", "mean plus k sd", "trailing mean + k standard deviations"),
            "Shewhart 1931",
            List.of(
                    Param.integer("window", 28, 2, 2000, "periods in the baseline"),
                    Param.number("k", 2, 0, 100, "standard deviations above the mean"),
                    Param.remark("sd", "sample standard deviation")),
            List.of(EXPECTED, STANDARD_DEVIATION, UPPER, ALARM));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        var findings = new Findings(DESCRIPTION, from, to);
        for (int t = from; t <= to; t++) {
            Baseline base = Baseline.before(series, t, settings.integer("window"), 0);
            if (base != null) {
                double upper = base.mean() + settings.number("k") * base.deviation();
                findings.put(EXPECTED, t, base.mean());
                findings.put(STANDARD_DEVIATION, t, base.deviation());
                findings.put(UPPER, t, upper);
                findings.put(ALARM, t, series.at(t) > upper);
            }
        }
        return findings;
    }
}
