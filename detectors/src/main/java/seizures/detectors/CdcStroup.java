package seizures.detectors;

import static seizures.detectors.Column.ALARM;
import static seizures.detectors.Column.UPPER;

import java.util.List;
import seizures.detectors.model.Tails;

/**
 * Historical limits of the CDC: the last four weeks against the same, the preceding and the following four weeks of the
 * past years (Stroup, Williamson, Herndon, Karon 1989, Stat Med 8).
 */
final class CdcStroup implements Detector {
    static final Column<Double> FOUR_WEEK_SUM = Column.number("fourWeekSum");
    private static final int BLOCK = 4;
    private static final Description DESCRIPTION = new Description(
            "CDC_STROUP",
            List.of("CDC four-week historical limits (Stroup 1989)"),
            "Stroup, Williamson, Herndon, Karon 1989",
            List.of(
                    Param.integer("b", 5, 1, 50, "years back"),
                    Param.integer("m", 1, 0, 6, "blocks of four weeks to each side"),
                    Param.number("alpha", 0.05, 1e-12, 0.5, "two-sided"),
                    Param.remark("z", "the normal quantile of 1 - alpha/2")),
            List.of(FOUR_WEEK_SUM, UPPER, ALARM));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        int years = settings.integer("b");
        int side = settings.integer("m");
        double z = Tails.normalAbove(settings.number("alpha") / 2);
        int reach = years * series.frequency() + (side + 1) * BLOCK;
        var findings = new Findings(DESCRIPTION, from, to);
        for (int t = Math.max(from, reach); t <= to; t++) {
            double[] past = new double[years * (2 * side + 1)];
            for (int i = 0; i < past.length; i++) {
                int year = 1 + i / (2 * side + 1);
                int shift = i % (2 * side + 1) - side;
                past[i] = block(series, t - year * series.frequency() + shift * BLOCK);
            }
            Baseline base = Baseline.of(past);
            double upper = base.mean() + z * base.deviation() * Math.sqrt(1 + 1.0 / past.length);
            double present = block(series, t);
            findings.put(FOUR_WEEK_SUM, t, present);
            findings.put(UPPER, t, upper);
            findings.put(ALARM, t, present > upper);
        }
        return findings;
    }

    private static double block(CountSeries series, int last) {
        return series.sum(last - BLOCK + 1, last);
    }
}
