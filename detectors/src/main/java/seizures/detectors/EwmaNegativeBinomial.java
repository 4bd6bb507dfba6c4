package seizures.detectors;

import static seizures.detectors.Column.ALARM;
import static seizures.detectors.Column.DISPERSION;
import static seizures.detectors.Column.EXPECTED;
import static seizures.detectors.Column.P_EXCEED;
import static seizures.detectors.Column.UPPER;

import java.util.List;
import seizures.detectors.model.NegativeBinomial;

/**
 * Exponentially weighted mean and variance of all earlier periods, and the negative binomial tail above them (Zhou et
 * al. 2014 for the chart; the tail instead of a normal limit keeps the rate on sparse counts). Follows the level of a
 * series wherever it goes; knows no season.
 */
final class EwmaNegativeBinomial implements Detector {
    private static final Description DESCRIPTION = new Description(
            "EWMA_NB",
            List.of("exponentially weighted mean and variance, negative-binomial tail", "EWMA negative binomial"),
            "Roberts 1959 (weights); negative binomial tail",
            List.of(
                    Param.number("lambda", 0.1, 1e-6, 1, "weight of the newest period"),
                    Param.integer("guard", 0, 0, 1000, "newest periods left out"),
                    Param.number("alpha", 0.01, 1e-12, 0.5, "false alarm rate per period"),
                    Param.number("meanFloor", 0.02, 1e-9, 1e9, "least mean"),
                    Param.remark("weights", "(1-lambda)^j over all earlier periods, newest j = 0, normalised"),
                    Param.remark("variance", "sum w (y-m)^2 / (1 - sum w^2)"),
                    Param.remark("phi", "max(1, variance / mean)")),
            List.of(EXPECTED, DISPERSION, UPPER, P_EXCEED, ALARM));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        double alpha = settings.number("alpha");
        var findings = new Findings(DESCRIPTION, from, to);
        for (int t = from; t <= to; t++) {
            int last = t - settings.integer("guard") - 1;
            if (last >= 2) {
                var expects = forecast(series, last, settings.number("lambda"), settings.number("meanFloor"));
                double upper = expects.quantile(1 - alpha);
                findings.put(EXPECTED, t, expects.mean());
                findings.put(DISPERSION, t, expects.dispersion());
                findings.put(UPPER, t, upper);
                findings.put(P_EXCEED, t, expects.upperTail(series.at(t)));
                findings.put(ALARM, t, series.at(t) > upper);
            }
        }
        return findings;
    }

    /** What the periods 1..last, at least two, say of the next. */
    static NegativeBinomial forecast(CountSeries series, int last, double lambda, double meanFloor) {
        double total = 0;
        double squares = 0;
        double sum = 0;
        double weight = 1;
        for (int t = last; t >= 1 && weight > 0; t--, weight *= 1 - lambda) {
            total += weight;
            squares += weight * weight;
            sum += weight * series.at(t);
        }
        double mean = Math.max(sum / total, meanFloor);
        double scatter = 0;
        weight = 1;
        for (int t = last; t >= 1 && weight > 0; t--, weight *= 1 - lambda) {
            scatter += weight * (series.at(t) - mean) * (series.at(t) - mean);
        }
        double room = 1 - squares / (total * total);
        double variance = room > 0 ? scatter / total / room : 0;
        return new NegativeBinomial(mean, Math.max(1, variance / mean));
    }
}
