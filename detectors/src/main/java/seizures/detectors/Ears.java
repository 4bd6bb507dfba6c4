package seizures.detectors;

import static seizures.detectors.Column.ALARM;
import static seizures.detectors.Column.EXPECTED;
import static seizures.detectors.Column.STANDARD_DEVIATION;
import static seizures.detectors.Column.STATISTIC;
import static seizures.detectors.Column.UPPER;

import java.util.List;
import seizures.detectors.model.Tails;

/**
 * EARS C1 and C2: the count against mean and standard deviation of the days just before, C1 without and C2 with a gap
 * of two periods, so that a slow rise does not hide itself (Hutwagner et al. 2003, J Urban Health 80 suppl. 1; Fricker
 * et al. 2008, Stat Med 27).
 *
 * <p>{@code upper = mean + z sd}, {@code alarm = observed > upper}. Standard deviations below {@code minSigma} are
 * raised to it; with 0 a flat baseline gives an infinite statistic.
 */
final class Ears implements Detector {
    private final Description description;

    private Ears(String name, int guard) {
        this.description = new Description(
                name,
                List.of(),
                "Hutwagner, Thompson, Seeman, Treadwell 2003; Fricker, Hegler, Dunfee 2008",
                List.of(
                        Param.integer("baseline", 7, 2, 1000, "periods in the baseline"),
                        Param.integer("guard", guard, 0, 1000, "periods between baseline and the present one"),
                        Param.number("alpha", 0.001, 1e-12, 0.5, "false alarm rate per period"),
                        Param.number("minSigma", 0, 0, 1e9, "least standard deviation"),
                        Param.remark("z", "the normal quantile of 1 - alpha")),
                List.of(EXPECTED, STANDARD_DEVIATION, STATISTIC, UPPER, ALARM));
    }

    static Ears c1() {
        return new Ears("EARS_C1", 0);
    }

    static Ears c2() {
        return new Ears("EARS_C2", 2);
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        double z = Tails.normalAbove(settings.number("alpha"));
        var findings = new Findings(description, from, to);
        for (int t = from; t <= to; t++) {
            Baseline before = Baseline.before(series, t, settings.integer("baseline"), settings.integer("guard"));
            if (before != null) {
                Baseline base = before.atLeast(settings.number("minSigma"));
                double upper = base.mean() + z * base.deviation();
                findings.put(EXPECTED, t, base.mean());
                findings.put(STANDARD_DEVIATION, t, base.deviation());
                findings.put(STATISTIC, t, base.standardised(series.at(t)));
                findings.put(UPPER, t, upper);
                findings.put(ALARM, t, series.at(t) > upper);
            }
        }
        return findings;
    }
}
