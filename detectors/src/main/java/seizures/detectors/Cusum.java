package seizures.detectors;

import java.util.List;

/**
 * One-sided CUSUM of standardised counts: {@code S = max(0, S + z - k)}, alarm at {@code S >= h} (Page 1954; Rossi et
 * al. 1999 for the transformations). The target is the mean of all periods before {@code from}. Without restart one
 * outbreak holds the alarm for long; with it the sum starts again after each.
 */
final class Cusum implements Detector {
    private static final List<String> FIELDS = List.of("target", "z", "statistic", "alarm");
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
                FIELDS);
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
    public List<Fault> faults(Series series, Settings settings, int from, int to) {
        return from > 1 ? List.of() : List.of(new Fault("/from", "leaves no period before it for the target"));
    }

    @Override
    public Results run(Series series, Settings settings, int from, int to) {
        var results = new Results(description, from, to);
        if (from < 2) {
            return results;
        }
        double target = series.sum(1, from - 1) / (from - 1);
        double statistic = 0;
        for (int t = from; t <= to; t++) {
            double z = z(settings, series.at(t), target);
            statistic = Math.max(0, statistic + z - settings.number("k"));
            boolean alarm = statistic >= settings.number("h");
            results.put("target", t, target);
            results.put("z", t, z);
            results.put("statistic", t, statistic);
            results.put("alarm", t, alarm);
            if (alarm && settings.flag("reset")) {
                statistic = 0;
            }
        }
        return results;
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
