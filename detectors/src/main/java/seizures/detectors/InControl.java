package seizures.detectors;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.detectors.model.PoissonRegression;

/** Means that hold while nothing happens: as sent, or a Poisson fit with one harmonic to all periods before. */
final class InControl {
    static final Param PARAM = Param.numbers(
            "mu0",
            1e-12,
            1e15,
            "means for from..to; worked out from the periods before from (level and one harmonic) if none are sent");

    private InControl() {}

    static List<InputFault> faults(Settings settings, int from, int to) {
        double[] sent = settings.numbers("mu0");
        if (sent == null) {
            return from > 4
                    ? List.of()
                    : List.of(new InputFault("/from", "leaves too few periods before it to fit mu0"));
        }
        int length = to - from + 1;
        return sent.length == length
                ? List.of()
                : List.of(new InputFault("/params/mu0", "has " + sent.length + " means for " + length + " periods"));
    }

    static double[] means(CountSeries series, Settings settings, int from, int to) {
        double @Nullable [] sent = settings.numbers("mu0");
        if (sent != null) {
            return sent;
        }
        double[][] design = new double[from - 1][];
        for (int t = 1; t < from; t++) {
            design[t - 1] = row(series, t);
        }
        double[] even = new double[from - 1];
        Arrays.fill(even, 1);
        PoissonRegression fit = PoissonRegression.fit(design, series.window(1, from - 1), even);
        double[] means = new double[to - from + 1];
        for (int t = from; t <= to; t++) {
            means[t - from] = fit.expected(row(series, t));
        }
        return means;
    }

    private static double[] row(CountSeries series, int t) {
        double angle = 2 * Math.PI * t / series.frequency();
        return new double[] {1, Math.sin(angle), Math.cos(angle)};
    }
}
