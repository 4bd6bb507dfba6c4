package seizures.detectors;

import static seizures.detectors.Column.ALARM;
import static seizures.detectors.Column.STATISTIC;
import static seizures.detectors.Column.TARGET;

import java.util.List;

/**
 * One-sided CUSUM of standardised counts: {@code S = max(0, S + z - k)}, alarm at {@code S >= h} (Page 1954; Rossi et
 * al. 1999 for the transformations). The target is the mean of all periods before {@code from}. Without restart one
 * outbreak holds the alarm for long; with it the sum starts again after each.
 */
final class Cusum implements Detector {
    private static final Column<Double> Z = Column.number("z");
    private static final List<Column<?>> COLUMNS = List.of(TARGET, Z, STATISTIC, ALARM);
    private final Description description;

    private Cusum(String name, boolean reset, List<String> alsoKnownAs) {
        this.description = new Description(
                name,
                alsoKnownAs,
                "Page 1954; Rossi, Lampugnani, Marchi 1999",
                List.of(
                        Param.number("k", 1.04, 0, 100, "reference value, in standard deviations"),
                        Param.number("h", 2.26, 0, 1e6, "decision interval, in standard deviations"),
                        Param.choice(
                                "trans",
                                List.of("rossi", "standard", "anscombe", "pearsonNegBin"),
                                "how counts become z"),
                        Param.number("alphaNB", 0.1, 0, 1000, "variance is m + alphaNB m² for pearsonNegBin"),
                        Param.flag("reset", reset, "start again after an alarm"),
                        Param.remark("target", "mean of all periods before from"),
                        Param.remark("rule", "alarm when S >= h")),
                COLUMNS);
    }

    static Cusum restarting() {
        return new Cusum("CUSUM_RESTART", true, List.of("cusum_reset", "CUSUM with restart after an alarm"));
    }

    static Cusum plain() {
        return new Cusum("CUSUM", false, List.of());
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public List<InputFault> faults(CountSeries series, Settings settings, int from, int to) {
        return from > 1 ? List.of() : List.of(new InputFault("/from", "leaves no period before it for the target"));
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        var findings = new Findings(description, from, to);
        if (from < 2) {
            return findings;
        }
        double target = series.sum(1, from - 1) / (from - 1);
        double statistic = 0;
        for (int t = from; t <= to; t++) {
            double z = z(settings, series.at(t), target);
            statistic = Math.max(0, statistic + z - settings.number("k"));
            boolean alarm = statistic >= settings.number("h");
            findings.put(TARGET, t, target);
            findings.put(Z, t, z);
            findings.put(STATISTIC, t, statistic);
            findings.put(ALARM, t, alarm);
            if (alarm && settings.flag("reset")) {
                statistic = 0;
            }
        }
        return findings;
    }

    private static double z(Settings settings, double count, double target) {
        double mean = Math.max(target, 1e-9);
        return switch (settings.text("trans")) {
            case "standard" -> (count - mean) / Math.sqrt(mean);
            case "anscombe" -> 1.5 * (Math.cbrt(count * count) - Math.cbrt(mean * mean)) / Math.pow(mean, 1.0 / 6);
            case "pearsonNegBin" -> (count - mean) / Math.sqrt(mean + settings.number("alphaNB") * mean * mean);
            default -> (count - 3 * mean + 2 * Math.sqrt(count * mean)) / (2 * Math.sqrt(mean));
        };
    }
}
