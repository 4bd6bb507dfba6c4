package seizures.detectors;

import static seizures.detectors.Column.ALARM;
import static seizures.detectors.Column.IN_CONTROL_MEAN;
import static seizures.detectors.Column.STATISTIC;

import java.util.List;

/**
 * Likelihood ratio CUSUM for a rise of the mean by the fixed factor exp(theta), Poisson or negative binomial with
 * variance m + alpha m² (Höhle and Paul 2008, Comput Stat Data Anal 52). Starts again after each alarm.
 */
final class LrCusum implements Detector {
    private static final Description DESCRIPTION = new Description(
            "LR_CUSUM",
            List.of("lr_cusum_nb", "lr_cusum_poisson", "likelihood-ratio CUSUM with a fixed factor"),
            "Höhle and Paul 2008",
            List.of(
                    InControl.PARAM,
                    Param.number("alpha", 0, 0, 1000, "extra variance of the negative binomial; 0 is Poisson"),
                    Param.number("threshold", 5, 0, 1e6, "alarm at this log likelihood ratio"),
                    Param.number("theta", Math.log(1.5), 1e-6, 50, "logarithm of the factor watched for")),
            List.of(IN_CONTROL_MEAN, STATISTIC, ALARM));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<InputFault> faults(CountSeries series, Settings settings, int from, int to) {
        return InControl.faults(settings, from, to);
    }

    @Override
    public Findings run(CountSeries series, Settings settings, int from, int to) {
        double[] means = InControl.means(series, settings, from, to);
        var findings = new Findings(DESCRIPTION, from, to);
        double statistic = 0;
        for (int t = from; t <= to; t++) {
            double mean = means[t - from];
            statistic = Math.max(
                    0, statistic + ratio(series.at(t), mean, settings.number("theta"), settings.number("alpha")));
            boolean alarm = statistic >= settings.number("threshold");
            findings.put(IN_CONTROL_MEAN, t, mean);
            findings.put(STATISTIC, t, statistic);
            findings.put(ALARM, t, alarm);
            if (alarm) {
                statistic = 0;
            }
        }
        return findings;
    }

    /** Log likelihood of a count under the mean raised by exp(theta), less that under the mean. */
    static double ratio(double count, double mean, double theta, double alpha) {
        double raised = mean * Math.exp(theta);
        return alpha == 0
                ? count * theta - (raised - mean)
                : count * theta - (count + 1 / alpha) * Math.log((1 + alpha * raised) / (1 + alpha * mean));
    }
}
