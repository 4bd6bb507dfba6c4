package seizures.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import seizures.detectors.Column;
import seizures.detectors.CountSeries;
import seizures.detectors.Detector;
import seizures.detectors.Detectors;
import seizures.detectors.Findings;
import seizures.detectors.InputFault;
import seizures.detectors.Settings;
import seizures.detectors.model.NegativeBinomial;

/**
 * A detector with its settings, read as a score: the higher, the further out. Methods are compared at equal false alarm
 * rate, so only the order of the scores counts.
 *
 * @param trainedUntil last period that methods with a training period learn from; 0 for those without
 */
record Method(
        String name, Detector detector, Settings settings, int trainedUntil, ToDoubleBiFunction<Findings, At> reading) {
    /**
     * Where the score is read, and the count there.
     *
     * @param t the period, from 0
     * @param observed count in it
     */
    record At(int t, double observed) {}

    private static Method of(
            String name, String detector, Map<String, Object> params, ToDoubleBiFunction<Findings, At> reading) {
        Detector found = Detectors.named(detector).orElseThrow();
        List<InputFault> faults = new ArrayList<>();
        Settings settings = Settings.parse(found.description(), params, faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(name + ": " + faults);
        }
        return new Method(name, found, settings, 0, reading);
    }

    private Method trainedUntil(int last) {
        return new Method(name, detector, settings, last, reading);
    }

    /** Findings whose scores at from..to can be read. */
    Findings run(CountSeries series, int from, int to) {
        return detector.run(series, settings, trainedUntil > 0 ? trainedUntil + 1 : from, to);
    }

    double score(Findings results, CountSeries series, int t) {
        double score = reading.applyAsDouble(results, new At(t, series.at(t)));
        return Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score;
    }

    /** The weekly methods of the simulated benchmark, with its settings. */
    static List<Method> weekly() {
        return List.of(
                of("EARS C1", "EARS_C1", Map.of(), column(Column.STATISTIC)),
                of("EARS C2", "EARS_C2", Map.of(), column(Column.STATISTIC)),
                of("EARS C3 (CDC)", "EARS_C3", Map.of(), column(Column.STATISTIC)),
                of("Bayes 1", "BAYES_1", Map.of(), bayes(6)),
                of("Bayes 2", "BAYES_2", Map.of(), bayes(19)),
                of("Bayes 3", "BAYES_3", Map.of(), bayes(18)),
                of("mean + k sd, 28 weeks", "MEAN_PLUS_SD", Map.of(), Method::deviations),
                of("modified z, 28 weeks", "MODIFIED_Z", Map.of(), column(Column.STATISTIC)),
                of("CUSUM", "CUSUM", Map.of("trans", "standard"), column(Column.STATISTIC))
                        .trainedUntil(575),
                of("GLR-NB", "GLR_NB", Map.of("threshold", 1e6, "M", 26), column(Column.STATISTIC))
                        .trainedUntil(575),
                of("EWMA-NB 0.1 (p)", "EWMA_NB", Map.of("lambda", 0.1), column(Column.P_EXCEED, -1)),
                of("EWMA-NB 0.2 (p)", "EWMA_NB", Map.of("lambda", 0.2), column(Column.P_EXCEED, -1)),
                of("Farrington original (delta z)", "FARRINGTON", Map.of(), Method::delta),
                of("Farrington improved (delta z)", "FARRINGTON_FLEXIBLE", Map.of(), Method::delta),
                of("Farrington improved (nbPlugin p)", "FARRINGTON_FLEXIBLE", Map.of(), column(Column.P_EXCEED, -1)),
                of("SEASONAL_NB, season alone", "SEASONAL_NB", Map.of("model", "SEASON"), column(Column.P_EXCEED, -1)),
                of("SEASONAL_NB, levels alone", "SEASONAL_NB", Map.of("model", "LEVEL"), column(Column.P_EXCEED, -1)),
                of("SEASONAL_NB", "SEASONAL_NB", Map.of(), column(Column.P_EXCEED, -1)));
    }

    /** The monthly methods of the injections into real series, with their settings. */
    static List<Method> monthly() {
        return List.of(
                of("EARS C1 (7 months)", "EARS_C1", Map.of("minSigma", 0.5), column(Column.STATISTIC)),
                of("EARS C2 (7 months, gap 2)", "EARS_C2", Map.of("minSigma", 0.5), column(Column.STATISTIC)),
                of("mean + k sd, 12 months", "MEAN_PLUS_SD", Map.of("window", 12), Method::deviations),
                of("modified z (MAD), 24 months", "MODIFIED_Z", Map.of("window", 24), column(Column.STATISTIC)),
                of("Farrington original b=3 w=1 (delta z)", "FARRINGTON", Map.of("b", 3, "w", 1), Method::delta),
                of(
                        "Farrington improved b=3 p=4 gap 6 (nbPlugin p)",
                        "FARRINGTON_FLEXIBLE",
                        Map.of("b", 3, "w", 1, "noPeriods", 4, "pastNotIncluded", 6),
                        column(Column.P_EXCEED, -1)),
                of("EWMA-NB 0.1 (p)", "EWMA_NB", Map.of("lambda", 0.1), column(Column.P_EXCEED, -1)),
                of("EWMA-NB 0.2 (p)", "EWMA_NB", Map.of("lambda", 0.2), column(Column.P_EXCEED, -1)),
                of("Bayes 1 (6 months, p)", "BAYES_1", Map.of(), bayes(6)),
                of("SEASONAL_NB, season alone", "SEASONAL_NB", Map.of("model", "SEASON"), column(Column.P_EXCEED, -1)),
                of("SEASONAL_NB, levels alone", "SEASONAL_NB", Map.of("model", "LEVEL"), column(Column.P_EXCEED, -1)),
                of("SEASONAL_NB", "SEASONAL_NB", Map.of(), column(Column.P_EXCEED, -1)));
    }

    /** The one with this name, or else those with the text in theirs. */
    static List<Method> named(List<Method> methods, String text) {
        var one = methods.stream().filter(method -> method.name().equals(text)).toList();
        return one.isEmpty()
                ? methods.stream()
                        .filter(method -> method.name().contains(text))
                        .toList()
                : one;
    }

    private static ToDoubleBiFunction<Findings, At> column(Column<Double> column) {
        return column(column, 1);
    }

    private static ToDoubleBiFunction<Findings, At> column(Column<Double> column, int sign) {
        return (results, at) -> sign * results.number(column, at.t());
    }

    private static ToDoubleBiFunction<Findings, At> bayes(int periods) {
        return (results, at) -> -new NegativeBinomial(
                        results.number(Column.EXPECTED, at.t()), (periods + 1.0) / periods)
                .upperTail(at.observed());
    }

    private static double deviations(Findings results, At at) {
        return (at.observed() - results.number(Column.EXPECTED, at.t()))
                / results.number(Column.STANDARD_DEVIATION, at.t());
    }

    /** Standard normal deviate on the 2/3-power scale. */
    private static double delta(Findings results, At at) {
        double expected = results.number(Column.EXPECTED, at.t());
        double error = results.number(Column.ERROR_OF_LOG, at.t());
        if (!(expected > 1e-4)) {
            return at.observed() > 0 ? 1e3 : 0;
        }
        double spread = Math.sqrt((results.number(Column.DISPERSION, at.t()) + expected * error * error) / expected);
        return (Math.cbrt(Math.pow(at.observed() / expected, 2)) - 1) / (2.0 / 3 * spread);
    }
}
